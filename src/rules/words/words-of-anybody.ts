import type { Document } from '../../model/note.js'
import { sentenceAround } from '../../search/sentences.js'
import { findInProse, type Found } from './find-in-prose.js'

const WORDS = /(?<![\p{L}\p{N}'’/-])(?:he|his|him|himself|wives)(?![\p{L}\p{N}'’/-])/giu
const HINT = /\b(?:each|every|any|anyone|anybody|everyone|everybody|whoever|no\s+one|nobody|an?|wives)\b/i
/** Where anybody is meant; "an officer" only in what anybody must or may do. */
const ANYBODY =
  /\b(?:(?:each|every|any)\s+(?!man\b|boy\b|father\b|husband\b)(?:\p{L}+[\s-]){1,4}?(?=\p{L})|anyone|anybody|everyone|everybody|whoever|no\s+one|nobody)|\ban?\s+(?!man\b|boy\b|father\b|husband\b)(?:\p{L}+\s){1,3}?(?:who\s[^,.;]{1,40}\s)?(?:must|should|shall|may|needs\s+to|has\s+to|ought\s+to|is\s+expected\s+to)\s/iu
/** Whose "his" it may be: somebody of whom is told that he is a man. */
const A_MAN = /\b(?:Mr|men?|boys?|father|husband|brother|son|king|@[\p{L}\p{N}_-]+)\b/u
const NEUTRAL: Record<string, string> = { he: 'they', his: 'their', him: 'them', himself: 'themselves' }

/** Pronouns that make a man of anybody, "each officer must log his searches", and officers who have wives alone. */
export function* wordsOfAnybody(document: Document): Generator<Found & { use: string }> {
  for (const found of findInProse(document, WORDS, ({ text }) => HINT.test(text))) {
    const use = found.text.toLowerCase() === 'wives' ? ofWives(found) : ofAnybody(found)
    if (use !== undefined)
      yield { ...found, use: /^\p{Lu}/u.test(found.text) ? use.charAt(0).toUpperCase() + use.slice(1) : use }
  }
}

/** Not "his or her", nor where a man is spoken of. */
function ofAnybody({ text, passage, from, to }: Found): string | undefined {
  const { text: all } = passage
  if (/^\s+or\s+(?:her|hers|she|herself)\b/i.test(all.slice(to, to + 12))) return undefined
  if (/\b(?:her|she|hers)\s+or\s+$/i.test(all.slice(Math.max(0, from - 10), from))) return undefined
  const sentence = sentenceAround(all, from, to)
  const before = all.slice(sentence.from, from)
  // "Nobody answered him": somebody else.
  if (/^him$/i.test(text) && /\b(?:no\s+one|nobody|everyone|everybody)\s+(?:\p{L}+\s+){1,4}$/iu.test(before))
    return undefined
  return A_MAN.test(before) || !ANYBODY.test(before) ? undefined : NEUTRAL[text.toLowerCase()]
}

/** "The officers and their wives": as if no officer had a husband. */
function ofWives({ passage, from }: Found): string | undefined {
  const before = passage.text.slice(Math.max(0, from - 60), from)
  const isBeside = /\b(?:and|or|with)\s+(?:their|his)\s+$/i.test(before)
  return isBeside && !/\b(?:men|husbands|fathers)\b/i.test(before) ? 'spouses' : undefined
}
