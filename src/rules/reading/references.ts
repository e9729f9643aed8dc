import { placeInPassage } from '../../extract/place-in-passage.js'
import type { Document } from '../../model/note.js'
import type { FindSigns, FoundCharacter } from './characters.js'

/** More of them in one file are summed up. */
const MOST_PER_FILE = 20

/**
 * Finds characters that a file's words have and its text has not: "&#8238;" and "&ZeroWidthSpace;" stand for them.
 */
export function findInReferences(document: Document, find: FindSigns): FoundCharacter[] {
  const { source, passages } = document
  const found: FoundCharacter[] = []
  if (!source.text.includes('&')) return found
  let more = 0
  for (const passage of passages) {
    for (const { text: characters, at } of find(passage.text)) {
      const place = placeInPassage(source, passage, at, at + characters.length)
      const offset = (source.lineStarts[place.line - 1] ?? 0) + place.column - 1
      if (source.text.startsWith(characters, offset)) continue
      if (found.length < MOST_PER_FILE) found.push({ characters, place, more: 0 })
      else more++
    }
  }
  const last = found.at(-1)
  if (last) last.more = more
  return found
}
