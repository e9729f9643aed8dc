import type { Violation } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('limit')

interface Bound {
  /** What holds where meeting.yaml says nothing. */
  usual: number
  /** What meeting.yaml can raise it to. */
  hard: number
  /** What is counted, in words that complete "at most N ...". */
  what: string
}

/**
 * Every bound on what is read, in one place.
 *
 * Notes come from many hands. Each bound lies far above what a meeting needs and below what hangs or fills the
 * machine; the figures in the reasons were measured with Node 20 on two cores.
 */
export const LIMITS = {
  /** A note of 1,000 words has 7 KB; 1 MB is a book of 150,000 words. Parsing costs about 1 s a megabyte. */
  'note-bytes': { usual: 1_000_000, hard: 8_000_000, what: 'bytes in a note' },
  /** The largest meetings have a hundred sessions; 10,000 notes are a stress test. */
  notes: { usual: 2_000, hard: 20_000, what: 'notes in a meeting' },
  /** Four keys need 200 bytes. */
  'front-matter-bytes': { usual: 8_192, hard: 65_536, what: 'bytes between the lines "---"' },
  /** A meeting needs five, and every recursion can follow so many. */
  'yaml-levels': { usual: 24, hard: 24, what: 'levels of YAML within each other' },
  /** A long list of abbreviations has some hundreds. */
  'yaml-keys': { usual: 2_000, hard: 2_000, what: 'keys in one mapping of YAML' },
  /** 10,000 sessions have 40,000; each costs 20 microseconds to read, and as much again where it is faulty. */
  'yaml-entries': { usual: 60_000, hard: 60_000, what: 'list entries and brackets in one YAML text' },
  /** One cause makes many faults; more than can be read in a day help nobody. */
  'yaml-faults': { usual: 1_000, hard: 1_000, what: 'faults of one YAML text are told' },
  /** A list in a list in a quotation has depth 6; a line of 10,000 ">" ended the parser with a RangeError. */
  nesting: { usual: 24, hard: 60, what: 'blocks within each other' },
  /** Markdown fills short rows up: 7 KB of source can make 10 MB of HTML. */
  cells: { usual: 5_000, hard: 100_000, what: 'cells in a table, short rows filled up' },
  /** One footnote called 20,000 times makes 6 MB of HTML. */
  'footnote-calls': { usual: 1_000, hard: 20_000, what: 'footnote calls in a note' },
  /** A long list of sources has a hundred. */
  links: { usual: 1_000, hard: 20_000, what: 'links in a note, with their definitions' },
  /** A book of 150,000 words has some thousand paragraphs, headings and items. */
  blocks: { usual: 5_000, hard: 50_000, what: 'paragraphs, headings and items in a note' },
  /** A session of a day gives a hundred points. */
  points: { usual: 1_000, hard: 20_000, what: 'points in a note' },
  /** A scanned A4 page in colour has 3 to 8 MB. */
  'picture-bytes': { usual: 10_000_000, hard: 50_000_000, what: 'bytes in a picture' },
  /** 40 megapixels fill an A4 page at 600 dpi; 400 took 12.7 s and 2.1 GB to decode. */
  'picture-megapixels': { usual: 40, hard: 100, what: 'megapixels in a picture' },
  /** A browser shows 50 MB of HTML at the very most. */
  'output-bytes': { usual: 50_000_000, hard: 500_000_000, what: 'bytes in the report as HTML' },
  /**
   * Time of a processor, not of the clock: a busy or sleeping machine changes no result.
   * An ordinary note of 20 KB takes 0.03 s, one of 1 MB two; what hits the bound is read twice, and 10 s are endured.
   */
  'parse-seconds': { usual: 4, hard: 120, what: "seconds of a processor's work to read a note" },
  /** An ordinary note of 1 MB takes 150 MB. */
  'parse-megabytes': { usual: 512, hard: 4_096, what: 'megabytes of memory to read a note' },
  /** A sentence of a dozen words is about the least that can say who found what; below it `answer-thin` points. */
  'answer-words': { usual: 12, hard: 10_000, what: 'words at the least in an answer' },
} as const satisfies Record<string, Bound>

export type LimitName = keyof typeof LIMITS
export type Limits = Record<LimitName, number>

export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[]

/** The bounds of a meeting: the usual ones, with what meeting.yaml sets, never above the hard ones. */
export function limitsOf(own: Record<string, number> = {}): Limits {
  return Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, Math.min(own[name] ?? LIMITS[name].usual, LIMITS[name].hard)]),
  ) as Limits
}

/**
 * What the rule `limit` says of a crossing: the bound's name, its value, and how to raise it.
 *
 * @param found what was counted; a text where counting stopped at the bound
 */
export function crossed(name: LimitName, limits: Limits, found: number | string, place: Place): Violation {
  const { what, hard } = LIMITS[name]
  const value = limits[name]
  return { ...say.crossed({ name, value, what, found, hard, file: place.file }), place }
}
