import { placeOf } from '../../load/explain-issue.js'
import { placeAt } from '../../load/source.js'
import type { Gathered } from '../../model/gathered.js'
import type { Source } from '../../model/note.js'
import type { Place } from '../../model/place.js'

/** More of one kind in one file are summed up. */
const MOST_PER_FILE = 20

export interface FoundCharacter {
  codePoint: number
  /** With what stands right behind it and belongs to the same sign. */
  characters: string
  place: Place
  /** How many more stand in the same file, said with the last that is listed. */
  more: number
}

/** What is neither a letter, digit or mark of ASCII nor white space: nearly nothing of a note, and all that is looked at. */
const UNUSUAL = /[^\t\n\r -~]/gu

/** Finds unusual characters in a file's text. Equal ones side by side count once. */
export function findCharacters(source: Source, wanted: (codePoint: number) => boolean): FoundCharacter[] {
  const found: FoundCharacter[] = []
  const { text } = source
  let more = 0
  let before = { codePoint: -1, end: -1 }
  let endOfLast = -1
  for (const { 0: character, index } of text.matchAll(UNUSUAL)) {
    const codePoint = character.codePointAt(0) ?? 0
    if (!wanted(codePoint)) continue
    const end = index + character.length
    const last = found.at(-1)
    if (last && index === endOfLast && belongsTo(last.characters, codePoint)) {
      last.characters += character
      last.place = placeAt(source, end - last.characters.length, end)
      endOfLast = end
    } else if (codePoint !== before.codePoint || index !== before.end) {
      const place = placeAt(source, index, end)
      if (found.length < MOST_PER_FILE) {
        found.push({ codePoint, characters: character, place, more: 0 })
        endOfLast = end
      } else more += 1
    }
    before = { codePoint, end }
  }
  const last = found.at(-1)
  if (last) last.more = more
  return found
}

/** Whether a character makes one sign with those before: the colour of a skin, the second letter of a flag. */
function belongsTo(before: string, codePoint: number): boolean {
  if (isIn(codePoint, [0x1f3fb, 0x1f3ff])) return true
  const [first, ...others] = [...before].map((character) => character.codePointAt(0) ?? 0)
  return isFlagLetter(codePoint) && others.length === 0 && isFlagLetter(first ?? 0)
}

function isFlagLetter(codePoint: number): boolean {
  return isIn(codePoint, [0x1f1e6, 0x1f1ff])
}

/** Keys of meeting.yaml that the meeting has under another name. */
const NAMED_OTHERWISE: Record<string, string> = { location: 'place', insteadOf: 'instead-of' }

/** The same in the values of meeting.yaml, of which only the values' places are known. */
export function findInMeeting({ meeting }: Gathered, wanted: (codePoint: number) => boolean): FoundCharacter[] {
  const found: FoundCharacter[] = []
  const { places, ...values } = meeting
  const look = (text: string, path: string[]): void => {
    for (const [character] of text.matchAll(UNUSUAL)) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!wanted(codePoint)) continue
      found.push({ codePoint, characters: character, place: placeOf(path, places), more: 0 })
      return
    }
  }
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'string') {
      look(value, path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const at = [...path, NAMED_OTHERWISE[key] ?? key]
        look(key, at)
        walk(inner, at)
      }
    }
  }
  walk(values, [])
  return found
}

/** `U+202E`. */
export function nameCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}

/** What is wrong with a character that nobody sees; nothing for one that can be seen, a space or a line's end. */
export function invisibility(codePoint: number): string | undefined {
  // Nearly all characters of a note, and every one is asked about.
  if (codePoint > 0x1f && codePoint < 0x7f) return undefined
  if (isIn(codePoint, [0x202a, 0x202e], [0x2066, 0x2069], [0x200e, 0x200f], [0x61c, 0x61c])) {
    return 'It turns the direction of writing, so that text reads otherwise than it is'
  }
  if (isIn(codePoint, [0x200b, 0x200d], [0x2060, 0x2064], [0xfeff, 0xfeff], [0x180e, 0x180e])) return 'It has no width'
  if (isIn(codePoint, [0x206a, 0x206f], [0xfff9, 0xfffb], [0xe0000, 0xe007f])) return 'It is a mark that no reader sees'
  if (isIn(codePoint, [0x2028, 0x2029])) return 'It breaks the line out of sight'
  if (isIn(codePoint, [0, 8], [0xb, 0xc], [0xe, 0x1f], [0x7f, 0x9f])) return 'It is a control character'
  if (isIn(codePoint, [0xd800, 0xdfff])) return 'It is half a character'
  return undefined
}

function isIn(codePoint: number, ...ranges: [number, number][]): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}
