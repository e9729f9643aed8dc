import { opensSentence } from '../search/sentences.js'
import type { AffiliationForm } from './affiliation.js'
import { commonWords, properWords } from './common-words.js'
import type { Folded } from './fold.js'
import { PARTICLES, type PersonForm } from './person-name.js'

/** Running text, or an address or file name, in which names stand in small letters with other signs between. */
export type Manner = 'prose' | 'address'

/** A word of a listed name where it stands in a text. */
export interface Reading {
  text: string
  folded: Folded
  /** In the folded text. */
  from: number
  to: number
  manner: Manner
}

export interface Stretch {
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

const CLOSE = /^[\s\p{Pd}._+]{1,3}$/u
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|lady|ambassador|colonel|herr|frau|monsieur|madame|mme|mlle|signor|signora)$/
const ARTICLE = /^(?:an?|the|our|their|his|her|its|my|your|each|every|any|some|no)$/
const DETERMINER = /^(?:an?|the|one|this|that|these|those|our|their|his|her|its|my|your|each|every|any|some|no)$/

/** Whether a family name that was found means its person, and with which words around it. */
export function judgeFamily(reading: Reading, { part, person, alone }: PersonForm): Stretch | undefined {
  const { from, to, manner, folded } = reading
  if (part === 'compact') return isHandle(reading) ? { from, to } : undefined
  const [first = ''] = person.given
  const isPlain = [...person.given, ...person.family].every(
    (word) => commonWords.has(word) || properWords.has(word) || isGivenWord(word),
  )

  const full = withGiven(reading, first, person.given)
  if (full && (!isPlain || manner === 'address' || hasCapital(reading))) return full
  const before = wordBefore(folded, from)
  if (before && FORM_OF_ADDRESS.test(before.word) && /^\.?\s{1,2}$/.test(before.gap) && hasCapital(reading))
    return { from, to }
  const initials = withInitials(reading, first)
  if (initials) return initials
  return alone && standsAlone(reading, [...person.family].at(-1) ?? '') ? { from, to } : undefined
}

/** A given name counts behind "Ms", or before a second one. */
export function judgeGiven(reading: Reading, { person }: PersonForm): Stretch | undefined {
  const { from, to, folded } = reading
  const word = folded.text.slice(from, to)
  if (!hasCapital(reading)) return undefined
  const before = wordBefore(folded, from)
  if (before && FORM_OF_ADDRESS.test(before.word) && /^\.?\s{1,2}$/.test(before.gap) && !properWords.has(word))
    return { from, to }
  const [first, second] = person.given
  const after = wordAfter(folded, to)
  if (word !== first || !second || second.length < 3 || after?.word !== second || !CLOSE.test(after.gap))
    return undefined
  return hasCapital({ ...reading, from: after.from, to: after.to }) ? { from, to: after.to } : undefined
}

/** Whether the words of an affiliation mean the body. */
export function judgeAffiliation(reading: Reading, { words, when, listed }: AffiliationForm): Stretch | undefined {
  const { text, folded, from, to } = reading
  const before = wordBefore(folded, from)
  if (when === 'described') {
    return before && DETERMINER.test(before.word) && /^\s+$/.test(before.gap) ? { from: before.from, to } : undefined
  }
  if (when === 'exact')
    return listed.includes(`(${text.slice(folded.back(from), folded.back(to))})`) ? { from, to } : undefined
  if (when === 'capital') {
    if (!hasCapital(reading)) return undefined
    return commonWords.has(words) && !isOddCapital(reading) ? undefined : { from, to }
  }
  return { from, to }
}

/** "Anna Maria Beispiel", "Beispiel, Anna". */
function withGiven({ text, folded, from, to, manner }: Reading, first: string, given: string[]): Stretch | undefined {
  if (first.length < 2) return undefined
  let at = from
  let strangers = 0
  for (let steps = 0; steps < 5; steps++) {
    const before = wordBefore(folded, at)
    if (!before || !CLOSE.test(before.gap)) break
    // A sentence that ends with the given name is another matter.
    if (before.word.length > 1 && manner === 'prose' && /\.\s/.test(before.gap)) break
    if (before.word === first) return { from: before.from, to }
    const known = given.includes(before.word) || PARTICLES.has(before.word) || before.word.length === 1
    // One more name in the middle, with a capital, that the list leaves out.
    if (!known && (++strangers > 1 || !isUpper(text, folded, before.from))) break
    at = before.from
  }
  const after = wordAfter(folded, to)
  if (after?.word === first && (CLOSE.test(after.gap) || /^\s?,\s{0,2}$/.test(after.gap))) return { from, to: after.to }
  return undefined
}

/** "A. Beispiel", "A.M. Beispiel", "Beispiel, A." */
function withInitials({ text, folded, from, to, manner }: Reading, first: string): Stretch | undefined {
  const [letter] = first
  if (!letter) return undefined
  const isInitial = ({ word, from: at, to: end }: Neighbour, needsStop: boolean): boolean => {
    const stop = folded.text[end] === '.'
    return word === letter && (stop || (!needsStop && isUpper(text, folded, at)) || manner === 'address')
  }
  const strict = commonWords.has(folded.text.slice(from, to)) || properWords.has(folded.text.slice(from, to))
  if (manner === 'prose' && !isUpper(text, folded, from)) return undefined
  let at = from
  let found: Neighbour | undefined
  for (let steps = 0; steps < 4; steps++) {
    const before = wordBefore(folded, at)
    if (!before || !CLOSE.test(before.gap) || (before.word.length > 1 && !PARTICLES.has(before.word))) break
    if (isInitial(before, strict)) found = before
    at = before.from
  }
  if (found && !(strict && manner === 'address')) return { from: found.from, to }
  const after = wordAfter(folded, to)
  const behind =
    after && /^(?:\s?,\s{0,2}|\s)$/.test(after.gap) && isInitial(after, true) && folded.text[after.to] === '.'
  return behind ? { from, to: after.to } : undefined
}

/** Whether the family name by itself can mean nothing else. */
function standsAlone(reading: Reading, last: string): boolean {
  const { folded, from, to, manner } = reading
  const word = folded.text.slice(from, to)
  const letters = [...word].length
  if (properWords.has(word)) return false
  if (manner === 'address' || isHandle(reading)) return letters >= 4 && !commonWords.has(word) && !commonWords.has(last)
  if (letters < 2 || !hasCapital(reading)) return false
  if (letters < 3 && isCased(reading)) return false
  return !commonWords.has(word) || isOddCapital(reading)
}

/** A capital that a common word does not have: within a sentence, alone, without an article. */
function isOddCapital({ text, folded, from, to }: Reading): boolean {
  const start = folded.back(from)
  const end = folded.back(to)
  if (
    opensSentence(text, start) ||
    /(?:;|\p{Lu}[\p{L}’'-]*\s+(?:of|for|and|&)(?:\s+the)?)\s+$/u.test(text.slice(Math.max(0, start - 40), start))
  )
    return false
  const before = wordBefore(folded, from)
  if (before && (ARTICLE.test(before.word) || (/^[\s,.-]+$/.test(before.gap) && isUpper(text, folded, before.from))))
    return false
  return !/^(?:[\s\p{Pd}]+|\s*(?:of|for|and|on)\s+(?:the\s+)?)\p{Lu}/u.test(text.slice(end, end + 16))
}

/** In an address, or beside the sign of one: "jbeispiel@police.example". */
function isHandle({ text, folded, to, from, manner }: Reading): boolean {
  return manner === 'address' || text[folded.back(to)] === '@' || text[folded.back(from) - 1] === '@'
}

/** Given names that are words as well: with such a family name, "mark price", the case must tell. */
function isGivenWord(word: string): boolean {
  return /^(?:art|bill|bob|chase|dawn|drew|faith|frank|grace|grant|hope|jack|joy|mark|miles|pat|rich|rob|rose|sue|will|summer|victor|guy|gene|carol|chuck|dean|dick|don|earl|harry|iris|jean|john|lance|max|may|nick|pearl|penny|peter|ray|rusty|sandy|skip|stew|ted|wade)$/.test(
    word,
  )
}

function hasCapital({ text, folded, from }: Reading): boolean {
  return isUpper(text, folded, from)
}

/** Whether a character is a capital, or of a script that has none in use. */
function isUpper(text: string, folded: Folded, at: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}]/u.test(text.slice(folded.back(at)))
}

function isCased({ text, folded, from }: Reading): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text.slice(folded.back(from)))
}

function wordBefore({ text }: Folded, at: number): Neighbour | undefined {
  const match = /([\p{L}\p{N}']+)([^\p{L}\p{N}']{1,4})$/u.exec(text.slice(Math.max(0, at - 48), at))
  if (!match) return undefined
  const to = at - (match[2] ?? '').length
  return { word: match[1] ?? '', from: to - (match[1] ?? '').length, to, gap: match[2] ?? '' }
}

function wordAfter({ text }: Folded, at: number): Neighbour | undefined {
  const match = /^([^\p{L}\p{N}']{1,4})([\p{L}\p{N}']+)/u.exec(text.slice(at, at + 48))
  if (!match) return undefined
  const from = at + (match[1] ?? '').length
  return { word: match[2] ?? '', from, to: from + (match[2] ?? '').length, gap: match[1] ?? '' }
}
