/** Words that may be found again. */
export interface Findable {
  hash: string
  /** As `normaliseWords` leaves them; empty where they are gone. */
  words: string
  /** The same with the label before them, as they stood in a paragraph before labels made points of it. */
  labelled?: string
  /** The label alone, or the line above that gave it. */
  label?: string
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
 * else near-equal words in the same place between others that were found. Of a paragraph that has become several, each
 * with its label, the first is the one that it was.
 *
 * @returns for each paragraph now the index of the earlier one, or nothing where it is new
 */
export function matchEarlier(earlier: readonly Findable[], raised: readonly Findable[]): (number | undefined)[] {
  const now = asTheyWere(earlier, raised)
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

/** So many points are read as one former paragraph. */
const MOST_OF_ONE = 40

/**
 * Gives what was the beginning of an earlier paragraph the hash of that one: `Finding: A` of "Finding: A", and the first
 * of "Finding: A⏎Risk: B"; the first item below a line "Findings", which was a paragraph, too.
 */
function asTheyWere(earlier: readonly Findable[], now: readonly Findable[]): Findable[] {
  const present = new Set(now.map(({ hash }) => hash))
  const gone = new Map(
    earlier.flatMap(({ hash, words }) => (words === '' || present.has(hash) ? [] : [[words, hash] as const])),
  )
  const were = [...now]
  if (gone.size === 0) return were
  const longest = Math.max(...[...gone.keys()].map((words) => words.length))
  for (let index = 0; index < now.length; index++) {
    let whole = ''
    let isLabelled = false
    let best: { hash: string; words: string; last: number } | undefined
    for (let last = index; last < Math.min(now.length, index + MOST_OF_ONE) && whole.length <= longest; last++) {
      const { words = '', labelled } = now[last] ?? {}
      whole += `${whole === '' ? '' : ' '}${labelled ?? words}`
      isLabelled ||= labelled !== undefined
      const hash = isLabelled ? gone.get(whole) : undefined
      if (hash !== undefined) best = { hash, words: whole, last }
    }
    const { label } = now[index] ?? {}
    const line = label === undefined ? undefined : gone.get(label)
    if (!best && line !== undefined && label !== undefined) best = { hash: line, words: label, last: index }
    if (!best) continue
    gone.delete(best.words)
    were[index] = { hash: best.hash, words: best.words }
    index = best.last
  }
  return were
}

/** The pairs, in order on both sides, that have most in common together. */
function alignment(earlier: readonly Findable[], now: readonly Findable[]): [number, number][] {
  if (earlier.length * now.length > MOST_PAIRS) return []
  const width = now.length + 1
  const best = new Float64Array((earlier.length + 1) * width)
  const at = (from: number, to: number): number => best[from * width + to] ?? 0
  const bags = { earlier: earlier.map(wordsIn), now: now.map(wordsIn) }
  const labelled = now.map(({ labelled }) => (labelled === undefined ? undefined : wordsIn({ words: labelled })))
  const gains = new Float64Array(earlier.length * now.length)
  for (let from = earlier.length - 1; from >= 0; from--) {
    for (let to = now.length - 1; to >= 0; to--) {
      const gain =
        earlier[from]?.hash === now[to]?.hash
          ? 2
          : Math.max(likeness(bags.earlier[from], bags.now[to]), likeness(bags.earlier[from], labelled[to]))
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

function wordsIn({ words }: Pick<Findable, 'words'>): Bag {
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
