import { foldWords } from '../attribution/fold.js'
import type { Gathered } from '../model/gathered.js'

/** A sequence of so many words that stands in an internal block and nowhere else gives the block away. */
const TELLING = 5
/** A shorter block is looked for as a whole, if it has so many words and letters. */
const FEWEST_WORDS = 2
const FEWEST_LETTERS = 10

/** Sequences of words that internal blocks alone have, each with the block's file and line. */
export interface InternalPhrases {
  sources: ReadonlyMap<string, string>
  /** How many words the sequences have. */
  lengths: readonly number[]
  /** The words with which they begin. */
  firsts: ReadonlySet<string>
}

/**
 * What the edition for circulation may not have.
 *
 * @param openWords what may be said all the same: our own fixed words, and those of the meeting
 */
export function internalPhrases(
  { notes, editor }: Pick<Gathered, 'notes' | 'editor'>,
  openWords: Iterable<string>,
): InternalPhrases {
  const sources = new Map<string, string>()
  const documents = [...notes, ...editor]
  const add = (text: string, where: string): void => {
    for (const run of runsOf(text))
      for (const phrase of tellingOf(run)) if (!sources.has(phrase)) sources.set(phrase, where)
  }
  for (const { passages, file, source, withdrawn = [] } of documents) {
    for (const { from, to } of withdrawn)
      add(source.text.slice(from, to), `${file}, line ${lineAt(from, source.lineStarts)}`)
    for (const passage of passages) {
      // A label prints in other words than it is typed in.
      if (!passage.internal || passage.kind === 'label') continue
      add(passage.text, `${file}, line ${lineAt(passage.runs[0]?.offset ?? 0, source.lineStarts)}`)
    }
  }
  if (sources.size === 0) return { sources, lengths: [], firsts: new Set() }

  const found = describe(sources)
  const drop = (text: string): void => {
    for (const phrase of phrasesIn(text, found)) sources.delete(phrase)
  }
  for (const { passages } of documents) for (const { internal, text } of passages) if (!internal) drop(text)
  for (const text of openWords) drop(text)
  return describe(sources)
}

/** The first internal phrase of a text, with the block that it comes from. */
export function findInternal(text: string, phrases: InternalPhrases): string | undefined {
  if (phrases.sources.size === 0) return undefined
  for (const phrase of phrasesIn(text, phrases)) return phrases.sources.get(phrase)
  return undefined
}

function* phrasesIn(text: string, { sources, lengths, firsts }: InternalPhrases): Generator<string> {
  const words = wordsOf(text)
  for (const [index, word] of words.entries()) {
    if (!firsts.has(word)) continue
    for (const length of lengths) {
      const phrase = words.slice(index, index + length).join(' ')
      if (sources.has(phrase)) yield phrase
    }
  }
}

function describe(sources: Map<string, string>): InternalPhrases {
  const lengths = new Set<number>()
  const firsts = new Set<string>()
  for (const phrase of sources.keys()) {
    const words = phrase.split(' ')
    lengths.add(words.length)
    firsts.add(words[0] ?? '')
  }
  return { sources, lengths: [...lengths], firsts }
}

function tellingOf(words: string[]): string[] {
  if (words.length >= TELLING)
    return words.slice(TELLING - 1).map((_, index) => words.slice(index, index + TELLING).join(' '))
  const letters = words.join('').length
  const isDistinctive = words.length >= FEWEST_WORDS && letters >= FEWEST_LETTERS && !/\p{N}/u.test(words.join(''))
  return isDistinctive ? [words.join(' ')] : []
}

/** A mention prints in other words; what stands on either side of it is looked for by itself. */
function runsOf(text: string): string[][] {
  return text.split(/@[\p{L}\p{N}_-]+/u).map(wordsOf)
}

function wordsOf(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function lineAt(offset: number, lineStarts: number[]): number {
  let low = 0
  let high = lineStarts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
