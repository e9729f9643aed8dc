/** A stretch of the flattened text of an item. */
export interface Span {
  text: string
  from: number
  to: number
}

/** A stretch without the spaces at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const words = piece.trim()
  return { text: words, from: start, to: start + words.length }
}
