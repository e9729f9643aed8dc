/**
 * All matches of a pattern, one after the other.
 *
 * `matchAll` copies the expression at every call, which for a long list of words takes longer than the search.
 *
 * @param pattern a global expression; nothing is kept in it between two matches
 */
export function* findAll(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  let at = 0
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return
    at = Math.max(pattern.lastIndex, match.index + 1)
    yield match
  }
}
