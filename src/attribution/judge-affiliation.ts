import type { AffiliationForm } from './affiliation.js'
import { commonWords } from './common-words.js'
import { isOddCapital, isUpper, wordBefore, type Reading } from './neighbours.js'

const DETERMINER = /^(?:an?|the|one|this|that|these|those|our|their|his|her|its|my|your|each|every|any|some|no)$/

/**
 * Whether the words of an affiliation mean the body.
 *
 * @returns where they begin and end in the folded text, an article taken in
 */
export function judgeAffiliation(
  reading: Reading,
  { words, when, listed }: AffiliationForm,
): { from: number; to: number } | undefined {
  const { text, folded, from, to } = reading
  const before = wordBefore(folded, from)
  if (when === 'described') {
    return before && DETERMINER.test(before.word) && /^\s+$/.test(before.gap) ? { from: before.from, to } : undefined
  }
  if (when === 'exact')
    return listed.includes(`(${text.slice(folded.back(from), folded.back(to))})`) ? { from, to } : undefined
  if (when === 'capital') {
    if (!isUpper(text, folded, from)) return undefined
    return commonWords.has(words) && !isOddCapital(reading) ? undefined : { from, to }
  }
  return { from, to }
}
