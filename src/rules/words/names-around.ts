import { opensSentence } from '../../search/sentences.js'

/** The capitalised word right before an index, where a sentence does not just begin with it. */
const WORD_BEFORE = /(\p{Lu}[\p{L}\p{M}’'-]*)\s+$/u
/** "Mr. Holland" and "A.-M. Holland". */
const TITLE_BEFORE = /(?<!\p{L})(?:Mrs?|Ms|Messrs|Dr|Prof|\p{Lu}(?:\.[-\s]?\p{Lu})*)\.\s+$/u
const SMALL_WORDS = String.raw`(?:(?:for|of|the|and|in|on|to|against|de|du|la)\s+)`
const WORD_BEFORE_OVER = new RegExp(String.raw`(\p{Lu}[\p{L}\p{M}’'-]*),?\s+${SMALL_WORDS}{0,3}$`, 'u')
const WORD_AFTER = /^\s+\p{Lu}\p{Ll}/u
const WORD_AFTER_OVER = new RegExp(String.raw`^\s+${SMALL_WORDS}{0,3}\p{Lu}`, 'u')
const INSTITUTION =
  /^\s*(?:Ministry|Department|Directorate|Agency|Council|Cent(?:er|re)|Office|Institute|Committee|Commission|Convention|Division|Unit|Bureau|Fund|Bank|Program(?:me)?|Initiative|Network|Forum|Process|Group|Authority|University|Academy|Court|Pact|Agreement|Act|Law)\b/

/** Whether a capitalised word stands right before, or right after, as in "Tom Holland" and "Holland House". */
export function hasCapitalBeside(text: string, from: number, to: number): boolean {
  if (WORD_AFTER.test(text.slice(to, to + 12))) return true
  if (TITLE_BEFORE.test(text.slice(Math.max(0, from - 20), from))) return true
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

const GROUP =
  /^(?:Association|Federation|Union|Society|Club|League|Guild|Brotherhood|Fellowship|Mission|Foundation|Chamber)$/

/**
 * Whether a capitalised word for people is part of what a body calls itself: "Policemen's Benevolent Association",
 * "the Chairman's Fund", "Federation of Businessmen"; not "the Chairman of the Committee", which is a person.
 */
export function isInNameOfGroup(text: string, from: number, to: number): boolean {
  const owned = /^['’]s?\s+((?:\p{Lu}[\p{L}\p{M}’'-]*\s*)+)/u.exec(text.slice(to, to + 80))?.[1] ?? ''
  if (owned !== '') return owned.split(/\s+/).some((word) => GROUP.test(word) || INSTITUTION.test(word))
  const before = /(\p{Lu}[\p{L}-]*)\s+(?:of|for)\s+(?:\p{Lu}[\p{L}-]*\s+)*$/u.exec(
    text.slice(Math.max(0, from - 60), from),
  )
  return before !== null && GROUP.test(before[1] ?? '')
}
