/** A word that the report has more often than its PDF. */
export interface MissingWord {
  word: string
  /** How many of them are missing. */
  count: number
}

/** Letters with their marks, numbers, single symbols: what glues or splits between them (notes' marks) is no matter. */
const words = /[\p{L}\p{M}]+|\p{N}+|\p{S}/gu
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const combining = /\p{M}+/gu
/** What shows nothing: soft hyphens, joiners, marks of direction, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * One form for a word however it was set: compatibility forms (ligatures, letters' shapes) and capitals undone; marks
 * of right-to-left scripts left out, because the drawing order of a mark and its letter varies.
 */
function plain(text: string): string {
  return text.replace(invisible, '').normalize('NFKC').toUpperCase()
}

function plainWord(word: string): string {
  return rightToLeft.test(word) ? word.replace(combining, '') : word
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(words)) {
    const key = plainWord(word)
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The word as the report spells it. */
function asWritten(key: string, expected: string): string {
  for (const [word] of expected.replace(invisible, '').matchAll(words)) if (plainWord(plain(word)) === key) return word
  return key.toLowerCase()
}

function countOf(text: string, part: string, enough: number): number {
  let count = 0
  for (let at = text.indexOf(part); at !== -1 && count < enough; at = text.indexOf(part, at + part.length)) count++
  return count
}

/**
 * Compares what should have been printed with what was: a character without a font vanishes from a PDF without a word.
 *
 * Words are counted. Only those that fall short are looked for in the text without its spaces and hyphens, where a word
 * that a line's or a page's end splits is whole again, also backwards, where it reads from right to left.
 *
 * @param expected the text that the document displays
 * @param pages the texts read from the PDF: the pages in order, then their running heads, between which no word is split
 * @returns in the order of the alphabet
 */
export function missingWords(expected: string, pages: readonly string[]): MissingWord[] {
  const wanted = countWords(plain(expected))
  const printed = plain(pages.join('\n'))
  const found = countWords(printed)
  const short = [...wanted].filter(([key, count]) => (found.get(key) ?? 0) < count)
  if (short.length === 0) return []

  const packed = [...printed.matchAll(words)].map(([word]) => plainWord(word)).join('')
  const missing: MissingWord[] = []
  for (const [key, count] of short) {
    let have = countOf(packed, key, count)
    if (have < count && rightToLeft.test(key)) have += countOf(packed, [...key].reverse().join(''), count - have)
    if (have < count) missing.push({ word: asWritten(key, expected), count: count - have })
  }
  return missing.sort((a, b) => (a.word < b.word ? -1 : 1))
}

/**
 * The pages whose running heads and feet lack their number, as where no font was there to draw it.
 *
 * @param running the texts of heads and feet, in the order of the pages
 * @param from the first page that bears its number
 */
export function pagesWithoutNumber(running: readonly string[], from: number): number[] {
  const bare: number[] = []
  running.forEach((text, index) => {
    const page = index + 1
    if (page >= from && !new Set(text.match(/\d+/g)).has(String(page))) bare.push(page)
  })
  return bare
}
