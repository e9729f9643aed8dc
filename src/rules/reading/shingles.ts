/** Words to a shingle. */
const WORDS = 3

/** The set of all runs of three words in a text, mentions and punctuation aside; empty for fewer words. */
export function shinglesOf(text: string): Set<string> {
  const words = text
    .replace(/@[\p{L}\p{N}_-]+/gu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  const shingles = new Set<string>()
  for (let at = 0; words && at + WORDS <= words.length; at += 1) shingles.add(words.slice(at, at + WORDS).join(' '))
  return shingles
}

/** Jaccard's measure of two sets: what they share, of what they have together. */
export function likeness(one: Set<string>, other: Set<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared += 1
  return shared / (one.size + other.size - shared)
}

/**
 * Finds, for texts that come one after another, an earlier one that is like them.
 *
 * Only the rarest shingles of each text are indexed and looked up, so many that two texts that are like each other
 * must share one of them (prefix filtering, Bayardo and others 2007). So the work grows with the number of texts,
 * not with its square.
 */
export class LikenessIndex<T> {
  readonly #byShingle = new Map<string, { shingles: Set<string>; value: T }[]>()
  readonly #frequency: ReadonlyMap<string, number>
  readonly #least: number

  /**
   * @param all the shingles of all texts that will come
   * @param least how like two texts must be, from 0 to 1
   */
  constructor(all: Iterable<Set<string>>, least: number) {
    const frequency = new Map<string, number>()
    for (const shingles of all)
      for (const shingle of shingles) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1)
    this.#frequency = frequency
    this.#least = least
  }

  /** The earliest text that is like this one and that the caller accepts; else the text is kept for later ones. */
  findOrKeep(shingles: Set<string>, value: T, accepts: (earlier: T) => boolean): T | undefined {
    if (shingles.size === 0) return undefined
    const telling = this.#telling(shingles)
    const tried = new Set<T>()
    for (const shingle of telling) {
      for (const earlier of this.#byShingle.get(shingle) ?? []) {
        if (tried.has(earlier.value)) continue
        tried.add(earlier.value)
        if (accepts(earlier.value) && likeness(shingles, earlier.shingles) >= this.#least) return earlier.value
      }
    }
    for (const shingle of telling) {
      const entries = this.#byShingle.get(shingle)
      if (entries) entries.push({ shingles, value })
      else this.#byShingle.set(shingle, [{ shingles, value }])
    }
    return undefined
  }

  #telling(shingles: Set<string>): string[] {
    const rarestFirst = [...shingles].sort(
      (a, b) => (this.#frequency.get(a) ?? 0) - (this.#frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    )
    return rarestFirst.slice(0, shingles.size - Math.ceil(this.#least * shingles.size) + 1)
  }
}
