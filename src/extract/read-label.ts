import type { Addressee, Kind, Meeting } from '../model/meeting.js'
import { foldTyped, type Folded } from '../typed/fold-typed.js'
import { endingAt, type Ending } from './label-ending.js'
import { readPrefix } from './label-prefix.js'
import { readWho } from './read-who.js'
import { trimmed, type Span } from './span.js'
import { keyOf, lettersOf, vocabularyOf, type KindForm, type Vocabulary } from './vocabulary.js'

/** Other characters in the place of some of the flattened text; an empty stretch stands behind the character before. */
export interface Mend {
  from: number
  to: number
  text: string
}

export interface Label {
  kind: Kind
  /** Length of the label with its ending and the space after it. */
  length: number
  /** Index of the first character of the label's words. */
  wordsStart: number
  /** Index after the last character of the label's words. */
  wordsEnd: number
  /** What stands after `to` or `for`, unsplit. */
  who?: Span
  qualifiers: Span[]
  /** What makes it the label that it is read as, where it was typed in another form. */
  mends: Mend[]
  /** A dash without a space stands before it. */
  dashed?: boolean
  /** No more than pointed at in a plain paragraph: something else than a colon ends it. */
  odd: boolean
}

/** A kind with something behind it that makes it no label, and that is no prose either: "Finding 1:". */
export interface UnreadLabel {
  from: number
  words: string
  /** How labels of the kind are written. */
  forms: string[]
  /** What would make a label of it, where that is plain. */
  mends: Mend[]
}

/** A label is short: what has no colon by here is prose. */
const LONGEST_LABEL = 400

export interface Opening {
  /** The text, flattened, and its first characters folded. */
  text: string
  folded: Folded
  vocabulary: Vocabulary
  meeting: Pick<Meeting, 'kinds' | 'addressees' | 'language' | 'questions'>
  /** How much of the text is bold from its start, without the spaces at its end. */
  bold: number
  /** A square bracket opens before the kind. */
  bracketed?: boolean
}

/** Makes a text ready to be read for its label; nothing where its first letters open none. */
export function openingOf(text: string, meeting: Opening['meeting'], bold = 0): Opening | undefined {
  const vocabulary = vocabularyOf(meeting)
  if (!mayOpen(text, vocabulary)) return undefined
  return { text, folded: foldTyped(text.slice(0, LONGEST_LABEL)), vocabulary, meeting, bold }
}

/** Whether the first words of a text are worth reading: most paragraphs are prose. */
export function mayOpen(text: string, { begins }: Vocabulary): boolean {
  const head = foldTyped(text.slice(0, 40)).text
  for (const { index } of head.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    // The word that names the kind is the first, or stands behind a number or another mark of a list.
    if (index > 14) return false
    if (begins.has(lettersOf(head.slice(index).replace(/-/g, ' ')))) return true
  }
  return false
}

/** Reads the label with which a text opens, or what begins with a kind and cannot be read; nothing for other words. */
export function readKind(opening: Opening): { label: Label } | { unread: UnreadLabel } | undefined {
  const { folded, vocabulary, text } = opening
  const prefix = readPrefix(opening)
  const from = prefix.length
  if (folded.text[from - 1] === '[') opening.bracketed = true
  const form = formAt(folded.text, from, vocabulary)
  if (!form) return undefined
  const label = finish(opening, prefix.mends, form, false) ?? finish(opening, prefix.mends, form, true)
  if (label) {
    if (prefix.dashed) label.dashed = true
    if (prefix.question) label.qualifiers.push(prefix.question)
    return { label }
  }
  const unread = readUnread(opening, form)
  if (!unread) return undefined
  const start = folded.original(from)
  const mends = readsAs(text, unread.mends, opening) ? unread.mends : []
  return { unread: { from: start, words: text.slice(start, unread.to).trim(), forms: labelForms(form), mends } }
}

interface FormAt extends KindForm {
  /** Indices in the folded text. */
  from: number
  to: number
}

/** The kind whose label stands at a place of a folded text. */
export function formAt(folded: string, from: number, { kind, kinds }: Vocabulary): FormAt | undefined {
  kind.lastIndex = from
  const words = kind.exec(folded)?.[0]
  const form = words === undefined ? undefined : kinds.get(keyOf(words))
  return form && words !== undefined ? { ...form, from, to: from + words.length } : undefined
}

/** What follows a kind: `to WHO` and one parenthesis, in either order; then what ends the label, and nothing else. */
export interface Rest {
  who?: Span
  qualifiers: Span[]
  mends: Mend[]
  /** Indices in the folded text: after the last word, and the ending behind it. */
  to: number
  ending: Ending
}

/**
 * @param at index in the folded text after the kind
 * @param odd whether something else than a colon may end the label
 * @param addressed whether the kind says whom it is for
 */
export function readRest(opening: Opening, at: number, odd: boolean, addressed: boolean): Rest | undefined {
  const { folded, vocabulary, text } = opening
  const head = folded.text
  const rest: Omit<Rest, 'ending' | 'to'> = { qualifiers: [], mends: [] }
  let isBracketed = false
  let end = at
  for (;;) {
    const ending = endingAt(opening, end, odd)
    if (ending) return { ...rest, to: end, ending }
    const gap = /^\s+/.exec(head.slice(end))?.[0].length ?? 0
    let next = end + gap
    if (head[next] === '(' && !isBracketed) {
      const close = closingOf(head, next)
      if (close < 0) return undefined
      rest.qualifiers.push(...splitAt(text, folded.original(next + 1), folded.original(close), vocabulary))
      isBracketed = true
      end = close + 1
      continue
    }
    if (rest.who || gap === 0) return undefined
    vocabulary.to.lastIndex = next
    const before = vocabulary.to.exec(head)?.[0]
    const to = before?.length
    const colon = before !== undefined && !NAMES_WHO.test(before) ? before.search(/\s*:/) : -1
    if (colon >= 0 && before)
      rest.mends.push({
        from: folded.original(next + colon),
        to: folded.original(next + before.indexOf(':') + 1),
        text: '',
      })
    if (to === undefined && !(vocabulary.dative && addressed && /\p{L}/u.test(head[next] ?? ''))) return undefined
    next += to ?? 0
    const whoEnd = endOfWho(opening, next, odd)
    if (whoEnd === undefined) return undefined
    rest.who = trimmed(text, folded.original(next), folded.original(whoEnd))
    if (rest.who.text === '' || rest.who.text.length > LONGEST_WHO) return undefined
    end = next + head.slice(next, whoEnd).trimEnd().length
  }
}

const LONGEST_WHO = 250
/** Words for whom it is for behind which a colon is right: "destinataires : ports". */
const NAMES_WHO = /^(?:destinat|adressat|адресат)/u

/** Where the words end that say whom a point is for: before a bracket, or before what ends the label. */
function endOfWho(opening: Opening, from: number, odd: boolean): number | undefined {
  const head = opening.folded.text
  for (let at = from; at < head.length; at++) {
    if (head[at] === '(' || head[at] === '[' || (at > from && endingAt(opening, at, odd))) return at
    // The end of a sentence: what follows is no name any more.
    if (!odd && /[.!?]/.test(head[at] ?? '') && isNextSentence(opening, at + 1)) return undefined
  }
  return undefined
}

function isNextSentence({ folded, text }: Opening, at: number): boolean {
  return (
    /^\s+\p{Lu}\p{Ll}/u.test(text.slice(folded.original(at), folded.original(at) + 8)) &&
    !/\b\p{L}$/u.test(folded.text.slice(0, at - 1))
  )
}

function finish(opening: Opening, prefix: readonly Mend[], form: FormAt, odd: boolean): Label | undefined {
  const { folded, text } = opening
  const rest = readRest(opening, form.to, odd, ADDRESSED.includes(form.kind.id))
  if (!rest) return undefined
  const typed = text.slice(folded.original(form.from), folded.original(form.to))
  const ending = rest.ending
  const { who, qualifiers } = rest
  return {
    kind: form.kind,
    length: ending.next,
    wordsStart: folded.original(form.from),
    wordsEnd: ending.from,
    ...(who ? { who } : {}),
    qualifiers,
    mends: [
      ...prefix,
      ...(form.many || /[\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(typed)
        ? [{ from: folded.original(form.from), to: folded.original(form.to), text: form.label }]
        : []),
      ...rest.mends,
      ...ending.mends,
    ],
    odd: odd && !ending.bold,
  }
}

/** Kinds whose labels say whom they are for. */
export const ADDRESSED = ['recommendation', 'follow-up']

/**
 * What stands between a kind and a colon where it is a number or brackets and no sentence, or names an addressee:
 * "Finding 1:", "Recommendation [national] to States:", "Recommendation addressed to States:". "Finding 1 was shared:"
 * and "Recommendation that States report to the Secretariat:" are prose.
 *
 * @returns where it ends, and what would make a label of it
 */
function readUnread(opening: Opening, form: FormAt): { to: number; mends: Mend[] } | undefined {
  const { folded, text, meeting } = opening
  const colon = colonIn(folded.text, form.to)
  if (colon === undefined) return undefined
  const start = folded.original(form.to)
  const rest = text.slice(start, folded.original(colon))
  const words = rest.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/^\s*[#№]?\s*\d{1,2}(?:\.\d{1,2})*\b/, ' ')
  const odd = words !== rest && (/^\s*$/.test(words) || startsWithTo(words, opening))
  const to = folded.original(colon)
  if (odd || (!form.many && namesAddressee(words, form.kind, meeting.addressees, opening)))
    return { to, mends: mendsOf(rest, start) }
  return undefined
}

function startsWithTo(words: string, { vocabulary }: Opening): boolean {
  const head = foldTyped(words.trimStart()).text
  vocabulary.to.lastIndex = 0
  return vocabulary.to.test(head)
}

function namesAddressee(words: string, kind: Kind, addressees: Addressee[], opening: Opening): boolean {
  if (!ADDRESSED.includes(kind.id) || /^\s+(?:that|which|who|is|was|are|were)\s/i.test(words)) return false
  const who = /\sto\s+(.+)$/is.exec(words)?.[1]
  return who !== undefined && readWho(trimmed(who, 0, who.length), addressees, opening.vocabulary).found.length > 0
}

/** What makes a label of an odd one: no number, round brackets, one pair of them, "to" alone. */
function mendsOf(rest: string, at: number): Mend[] {
  const odd: [RegExp, string][] = [
    [/^\s*[#№]?\s*\d{1,2}(?:\.\d{1,2})*\b/, ''],
    [/\[(?=[^[\]]*\])/, '('],
    [/(?<=\[[^[\]]*)\]/, ')'],
    [/\)\s*\(/, ', '],
    [/,\s*(?=to\s)|(?<=\s)addressed\s+(?=to\s)/i, rest.includes(', to') ? ' ' : ''],
  ]
  return odd
    .flatMap(([pattern, text]) => {
      const match = pattern.exec(rest)
      return match ? [{ from: at + match.index, to: at + match.index + match[0].length, text }] : []
    })
    .sort((one, other) => one.from - other.from)
}

/** Whether a text is read as a label once it is mended. */
function readsAs(text: string, mends: readonly Mend[], { meeting }: Opening): boolean {
  if (mends.length === 0) return false
  const opening = openingOf(applyMends(text, mends), meeting)
  const read = opening && readKind(opening)
  return read !== undefined && 'label' in read && read.label.mends.length === 0
}

/** A text with its mends. */
export function applyMends(text: string, mends: readonly Mend[]): string {
  let mended = ''
  let done = 0
  for (const { from, to, text: now } of mends) {
    mended += text.slice(done, from) + now
    done = to
  }
  return mended + text.slice(done)
}

/** The first colon outside brackets. */
export function colonIn(folded: string, from: number): number | undefined {
  let depth = 0
  for (let at = from; at < folded.length; at++) {
    const character = folded[at]
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (character === ':' || character === '：')) return at
  }
  return undefined
}

function closingOf(folded: string, from: number): number {
  let depth = 0
  for (let at = from; at < folded.length; at++) {
    if (folded[at] === '(') depth++
    else if (folded[at] === ')' && --depth === 0) return at
  }
  return -1
}

function labelForms({ kind, label }: KindForm): string[] {
  return ADDRESSED.includes(kind.id)
    ? [`${label} to ...:`, `${label} to ... (...):`]
    : [`${label}:`, `${label} (several):`]
}

/** "by Saturday, 1 October 2022" and "by March, 2020" have a comma of their own. */
function isInDate(before: string, after: string, { by }: Vocabulary): boolean {
  return (
    by.test(foldTyped(before.trimStart()).text) &&
    /^\s*(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+|\d{4}\s*(?:[,;]|$))/iu.test(after)
  )
}

function splitAt(text: string, from: number, to: number, vocabulary: Vocabulary): Span[] {
  const spans: Span[] = []
  let begins = from
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== ',' && text[at] !== ';') continue
    if (text[at] === ',' && isInDate(text.slice(begins, at), text.slice(at + 1, to), vocabulary)) continue
    const span = trimmed(text, begins, at)
    if (span.text) spans.push(span)
    begins = at + 1
  }
  return spans
}
