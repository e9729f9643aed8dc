/** A stretch of the flattened text of an item. */
export interface Span {
  text: string
  from: number
  to: number
}

/**
 * A stretch without the spaces at its ends.
 *
 * @param at index in the flattened text of the text's own first character
 */
export function trimmed(text: string, from: number, to: number, at = 0): Span {
  const piece = text.slice(from, to)
  const start = at + from + (piece.length - piece.trimStart().length)
  const words = piece.trim()
  return { text: words, from: start, to: start + words.length }
}
