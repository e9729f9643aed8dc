import { opensSentence } from '../../search/sentences.js'

/** The capitalised word right before an index, where a sentence does not just begin with it. */
const WORD_BEFORE = /(\p{Lu}[\p{L}\p{M}’'-]*)\s+$/u
const SMALL_WORDS = String.raw`(?:(?:for|of|the|and|in|on|to|against|de|du|la)\s+)`
const WORD_BEFORE_OVER = new RegExp(String.raw`(\p{Lu}[\p{L}\p{M}’'-]*),?\s+${SMALL_WORDS}{0,3}$`, 'u')
const WORD_AFTER = /^\s+\p{Lu}\p{Ll}/u
const WORD_AFTER_OVER = new RegExp(String.raw`^\s+${SMALL_WORDS}{0,3}\p{Lu}`, 'u')
const INSTITUTION =
  /^\s*(?:Ministry|Department|Directorate|Agency|Council|Cent(?:er|re)|Office|Institute|Committee|Commission|Convention|Division|Unit|Bureau|Fund|Bank|Program(?:me)?|Initiative|Network|Forum|Process|Group|Authority|University|Academy|Court|Pact|Agreement|Act|Law)\b/

/** Whether a capitalised word stands right before, or right after, as in "Tom Holland" and "Holland House". */
export function hasCapitalBeside(text: string, from: number, to: number): boolean {
  if (WORD_AFTER.test(text.slice(to, to + 12))) return true
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, from - 40), from))
  if (!before) return false
  return !opensSentence(text, from - before[0].length)
}

/**
 * Whether a capitalised word is part of the name of some body: "Ministry of Foreign Affairs and International
 * Cooperation". In a heading, where every word may have a capital, only a word such as Ministry tells.
 */
export function isInBodyName(text: string, from: number, to: number, heading: boolean): boolean {
  if (!/^\p{Lu}/u.test(text.slice(from, to)) || !/\p{Ll}/u.test(text.slice(from, to))) return false
  if (heading) return namesInstitution(text, from, to)
  if (WORD_AFTER_OVER.test(text.slice(to, to + 40)) && !opensSentence(text, from)) return true
  const before = WORD_BEFORE_OVER.exec(text.slice(Math.max(0, from - 60), from))
  return before !== null && !opensSentence(text, from - before[0].length)
}

/** Whether a word such as Ministry stands among the capitalised words around. */
function namesInstitution(text: string, from: number, to: number): boolean {
  const run = new RegExp(String.raw`(?:\p{Lu}[\p{L}\p{M}’'-]*,?\s+${SMALL_WORDS}{0,3})*$`, 'u')
  const before = run.exec(text.slice(Math.max(0, from - 120), from))?.[0] ?? ''
  if (before.split(/[\s,]+/).some((word) => INSTITUTION.test(word))) return true
  const after = text.slice(to, to + 80)
  const follows = new RegExp(String.raw`^(?:\s+${SMALL_WORDS}{0,3}\p{Lu}[\p{L}\p{M}’'-]*)+`, 'u').exec(after)?.[0] ?? ''
  return follows.split(/\s+/).some((word) => INSTITUTION.test(word))
}
