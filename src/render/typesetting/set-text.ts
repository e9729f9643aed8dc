import { applyEdits, settled, type Edit } from './edit.js'
import { dashEdits } from './dashes.js'
import { habitsOf } from './habits.js'
import { quoteEdits } from './quotes.js'
import { punctuationEdits, spaceEdits } from './spaces.js'

/** Words between spaces; a pattern that looked for addresses at each letter would take the square of a long one. */
const WORDS = /[^\s\u00a0]+/g
const ADDRESS = /\/\/|www\.|@/
/** A stretch that may hold the symbol of a document, and what stands in front of its first stroke. */
const SYMBOL = /[\p{L}\p{N}.()/-]+/gu
const OF_A_SYMBOL = /[\p{Lu}\p{N}.()-]/u
const TO_DO = /["'\p{N}.:;!?«»№§–—-]/u

/**
 * The small details of typography, for the words of one block: quotation marks, apostrophes, dashes, ellipses and
 * no-break spaces by the habits of the language. No letter and no number changes.
 *
 * @param text U+FFFC stands for what is not to be read, such as code
 * @param language a BCP 47 tag
 * @returns edits in their order, none over another
 */
export function textEdits(text: string, language: string): readonly Edit[] {
  if (!TO_DO.test(text)) return []
  const key = `${language} ${text}`
  let edits = known.get(key)
  if (edits) return edits
  if (known.size >= MOST_KNOWN) known.clear()
  edits = findEdits(text, language)
  known.set(key, edits)
  return edits
}

/** Findings and register repeat the words of the sessions, and a preview sets nearly the same report again. */
const known = new Map<string, readonly Edit[]>()
const MOST_KNOWN = 20_000

function findEdits(text: string, language: string): Edit[] {
  const habits = habitsOf(language)
  const edits = settled([
    ...quoteEdits(text, habits),
    ...dashEdits(text, habits),
    ...(habits.spacedPunctuation ? punctuationEdits(text) : []),
    ...spaceEdits(text, habits, language),
  ])
  if (edits.length === 0) return edits
  const untouched = untouchedIn(text)
  let next = 0
  // Both are in their order, and neither stands over another of its kind.
  return edits.filter(({ from, to }) => {
    while ((untouched[next]?.[1] ?? Infinity) <= from) next++
    const [start] = untouched[next] ?? [Infinity]
    return !(to > start && from >= start)
  })
}

/** What no typesetter touches: addresses of any kind, and the symbols of documents. */
function untouchedIn(text: string): [from: number, to: number][] {
  const found: [from: number, to: number][] = []
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (ADDRESS.test(word)) found.push([index, index + word.length])
    else if (word.includes('/')) for (const [from, to] of symbolsIn(word)) found.push([index + from, index + to])
  }
  return found
}

/** "A/HRC/1.(a)": from before the first stroke in front of which one can begin, to the end. */
function* symbolsIn(word: string): Generator<[from: number, to: number]> {
  for (const { 0: stretch, index } of word.matchAll(SYMBOL)) {
    for (let at = 0, stroke = stretch.indexOf('/'); stroke >= 0; at = stroke + 1, stroke = stretch.indexOf('/', at)) {
      const length = lengthBefore(stretch.slice(at, stroke))
      if (length === 0 || stroke === stretch.length - 1) continue
      yield [index + stroke - length, index + stretch.length]
      break
    }
  }
}

/** How many units in front of a stroke may belong to a symbol, which begins behind no letter and no digit. */
function lengthBefore(part: string): number {
  const characters = [...part]
  let from = characters.length
  while (from > 0 && OF_A_SYMBOL.test(characters[from - 1] ?? '')) from--
  if (from > 0) while (from < characters.length && /[\p{L}\p{N}]/u.test(characters[from - 1] ?? '')) from++
  return characters.slice(from).join('').length
}

/** The words as they print. */
export function setText(text: string, language: string): string {
  return applyEdits(text, textEdits(text, language))
}
