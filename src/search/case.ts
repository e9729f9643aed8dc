/** Whether a word is written in capitals throughout. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)
}

/** The same words with a capital at the start. */
export function capitalise(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/**
 * A replacement written as what it replaces: in capitals, with a capital, or as it is listed.
 *
 * @param opens whether a sentence opens there; words in capitals of their own ("Member States") are no opening
 */
export function keepCase(replaced: string, replacement: string, opens: boolean): string {
  if (isCapitals(replaced)) return replacement.toUpperCase()
  if (!/^\p{Lu}/u.test(replaced)) return replacement
  return opens || !/\s/.test(replaced) ? capitalise(replacement) : replacement
}
