import { didYouMean } from '../did-you-mean.js'
import { internalWordFrom, internalWordUpTo } from './internal-words.js'

/** A run of two or more colons, or of what looks like them, spaces and marks of emphasis between them allowed. */
export interface ColonRun {
  /** Offsets in the text. */
  from: number
  to: number
  colons: number
  /** Nothing but ASCII colons, none apart. */
  plain: boolean
}

/** A run with the word for internal beside it; or two runs around one such word. */
export interface InternalMark {
  from: number
  to: number
  colons: number
  /** The colons with the word. */
  told: { from: number; to: number }
}

const COLON = String.raw`(?:[:：﹕∶꞉ː˸։׃⁚⁝⁞∷⸬፡፥፦︓︰܃܄܅᠄⦂⫶᛬]|&(?:colon|Colon|#0*58|#x0*3a);)`
const BETWEEN = String.raw`[\p{Zs}\t\p{Cf}*_~]*\\?`
const RUN = new RegExp(String.raw`${COLON}(?:${BETWEEN}${COLON})+|[∷⸬⫶]`, 'giu')
const ANY_RUN = new RegExp(RUN.source, 'iu')
const ONE = new RegExp(COLON, 'giu')
/** Look-alikes that are more than one colon by themselves. */
const WORTH: Record<string, number> = { '∷': 2, '⸬': 2, '⫶': 3, '&Colon;': 2 }

/** What may stand between colons and the word: spaces, emphasis, brackets, quotation marks, references to such. */
const GAP = String.raw`[\p{Zs}\t\p{Cf}*_~()[\]{}<>«»‹›"'“”„‚‘’（）【】「」『』\\]|&[a-z]{2,8};|&#x?[\da-f]{1,6};`
/** Where three colons stand, points and strokes too: nobody writes three for another reason. */
const WIDER_GAP = String.raw`${GAP}|[.,;#!?=+&/–—-]`
const AHEAD = new RegExp(`(?:${GAP}){0,12}`, 'iuy')
const WIDER_AHEAD = new RegExp(`(?:${WIDER_GAP}){0,12}`, 'iuy')
const BEHIND = new RegExp(`(?:${GAP})*$`, 'iu')
const WIDER_BEHIND = new RegExp(`(?:${WIDER_GAP})*$`, 'iu')
const NEAR_WORDS = ['internal', 'confidential', 'restricted', 'private']

/** Whether a text may have anything for {@link colonRuns} to find; quick. */
export function mayHaveRuns(text: string): boolean {
  return ANY_RUN.test(text)
}

/**
 * The runs of a line, in order. A run whose first colon is escaped is text.
 *
 * @param text the whole text, so that offsets are its own
 */
export function colonRuns(text: string, from: number, to: number): ColonRun[] {
  const line = text.slice(from, to)
  return [...line.matchAll(RUN)].flatMap(({ 0: found, index }) => {
    const slashes = /\\*$/.exec(line.slice(Math.max(0, index - 50), index))?.[0].length ?? 0
    if (slashes % 2 === 1) return []
    const colons = (found.match(ONE) ?? []).reduce((sum, one) => sum + (WORTH[one] ?? 1), 0)
    return [{ from: from + index, to: from + index + found.length, colons, plain: /^:+$/.test(found) }]
  })
}

/**
 * The marks among the runs of one line that stand right before or behind a word for internal; two runs around the
 * same word are one mark.
 *
 * @param from offset at which the line begins
 */
export function internalMarks(text: string, from: number, to: number, runs: readonly ColonRun[]): InternalMark[] {
  const marks: InternalMark[] = []
  const line = text.slice(0, to)
  for (const run of runs) {
    const wide = run.colons > 2
    const ahead = wide ? WIDER_AHEAD : AHEAD
    ahead.lastIndex = run.to
    const gap = ahead.exec(line)?.[0].length ?? 0
    const isBefore = internalWordFrom(line, run.to + gap) || (wide && isNear(line.slice(run.to + gap)))
    const above = line.slice(Math.max(from, run.from - 40), run.from)
    const behind = (wide ? WIDER_BEHIND : BEHIND).exec(above)?.[0].length ?? 0
    const isBehind = internalWordUpTo(line.slice(from), run.from - behind - from)
    const last = marks.at(-1)
    // The second run of "::: internal :::" stands behind the word that the first stands before.
    if (
      isBehind &&
      last &&
      !/\p{L}/u.test(line.slice(run.to, to).charAt(0)) &&
      isOneMark(line.slice(last.from, run.from))
    )
      last.to = last.told.to = run.to
    else if (isBefore || isBehind) {
      const end = isBefore ? endOfWord(line, run.to + gap) : run.to
      const start = isBefore ? run.from : startOfWord(line, from, run.from - behind)
      marks.push({ from: run.from, to: end, colons: run.colons, told: { from: start, to: end } })
    }
  }
  return marks
}

/** Whether a mark and what follows it up to the next run are a word or a few, and no sentence. */
function isOneMark(words: string): boolean {
  const [, ...rest] = words.trim().split(/[\s\p{Zs}]+/u)
  return rest.length <= 4 && !/[.;!?]/.test(words)
}

/** "interal", "intern": a slip away from a word for internal. */
function isNear(text: string): boolean {
  const word = /^\p{L}{5,16}/u.exec(text.slice(0, 17))?.[0]
  return word !== undefined && didYouMean(word, NEAR_WORDS) !== undefined
}

function endOfWord(text: string, at: number): number {
  return at + (/^[\p{L}\p{M}\p{N}\p{Cf}]*/u.exec(text.slice(at, at + 60))?.[0].length ?? 0)
}

function startOfWord(text: string, least: number, at: number): number {
  return at - (/[\p{L}\p{M}\p{N}\p{Cf}]*$/u.exec(text.slice(Math.max(least, at - 60), at))?.[0].length ?? 0)
}
