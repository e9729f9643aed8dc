import { applyEdits, settled, type Edit } from './edit.js'
import { dashEdits } from './dashes.js'
import { habitsOf } from './habits.js'
import { quoteEdits } from './quotes.js'
import { punctuationEdits, spaceEdits } from './spaces.js'

/** What no typesetter touches: addresses of any kind, and the symbols of documents. */
const UNTOUCHED = /[^\s\u00a0]*(?:\/\/|www\.|@)[^\s\u00a0]*|(?<![\p{L}\p{N}])[\p{Lu}\p{N}.()-]+\/[\p{L}\p{N}.()/-]+/gu
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
  const untouched = [...text.matchAll(UNTOUCHED)].map(({ 0: found, index }) => [index, index + found.length] as const)
  return edits.filter(({ from, to }) => !untouched.some(([start, end]) => from < end && to > start && from >= start))
}

/** The words as they print. */
export function setText(text: string, language: string): string {
  return applyEdits(text, textEdits(text, language))
}
