/** After these a full stop ends no sentence. */
const SHORTENED = /(?<![\p{L}\p{N}])(?:\p{Lu}|e\.g|i\.e|cf|vs|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|art|para|vol|ed)\.$/u

/** The mark that ends a sentence, with what may stand behind it. */
const ENDING = /[.!?…][)\]"'”’»]*(?=\s+["'“„«(\[]*[\p{Lu}\p{Lo}\p{N}])/gu

/** Where the sentence around some characters begins and ends, its own mark at the end included. */
export function sentenceAround(text: string, from: number, to: number): { from: number; to: number } {
  let begins = 0
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length
    if (SHORTENED.test(text.slice(Math.max(0, match.index - 6), match.index + 1))) continue
    if (end > from) {
      if (match.index >= to) return { from: begins, to: end }
      continue
    }
    begins = end
  }
  return { from: begins, to: text.length }
}

/** Whether the word at an index is the first of a sentence, of a line of its own, or of what follows a colon. */
export function opensSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).replace(/["'“”„‘’«»([\]\s]+$/, '')
  if (before === '' || !/[\p{L}\p{N}]/u.test(before)) return true
  if (/[:!?…]$/.test(before)) return true
  return before.endsWith('.') && !SHORTENED.test(before.slice(-6))
}
