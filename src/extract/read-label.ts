import { didYouMean } from '../did-you-mean.js'
import type { Addressee, Kind, Meeting } from '../model/meeting.js'
import { readWho } from './read-who.js'
import { trimmed, type Span } from './span.js'

export interface Label {
  kind: Kind
  /** Length of the label with its colon and the space after it. */
  length: number
  /** Index after the last character of the label's words. */
  wordsEnd: number
  /** What stands after `to` or `for`, unsplit. */
  who?: Span
  qualifiers: Span[]
  /** How an odd ending was typed: "Finding :", "Finding –" or "Finding -". */
  mended?: string
}

export interface NearLabel {
  typed: string
  meant: string
}

/** A kind with something behind it that makes it no label, and that is no prose either: "Finding 1:". */
export interface UnreadLabel {
  words: string
  /** How labels of the kind are written. */
  forms: string[]
}

/** A label is short: what has no colon by here is prose. */
const LONGEST_LABEL = 400
const COLONS = ':：'

/**
 * Reads the label at the start of a list item: `KIND:`, `KIND to WHO (qualifier, ...):`.
 *
 * @param text the item's first paragraph, flattened
 * @returns the label; what is only near a kind; what begins with a kind and cannot be read; or nothing for an ordinary
 *   item
 */
export function readLabel(
  text: string,
  meeting: Pick<Meeting, 'kinds' | 'addressees'>,
): { label: Label } | { near: NearLabel } | { unread: UnreadLabel } | undefined {
  // A hyphen between spaces may end a label where nothing else does: "Finding - two services". It may also stand in prose.
  return readTo(findEnding(text, `${COLONS}–—`), text, meeting) ?? readTo(findEnding(text, '-'), text, meeting)
}

/** Where a label would end, and whether a colon ends it. */
interface Ending {
  at: number
  next: number
  colon: boolean
}

function readTo(
  ending: Ending | undefined,
  text: string,
  { kinds, addressees }: Pick<Meeting, 'kinds' | 'addressees'>,
): ReturnType<typeof readLabel> {
  if (!ending) return undefined
  const head = text.slice(0, ending.at)
  const kind = kindAt(head, kinds)
  if (kind) {
    const rest = readRest(head, kind.length)
    if (rest && (ending.colon || /\s$/.test(head) || head.length === kind.length)) {
      const label: Label = { kind: kind.kind, length: ending.next, wordsEnd: head.trimEnd().length, ...rest }
      const mended = ending.colon
        ? /\s$/.test(head)
          ? `${head.trim()} :`
          : undefined
        : text.slice(0, ending.next).trim()
      if (mended) label.mended = mended
      return { label }
    }
    const unread = ending.colon && isMeantAsLabel(head.slice(kind.length), kind.kind, addressees)
    return unread ? { unread: { words: head.trim(), forms: formsOf(kind.kind) } } : undefined
  }
  return ending.colon ? nearLabel(head, kinds) : undefined
}

/** The first of some marks outside parentheses: a colon, or a dash between spaces. */
function findEnding(text: string, marks: string): Ending | undefined {
  let depth = 0
  for (let at = 0; at < Math.min(text.length, LONGEST_LABEL); at++) {
    const character = text[at] ?? ''
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.includes(character)) {
      const colon = COLONS.includes(character)
      const gap = /^\s*/.exec(text.slice(at + 1))?.[0].length ?? 0
      if (colon || (gap > 0 && /\s/.test(text[at - 1] ?? ''))) return { at, next: at + 1 + gap, colon }
    }
  }
  return undefined
}

const patterns = new WeakMap<Kind, RegExp>()

/** A kind's label at the start of a text; kept, for every item of every list is tried with every kind. */
function patternOf(kind: Kind): RegExp {
  let pattern = patterns.get(kind)
  if (!pattern) {
    const words = kind.label
      .split(/[\s-]+/)
      .map(escapeRegExp)
      .join('[\\s-]+')
    patterns.set(kind, (pattern = new RegExp(`^${words}(?![\\p{L}\\p{N}])`, 'iu')))
  }
  return pattern
}

/** The longest kind with which the head begins. */
function kindAt(head: string, kinds: Kind[]): { kind: Kind; length: number } | undefined {
  let best: { kind: Kind; length: number } | undefined
  for (const kind of kinds) {
    const match = patternOf(kind).exec(head)
    if (match && match[0].length > (best?.length ?? 0)) best = { kind, length: match[0].length }
  }
  return best
}

/** What follows the kind: `to WHO` and one parenthesis, in either order, and nothing else. */
function readRest(head: string, from: number): { who?: Span; qualifiers: Span[] } | undefined {
  let who: Span | undefined
  let qualifiers: Span[] | undefined
  let at = from
  while (at < head.length) {
    const gap = /^\s+/.exec(head.slice(at))?.[0].length ?? 0
    at += gap
    if (at >= head.length) break
    const opened = head[at] === '(' && !qualifiers
    const to = !who && gap > 0 ? /^(?:to|for)\s+/i.exec(head.slice(at)) : null
    if (opened) {
      const close = head.indexOf(')', at)
      if (close < 0) return undefined
      qualifiers = splitAt(head, at + 1, close)
      at = close + 1
    } else if (to) {
      const begins = at + to[0].length
      const paren = head.indexOf('(', begins)
      const ends = paren < 0 ? head.length : paren
      who = trimmed(head, begins, ends)
      at = ends
    } else return undefined
  }
  return { ...(who ? { who } : {}), qualifiers: qualifiers ?? [] }
}

/** Kinds whose labels say whom they are for. */
const ADDRESSED = ['recommendation', 'follow-up']

/**
 * Whether what stands between a kind and a colon is a number or brackets and no sentence, or names an addressee:
 * "Finding 1:", "Recommendation [national] to States:", "Recommendation addressed to States:". "Finding 1 was shared:"
 * and "Recommendation that States report to the Secretariat:" are prose.
 */
function isMeantAsLabel(rest: string, kind: Kind, addressees: Addressee[]): boolean {
  const words = rest.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/^\s*\d{1,2}(?:\.\d{1,2})*\b/, ' ')
  if (words !== rest && /^\s*(?:$|(?:to|for)\s)/i.test(words)) return true
  if (!ADDRESSED.includes(kind.id) || /^\s+(?:that|which|who|is|was|are|were)\s/i.test(words)) return false
  const who = /\sto\s+(.+)$/is.exec(words)?.[1]
  return who !== undefined && readWho(trimmed(who, 0, who.length), addressees).found.length > 0
}

function formsOf({ id, label }: Kind): string[] {
  return ADDRESSED.includes(id) ? [`${label} to ...:`, `${label} to ... (...):`] : [`${label}:`, `${label} (several):`]
}

/** "by Saturday, 1 October 2022" and "by March, 2020" have a comma of their own. */
function isInDate(before: string, after: string): boolean {
  return (
    /^\s*by\s/i.test(before) && /^\s*(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|\d{4}\s*(?:[,;]|$))/iu.test(after)
  )
}

function splitAt(text: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  let begins = from
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== ',' && text[at] !== ';') continue
    if (text[at] === ',' && isInDate(text.slice(begins, at), text.slice(at + 1, to))) continue
    const span = trimmed(text, begins, at)
    if (span.text) spans.push(span)
    begins = at + 1
  }
  return spans
}

/** "Findng:", "Recommendations to States:", "Lesson:" are meant as labels; "Note:" and "For:" are not. */
function nearLabel(head: string, kinds: Kind[]): { near: NearLabel } | undefined {
  const typed = head
    .replace(/\s*\(.*$/s, '')
    .replace(/\s+(?:to|for)\s.*$/is, '')
    .trim()
  if (typed.length < 4 || typed.split(/\s+/).length > 3) return undefined
  const labels = kinds.map((kind) => kind.label)
  const whole = didYouMean(typed, [...labels, ...kinds.map((kind) => kind.plural)])
  const plural = kinds.find((kind) => kind.plural === whole)?.label
  const start =
    typed.length >= 6 ? labels.find((label) => label.toLowerCase().startsWith(`${typed.toLowerCase()} `)) : undefined
  const meant = plural ?? whole ?? start
  return meant ? { near: { typed, meant } } : undefined
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
