import { plainText } from '../../extract/plain-text.js'
import type { Meeting } from '../../model/meeting.js'
import type { Document } from '../../model/note.js'
import { nodesOf } from './nodes.js'

/** Whether a link to `#anchor` leads to a heading of the same file, a question or a session. */
export function findAnchor(meeting: Meeting, document: Document): (anchor: string) => boolean {
  const known = new Set([...meeting.questions, ...meeting.sessions].map(({ id }) => id))
  for (const heading of nodesOf(document, 'heading')) known.add(asAnchor(plainText(heading)))
  return (anchor) => known.has(asAnchor(decode(anchor)))
}

/** Words as they stand in an anchor: small letters and digits, anything between them a hyphen. */
function asAnchor(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
