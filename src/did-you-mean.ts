/**
 * The candidate that a mistyped word was probably meant for, case aside: one slip away for words of four letters or
 * fewer, two for longer ones. A slip is a letter too many, too few, another one, or two neighbours swapped.
 *
 * @returns the nearest candidate as listed, the first of equals; nothing where none is near
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.trim().toLowerCase()
  if (typed === '') return undefined
  const allowed = typed.length <= 4 ? 1 : 2
  let best: string | undefined
  let least = allowed + 1
  for (const candidate of candidates) {
    const listed = candidate.toLowerCase()
    // A word of one or two letters is a slip away from too much.
    if (Math.max(typed.length, listed.length) < 2) continue
    if (Math.abs(listed.length - typed.length) >= least) continue
    const distance = editDistance(typed, listed, least - 1)
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/**
 * The Damerau-Levenshtein distance of two words, with swaps of neighbours only (optimal string alignment).
 *
 * @returns the distance, or `limit + 1` as soon as it is certain to exceed the limit
 */
export function editDistance(from: string, to: string, limit = Number.MAX_SAFE_INTEGER): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}
