/** Words that may be found again. */
export interface Findable {
  hash: string
  /** As `normaliseWords` leaves them; empty where they are gone. */
  words: string
}

/**
 * From which part of their words on two paragraphs in the same place are one that was edited: twice what they share,
 * of both. Unrelated English paragraphs share up to a third, articles and prepositions that they are.
 */
const SAME = 0.55

/** Pairs that are compared word by word; more than that are told by their hashes alone. */
const MOST_PAIRS = 2_000_000

/**
 * Finds the paragraphs of one session's last release among those that it has now: the same words wherever they stand,
 * else near-equal words in the same place between others that were found.
 *
 * @returns for each paragraph now the index of the earlier one, or nothing where it is new
 */
export function matchEarlier(earlier: readonly Findable[], now: readonly Findable[]): (number | undefined)[] {
  const found = now.map((): number | undefined => undefined)
  const common = (from: number, to: number): boolean =>
    earlier[from] !== undefined && earlier[from].hash === now[to]?.hash
  let start = 0
  while (start < now.length && common(start, start)) found[start] = start++
  let end = 0
  while (
    end < now.length - start &&
    end < earlier.length - start &&
    common(earlier.length - 1 - end, now.length - 1 - end)
  )
    found[now.length - 1 - end] = earlier.length - 1 - end++
  const rest = { earlier: earlier.slice(start, earlier.length - end), now: now.slice(start, now.length - end) }
  for (const [from, to] of alignment(rest.earlier, rest.now)) found[start + to] = start + from
  findMoved(earlier, now, found)
  return found
}

/** The pairs, in order on both sides, that have most in common together. */
function alignment(earlier: readonly Findable[], now: readonly Findable[]): [number, number][] {
  if (earlier.length * now.length > MOST_PAIRS) return []
  const width = now.length + 1
  const best = new Float64Array((earlier.length + 1) * width)
  const at = (from: number, to: number): number => best[from * width + to] ?? 0
  const bags = { earlier: earlier.map(wordsIn), now: now.map(wordsIn) }
  const gains = new Float64Array(earlier.length * now.length)
  for (let from = earlier.length - 1; from >= 0; from--) {
    for (let to = now.length - 1; to >= 0; to--) {
      const gain = earlier[from]?.hash === now[to]?.hash ? 2 : likeness(bags.earlier[from], bags.now[to])
      gains[from * now.length + to] = gain
      const paired = gain >= SAME ? gain + at(from + 1, to + 1) : 0
      best[from * width + to] = Math.max(at(from + 1, to), at(from, to + 1), paired)
    }
  }
  const pairs: [number, number][] = []
  for (let from = 0, to = 0; from < earlier.length && to < now.length;) {
    const gain = gains[from * now.length + to] ?? 0
    if (gain >= SAME && at(from, to) === gain + at(from + 1, to + 1)) pairs.push([from++, to++])
    else if (at(from, to) === at(from + 1, to)) from++
    else to++
  }
  return pairs
}

/** What moved to another place of its session keeps its number all the same, as long as its words are what they were. */
function findMoved(earlier: readonly Findable[], now: readonly Findable[], found: (number | undefined)[]): void {
  const taken = new Set(found)
  const left = new Map<string, number[]>()
  for (const [index, { hash }] of earlier.entries()) {
    if (!taken.has(index)) left.set(hash, [...(left.get(hash) ?? []), index])
  }
  for (const [index, { hash }] of now.entries()) found[index] ??= left.get(hash)?.shift()
}

interface Bag {
  counts: Map<string, number>
  size: number
}

function wordsIn({ words }: Findable): Bag {
  const counts = new Map<string, number>()
  const all = words.split(' ').filter(Boolean)
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: all.length }
}

/** Sørensen and Dice's coefficient over words as often as they stand there, 0 to 1. */
function likeness(one: Bag | undefined, other: Bag | undefined): number {
  if (!one || !other || (2 * Math.min(one.size, other.size)) / (one.size + other.size || 1) < SAME) return 0
  let shared = 0
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * shared) / (one.size + other.size)
}
