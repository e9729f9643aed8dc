/** A text's runs of three words, each as a number, the rarest of the meeting first; every run once. */
type Shingles = Uint32Array

/** So many different words make three of them one exact number: 3 x 17 bits of 53. */
const MOST_WORDS = 2 ** 17

/** The words of a text, mentions and punctuation aside. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/@[\p{L}\p{N}_-]+/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Reads texts into their shingles, all by one numbering. */
export class ShingleReader {
  readonly #words = new Map<string, number>()
  readonly #ids = new Map<number | string, number>()
  readonly #frequency: number[] = []

  /** The set of all runs of three words in each text; empty for fewer words. */
  read(texts: readonly string[]): Shingles[] {
    const read = texts.map((text) => this.#idsOf(text))
    const rank = new Uint32Array(this.#frequency.length)
    const rarestFirst = this.#frequency.map((_, id) => id).sort((a, b) => this.#times(a) - this.#times(b) || a - b)
    for (const [at, id] of rarestFirst.entries()) rank[id] = at
    return read.map((ids) => Uint32Array.from(ids, (id) => rank[id] ?? 0).sort())
  }

  #idsOf(text: string): Set<number> {
    const words = wordsOf(text).map((word) => numberIn(this.#words, word))
    const ids = new Set<number>()
    for (let at = 2; at < words.length; at += 1) {
      ids.add(numberIn(this.#ids, keyOf(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0)))
    }
    for (const id of ids) this.#frequency[id] = this.#times(id) + 1
    return ids
  }

  #times(id: number): number {
    return this.#frequency[id] ?? 0
  }
}

function keyOf(one: number, two: number, three: number): number | string {
  if (one < MOST_WORDS && two < MOST_WORDS && three < MOST_WORDS) return (one * MOST_WORDS + two) * MOST_WORDS + three
  return `${one} ${two} ${three}`
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** Jaccard's measure of two sets: what they share, of what they have together. */
export function likeness(one: Shingles, other: Shingles): number {
  let shared = 0
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const [left = 0, right = 0] = [one[a], other[b]]
    if (left === right) shared += 1
    if (left <= right) a += 1
    if (right <= left) b += 1
  }
  return shared / (one.length + other.length - shared)
}

/**
 * Finds, for texts that come one after another, an earlier one that is like them.
 *
 * Only the rarest shingles of each text are indexed and looked up, so many that two texts that are like each other
 * must share one of them (prefix filtering, Bayardo and others 2007). So the work grows with the number of texts,
 * not with its square.
 */
export class LikenessIndex<T> {
  readonly #byShingle = new Map<number, Kept<T>[]>()
  #kept = 0

  /** @param least how like two texts must be, from 0 to 1 */
  constructor(private readonly least: number) {}

  /** The earliest text that is like this one and that the caller accepts; this one is kept for later ones. */
  findAndKeep(shingles: Shingles, value: T, accepts: (earlier: T) => boolean): T | undefined {
    if (shingles.length === 0) return undefined
    const telling = shingles.subarray(0, shingles.length - Math.ceil(this.least * shingles.length) + 1)
    const tried = new Set<Kept<T>>()
    let earliest: Kept<T> | undefined
    for (const shingle of telling) {
      for (const earlier of this.#byShingle.get(shingle) ?? []) {
        // They stand in their order: so a text that everybody copied is compared with its first copy alone.
        if (earliest && earlier.nth >= earliest.nth) break
        if (tried.has(earlier)) continue
        tried.add(earlier)
        if (accepts(earlier.value) && likeness(shingles, earlier.shingles) >= this.least) earliest = earlier
      }
    }
    const kept = { shingles, value, nth: this.#kept++ }
    for (const shingle of telling) {
      const entries = this.#byShingle.get(shingle)
      if (entries) entries.push(kept)
      else this.#byShingle.set(shingle, [kept])
    }
    return earliest?.value
  }
}

interface Kept<T> {
  shingles: Shingles
  value: T
  /** How many were kept before. */
  nth: number
}
