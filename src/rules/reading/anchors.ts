import { plainText } from '../../extract/plain-text.js'
import type { Meeting } from '../../model/meeting.js'
import type { Document } from '../../model/note.js'
import { nodesOf } from './nodes.js'

/** Tells whether a link to `#anchor` leads to a heading of the same file, a question or a session. */
export function anchorFinder(meeting: Meeting, document: Document): (anchor: string) => boolean {
  let known: Set<string> | undefined
  return (anchor) => {
    // Most files have no such link, and some meetings ten thousand sessions.
    known ??= new Set([
      ...[...meeting.questions, ...meeting.sessions].map(({ id }) => id),
      ...nodesOf(document, 'heading').map((heading) => asAnchor(plainText(heading))),
    ])
    return known.has(asAnchor(decode(anchor)))
  }
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
