import type { Document } from '../model/note.js'

/** An abbreviation and what it stands for, in the words of a file. */
export interface SpeltOut {
  short: string
  long: string
}

/** "(AI)", "(hereafter: AI)", "(the AI, ...)"; not "(EU) 2016/680", which is part of what a document is called. */
const BEHIND = /\((?:[^()]{0,30}\s)?["'“”„‘«]?(\p{Lu}[\p{Lu}\p{N}]{1,9})s?["'“”’»]?(?=[),;])(?!\)\s*(?:No\.?\s*)?\d)/gu
/** "AI (artificial intelligence)". */
const BEFORE = /(?<![\p{L}\p{N}_@(.])(\p{Lu}[\p{Lu}\p{N}]{1,9})\s+\(([^()]{3,120})\)/gu
/** Words that abbreviations pass over, in the languages of reports. */
const SMALL = new Set(
  'a an and at by for from in of on or the to with à au aux d de des du en et l la le les pour sur und für der die das des im in von zu zur zum con da dei del della delle di e ed il per del el las los para y в во и на о об по с'.split(
    ' ',
  ),
)
const MOST_WORDS = 12

/**
 * Abbreviations that a file spells out, "United Nations (UN)" or "UN (United Nations)", in the order of its words.
 * Only what the letters bear out counts: a name in front of a body in brackets spells nothing out. What is internal
 * is left alone.
 */
export function readAbbreviations({ passages }: Pick<Document, 'passages'>): SpeltOut[] {
  return passages.flatMap(({ text, internal }) => {
    if (internal || !text.includes('(')) return []
    const found: (SpeltOut & { at: number })[] = []
    for (const { 0: whole, 1: short = '', index } of text.matchAll(BEHIND)) {
      const clause = wordsOf(lastClause(text.slice(Math.max(0, index - 200), index)))
      const long = longForm(clause, short)
      if (long && whole) found.push({ short, long: clause.join(' ') === long ? withinSentence(long) : long, at: index })
    }
    for (const { 1: short = '', 2: inside = '', index } of text.matchAll(BEFORE)) {
      const long = longForm(wordsOf(inside), short)
      if (long) found.push({ short, long, at: index })
    }
    // Who is mentioned is no word of the report.
    const kept = found.filter(({ long }) => !long.includes('@'))
    return kept.sort((a, b) => a.at - b.at).map(({ short, long }) => ({ short, long }))
  })
}

function lastClause(text: string): string {
  return text.slice(text.search(/[^.;:!?()\n]*$/))
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean).slice(-MOST_WORDS)
}

/** Words that begin a sentence, as they would stand within one: a name has more capitals than the first. */
function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}*(?:\s+[\p{Ll}\d-]+)+$/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words
}

/** The fewest last words that an abbreviation stands for. */
function longForm(words: readonly string[], short: string): string | undefined {
  const letters = fold(short.replace(/\p{N}/gu, ''))
  for (let from = words.length - 1; from >= 0; from--) {
    const some = words.slice(from)
    if (isSmall(some[0]) || !fold(some[0] ?? '').startsWith(letters[0] ?? '-')) continue
    if (initials(some, true) === letters || initials(some, false) === letters) return tidy(some)
  }
  if (letters.length < 3) return undefined
  for (let from = words.length - 1; from >= 0; from--) {
    const some = words.slice(from)
    if (some.length > letters.length || isSmall(some[0])) continue
    if (standsFor(some, letters)) return tidy(some)
  }
  return undefined
}

/** First letters; of "co-operation" both, or the first alone where words are taken whole. */
function initials(words: readonly string[], whole: boolean): string {
  return words
    .flatMap((word) => (whole ? [word] : word.split(/[-‐/]/)))
    .filter((word) => !isSmall(word))
    .map((word) => fold(word.replace(/^[^\p{L}]+/u, '')).slice(0, 1))
    .join('')
}

/** Whether the letters stand in the words in their order, the first at the beginning (Schwartz and Hearst, 2003). */
function standsFor(words: readonly string[], letters: string): boolean {
  const text = fold(words.join(' '))
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return text.startsWith(letters[0] ?? '-') && text.length > letters.length + 1
}

function isSmall(word: string | undefined): boolean {
  return word === undefined || SMALL.has(word.toLowerCase())
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function tidy(words: readonly string[]): string {
  return words.join(' ').replace(/^["'“”„‘«(]+|["'“”’»,)]+$/gu, '')
}
