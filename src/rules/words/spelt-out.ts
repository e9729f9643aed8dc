/**
 * Whether words spell an abbreviation out: its letters stand in them in their order, the first at the start of a
 * word ("International Criminal Police Organization" for INTERPOL), or the words are a name of two capitalised words
 * or more, for bodies whose abbreviation comes from another language.
 */
export function spellsOut(words: string, abbreviation: string): boolean {
  if (isName(words)) return true
  const letters = abbreviation.toLowerCase()
  const starts = words.toLowerCase().matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)
  for (const { 0: initial, index } of starts) {
    if (initial === letters[0] && holdsInOrder(words.toLowerCase().slice(index), letters)) return true
  }
  return false
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return text.length > letters.length + 1
}

function isName(words: string): boolean {
  return /\p{Lu}\p{Ll}[\p{L}’'-]*\s+(?:(?:of|for|and|the|on|in|de|du|des|di|für|und|der)\s+)*\p{Lu}\p{Ll}[\p{L}’'-]*\s*$/u.test(
    words,
  )
}

/** The words of the same sentence before an index, at most twelve of them. */
export function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 160), at)
  const words = before
    .slice(before.search(/[^.;:!?()]*$/))
    .trim()
    .split(/\s+/)
  return words.slice(-12).join(' ')
}
