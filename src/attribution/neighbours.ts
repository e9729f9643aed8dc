import { opensSentence } from '../search/sentences.js'
import type { Folded } from './fold.js'

/** Running text, or an address or file name, in which names stand in small letters with other signs between. */
export type Manner = 'prose' | 'address'

/** Some folded characters of a text that is being read. */
export interface Reading {
  text: string
  folded: Folded
  /** In the folded text. */
  from: number
  to: number
}

interface Neighbour {
  word: string
  from: number
  to: number
  /** What stands between it and the name. */
  gap: string
}

const ARTICLE = /^(?:an?|the|our|their|his|her|its|my|your|each|every|any|some|no|this|that|these|those)$/

/** A capital that a common word does not have: within a sentence, alone, without an article. */
export function isOddCapital({ text, folded, from, to }: Reading): boolean {
  const start = folded.back(from)
  const end = folded.back(to)
  if (
    opensSentence(text, start) ||
    /[\n\t|]\s*[\n\t|]\s*$|[\t|]\s*$/.test(text.slice(Math.max(0, start - 6), start)) ||
    /(?:;|\p{Lu}[\p{L}’'-]*\s+(?:of|for|and|&)(?:\s+the)?)\s+$/u.test(text.slice(Math.max(0, start - 40), start))
  )
    return false
  const before = wordBefore(folded, from)
  if (before && (ARTICLE.test(before.word) || (/^[\s,.-]+$/.test(before.gap) && isUpper(text, folded, before.from))))
    return false
  return !/^(?:[\s\p{Pd}]+|\s*(?:of|for|and|on)\s+(?:the\s+)?)\p{Lu}/u.test(text.slice(end, end + 16))
}

/** Whether a character is a capital, or of a script that has none in use. */
export function isUpper(text: string, folded: Folded, at: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u.test(text.slice(folded.back(at), folded.back(at) + 2))
}

/** The word right before some characters, if hardly anything stands between. */
export function wordBefore({ text }: Folded, at: number): Neighbour | undefined {
  const match = /([\p{L}\p{N}']+)([^\p{L}\p{N}']{1,4})$/u.exec(text.slice(Math.max(0, at - 48), at))
  if (!match) return undefined
  const to = at - (match[2] ?? '').length
  return { word: match[1] ?? '', from: to - (match[1] ?? '').length, to, gap: match[2] ?? '' }
}
