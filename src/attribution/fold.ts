import { ESCAPES, readEscapes } from './escapes.js'

/** Text without marks, case and invisible characters, and the way back. */
export interface Folded {
  text: string
  /** Index in the original of a character of the folded text; of its end for `text.length`. */
  back: (index: number) => number
}

/** Letters that have no mark to take away and are typed without their stroke all the same. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
  ґ: 'г',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʹ: "'",
  '`': "'",
  '´': "'",
}

/** Soft hyphens, joiners, direction marks: nobody sees them. */
const INVISIBLE = /\p{Cf}/u
/** What is more than a plain letter: escapes too, since "M%FCller" is read as a name. */
const BEYOND_ASCII = new RegExp(`[^\\0-\\x7F]+|${ESCAPES.source}`, 'gi')

/** One stretch of the folded text: each of its characters lies at the same distance from the original, or all at one place. */
interface Stretch {
  at: number
  from: number
  /** False where the whole stretch stands for the one character at `from`. */
  moves: boolean
}

/** Folds text for comparing names: compatibility forms dissolved (NFKD), marks dropped, small letters. */
export function fold(text: string): Folded {
  const pieces: string[] = []
  const stretches: Stretch[] = []
  let length = 0
  const add = (piece: string, from: number, moves: boolean): void => {
    const last = stretches.at(-1)
    // What follows on at the same distance belongs to the stretch before it.
    if (!(moves && last?.moves && from - last.from === length - last.at)) stretches.push({ at: length, from, moves })
    pieces.push(piece)
    length += piece.length
  }
  let done = 0
  const keep = (to: number): void => {
    if (to > done) add(foldAscii(text.slice(done, to)), done, true)
  }
  for (const { 0: run, index } of text.matchAll(BEYOND_ASCII)) {
    keep(index)
    let at = index
    if (run.charCodeAt(0) < 0x80) {
      for (const { index: from, character } of readEscapes(run, index)) {
        const folded = character.length > 2 ? character.toLowerCase() : foldCharacter(character)
        if (folded !== '') add(folded, from, false)
      }
      done = index + run.length
      continue
    }
    for (const character of run) {
      const folded = foldCharacter(character)
      if (folded !== '') add(folded, at, folded.length === 1 && character.length === 1)
      at += character.length
    }
    done = at
  }
  if (done === 0) return { text: foldAscii(text), back: (index) => index }
  keep(text.length)
  return { text: pieces.join(''), back: (index) => backIn(stretches, length, text.length, index) }
}

function foldAscii(text: string): string {
  return text.toLowerCase().replaceAll('`', "'")
}

/** Folds what is compared with folded text. */
export function foldWords(text: string): string {
  return fold(text).text
}

/** What the letters of Europe and the signs of printing fold to, by code unit: a text has thousands of each. */
const known: string[] = []

function foldCharacter(character: string): string {
  const unit = character.charCodeAt(0)
  if (unit >= 0x2200) return dissolve(character)
  return (known[unit] ??= dissolve(character))
}

function dissolve(character: string): string {
  if (INVISIBLE.test(character)) return ''
  const small = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '')
  return [...small].map((one) => PLAIN[one] ?? one).join('')
}

function backIn(stretches: Stretch[], length: number, end: number, index: number): number {
  if (index >= length) return end
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const stretch = stretches[low]
  if (!stretch) return 0
  return stretch.moves ? stretch.from + (index - stretch.at) : stretch.from
}
