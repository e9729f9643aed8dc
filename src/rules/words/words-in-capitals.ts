import type { Document } from '../../model/note.js'
import { findAll } from '../../search/find-all.js'
import { opensSentence } from '../../search/sentences.js'

const CAPITALS = /(?<![\p{L}\p{M}\p{N}_@])\p{Lu}{2,6}(?![\p{L}\p{M}\p{N}_@])/gu
/** Small words. To look for each by itself would take as long as there are abbreviations. */
const SMALL = /(?<![\p{L}\p{M}\p{N}_@])\p{Ll}{2,6}(?![\p{L}\p{M}\p{N}_@])/gu
/** Abbreviations whose letters are another word as well, which stands in every text. */
const ALSO_WORDS = new Set(['WHO', 'US', 'AIDS', 'LED'])

/**
 * Capitals that are no abbreviations where they stand: words that the same document has in small letters ("VOTE",
 * "vote"), and what opens a line or sentence before a colon: initials of who speaks ("MT: we should keep it."), and
 * calls such as "ACTION: Ana sends the list."
 */
export function wordsInCapitals({ passages }: Document): Set<string> {
  const found = new Set<string>()
  const small = new Set<string>()
  const behindArticle = new Set<string>()
  for (const { kind, text } of passages) {
    for (const { 0: word } of findAll(SMALL, text)) small.add(word.toUpperCase())
    for (const { 0: word, index } of findAll(CAPITALS, text)) {
      if (/(?<!\p{L})(?:an?|the)\s+$/iu.test(text.slice(Math.max(0, index - 5), index))) behindArticle.add(word)
      const isCall = /^(?:\s\d{1,3})?\s?:(?!\/\/|\d)/.test(text.slice(index + word.length, index + word.length + 8))
      if (isCall && kind !== 'heading' && (startsLine(text, index) || opensSentence(text, index))) found.add(word)
    }
  }
  // "The NPR: how it works" speaks of a thing.
  for (const word of behindArticle) found.delete(word)
  for (const word of small) if (!ALSO_WORDS.has(word)) found.add(word)
  return found
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, at - 20), at))
}
