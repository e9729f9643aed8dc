/** A text as what is typed is compared with lists of words, and the way back. */
export interface Folded {
  text: string
  /** The index in the original of a character of the folded text; of its end, where there is no such character. */
  original(index: number): number
}

/** Characters that show nothing and that word processors leave within words. */
const SILENT = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u
const PLAIN = /^[\n -~]*$/

const APOSTROPHES = '‘’ʼ′´`'
const HYPHENS = '‐‑‒'

/**
 * Folds a text: small letters, without accents and without characters that show nothing; every space is one, every
 * apostrophe and hyphen the plain one. Line ends, dashes and other marks stay.
 */
export function foldTyped(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase(), original: (index) => index }
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const plain = SILENT.test(character) ? '' : foldCharacter(character)
    for (let unit = 0; unit < plain.length; unit++) places.push(at)
    folded += plain
    at += character.length
  }
  places.push(text.length)
  return { text: folded, original: (index) => places[Math.min(index, places.length - 1)] ?? text.length }
}

function foldCharacter(character: string): string {
  if (character === '\n') return character
  if (/\s/u.test(character)) return ' '
  if (APOSTROPHES.includes(character)) return "'"
  if (HYPHENS.includes(character)) return '-'
  if (character === 'ß') return 'ss'
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The source of a regular expression that finds words in a folded text, with any spaces or hyphens between them. */
export function wordsPattern(words: string): string {
  return foldTyped(words)
    .text.trim()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[\\s-]+')
}

/**
 * The source of one that finds any of a list, the longest first. Each ends where a word does.
 *
 * Words that follow one another share what is said of their end: to compile `\p{L}` once for each word of a list takes
 * longer than to read a note.
 */
export function anyOfWords(list: readonly string[]): string {
  const runs: { patterns: string[]; ends: string }[] = []
  for (const pattern of [...new Set(list.map(wordsPattern))].sort((a, b) => b.length - a.length)) {
    const ends = pattern.endsWith("'") ? '' : '(?![\\p{L}\\p{N}])'
    const last = runs.at(-1)
    if (last?.ends === ends) last.patterns.push(pattern)
    else runs.push({ patterns: [pattern], ends })
  }
  return runs.map(({ patterns, ends }) => `(?:${patterns.join('|')})${ends}`).join('|')
}
