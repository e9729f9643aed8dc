import { placeInPassage } from '../../extract/place-in-passage.js'
import type { Document } from '../../model/note.js'
import type { FoundCharacter } from './characters.js'

/** More of them in one file are summed up. */
const MOST_PER_FILE = 20

/**
 * Finds characters that a file's words have and its text has not: "&#8238;" and "&ZeroWidthSpace;" stand for them.
 */
export function findInReferences(document: Document, wanted: (codePoint: number) => boolean): FoundCharacter[] {
  const { source, passages } = document
  const found: FoundCharacter[] = []
  if (!source.text.includes('&')) return found
  let more = 0
  for (const passage of passages) {
    for (let at = 0; at < passage.text.length; at++) {
      const codePoint = passage.text.codePointAt(at) ?? 0
      if (wanted(codePoint)) {
        const place = placeInPassage(source, passage, at, at + (codePoint > 0xffff ? 2 : 1))
        const offset = (source.lineStarts[place.line - 1] ?? 0) + place.column - 1
        if (source.text.codePointAt(offset) === codePoint) continue
        if (found.length < MOST_PER_FILE)
          found.push({ codePoint, characters: String.fromCodePoint(codePoint), place, more: 0 })
        else more++
      }
      if (codePoint > 0xffff) at++
    }
  }
  const last = found.at(-1)
  if (last) last.more = more
  return found
}
