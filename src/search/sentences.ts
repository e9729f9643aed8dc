/** After these a full stop ends no sentence. */
const SHORTENED = /(?<![\p{L}\p{N}])(?:\p{Lu}|e\.g|i\.e|cf|vs|No|Nos|Mr|Mrs|Ms|Dr|Prof|St|art|para|vol|ed)\.$/u

/** The mark that ends a sentence, with what may stand behind it. */
const ENDING = /[.!?…][)\]"'”’»]*(?=\s+["'“„«([]*[\p{Lu}\p{Lo}\p{N}])/gu

/** No sentence is longer; a text without full stops is cut here, so that it costs no more than another. */
const REACH = 2000

/** Where the sentence around some characters begins and ends, its own mark at the end included. */
export function sentenceAround(text: string, from: number, to: number): { from: number; to: number } {
  const start = Math.max(0, from - REACH)
  const end = Math.min(text.length, to + REACH)
  let begins = start
  for (const { 0: mark, index } of text.slice(start, end).matchAll(ENDING)) {
    const stop = start + index
    const after = stop + mark.length
    if (SHORTENED.test(text.slice(Math.max(0, stop - 6), stop + 1))) continue
    if (stop >= to) return { from: begins, to: after }
    if (after <= from) begins = after
  }
  return { from: begins, to: end }
}

/** Whether the word at an index is the first of a sentence, of a line of its own, or of what follows a colon. */
export function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at).replace(/(?<!["'“”„‘’«»([\]\s])["'“”„‘’«»([\]\s]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(before)) return true
  if (/[:!?…]$/.test(before)) return true
  return before.endsWith('.') && !SHORTENED.test(before.slice(-6))
}
