import { placeOf } from '../../load/explain-issue.js'
import { placeAt } from '../../load/source.js'
import type { Gathered } from '../../model/gathered.js'
import type { Source } from '../../model/note.js'
import type { Place } from '../../model/place.js'

/** More of one kind in one file are summed up. */
const MOST_PER_FILE = 20

/** One character as people count them, with all that belongs to it. */
export interface Sign {
  text: string
  /** UTF-16 units from the start of the text. */
  at: number
}

/** Finds signs of one kind in a text, in their order. */
export type FindSigns = (text: string) => Iterable<Sign>

export interface FoundCharacter {
  characters: string
  place: Place
  /** How many more stand in the same file, said with the last that is listed. */
  more: number
}

/** Finds unusual signs in a file's text. Equal ones side by side count once. */
export function findCharacters(source: Source, find: FindSigns): FoundCharacter[] {
  const found: FoundCharacter[] = []
  let more = 0
  let before = { text: '', end: -1 }
  for (const { text, at } of find(source.text)) {
    const end = at + text.length
    if (text !== before.text || at !== before.end) {
      if (found.length < MOST_PER_FILE) found.push({ characters: text, place: placeAt(source, at, end), more: 0 })
      else more += 1
    }
    before = { text, end }
  }
  const last = found.at(-1)
  if (last) last.more = more
  return found
}

/** Keys of meeting.yaml that the meeting has under another name. */
const NAMED_OTHERWISE: Record<string, string> = { location: 'place', insteadOf: 'instead-of' }

/** The same in the values of meeting.yaml, of which only the values' places are known. */
export function findInMeeting({ meeting }: Gathered, find: FindSigns): FoundCharacter[] {
  const found: FoundCharacter[] = []
  const { places, ...values } = meeting
  const look = (text: string, path: string[]): void => {
    for (const { text: characters } of find(text)) {
      found.push({ characters, place: placeOf(path, places), more: 0 })
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

/** `U+202E`; of a sign that is made of several, all. */
export function nameCodePoints(sign: string): string {
  return [...sign]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

/** Scripts whose letters join, and are parted or joined by hand. */
const JOINING =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}' +
  '\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\p{scx=Thaa}'
const LETTER = `(?=[\\p{L}\\p{M}])[${JOINING}]`
/** Where a joiner or parter does its work: within an emoji, and between letters that it joins or parts. */
const AT_WORK = new RegExp(
  `(?<=\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})*)\\u200d(?=\\p{Extended_Pictographic})|` +
    `(?<=${LETTER})[\\u200c\\u200d](?=${LETTER})|(?<=(?=\\p{Mn})[${JOINING}])\\u200d|` +
    '(?<=[\\p{S}\\p{P}\\p{N}\\p{Lo}])[\\ufe00-\\ufe0f]',
  'gu',
)
/** What has no shape, and what selects one. */
const SHAPELESS = /[^\t\n\r -~]/gu

/** The characters of a text that nobody sees and that do no work where they stand. */
export function* invisibleIn(text: string): Generator<Sign> {
  let atWork: Set<number> | undefined
  for (const { 0: character, index } of text.matchAll(SHAPELESS)) {
    const codePoint = character.codePointAt(0) ?? 0
    if (invisibility(codePoint) === undefined) continue
    if (isIn(codePoint, [0x200c, 0x200d], [0xfe00, 0xfe0f])) {
      atWork ??= new Set([...text.matchAll(AT_WORK)].map((match) => match.index))
      if (atWork.has(index)) continue
    }
    yield { text: character, at: index }
  }
}

/** What is wrong with a character that nobody sees; nothing for one that can be seen, a space or a line's end. */
export function invisibility(codePoint: number): string | undefined {
  // Nearly all characters of a note, and every one is asked about.
  if (codePoint > 0x1f && codePoint < 0x7f) return undefined
  if (isIn(codePoint, [0x202a, 0x202e], [0x2066, 0x2069], [0x200e, 0x200f], [0x61c, 0x61c])) {
    return 'It turns the direction of writing, so that text reads otherwise than it is'
  }
  if (isIn(codePoint, [0x200b, 0x200d], [0x2060, 0x2064], [0xfeff, 0xfeff], [0x180e, 0x180e])) return 'It has no width'
  if (isIn(codePoint, [0xfe00, 0xfe0f])) return 'It selects the look of a sign that is not there'
  if (isIn(codePoint, [0x206a, 0x206f], [0xfff9, 0xfffb], [0xe0000, 0xe007f])) return 'It is a mark that no reader sees'
  if (isIn(codePoint, [0x2028, 0x2029])) return 'It breaks the line out of sight'
  if (isIn(codePoint, [0, 8], [0xb, 0xc], [0xe, 0x1f], [0x7f, 0x9f])) return 'It is a control character'
  if (isIn(codePoint, [0xd800, 0xdfff])) return 'It is half a character'
  return undefined
}

function isIn(codePoint: number, ...ranges: [number, number][]): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}
