import type { Mend, Opening } from './read-label.js'
import type { Span } from './span.js'

/** What may stand before a kind, and is no part of the label. */
export interface Prefix {
  /** In the folded text. */
  length: number
  mends: Mend[]
  /** A dash opens it, to which a space is put. */
  dashed?: boolean
  /** "Q1 - Finding": the question that it names. */
  question?: Span
}

/** Literal marks of bold that Markdown did not read. */
const MARKS = /^[*_]{1,3}/
/** A dash with no space behind it, which makes no item. */
const DASH = /^[-–•+]/u
/** "a)", "(iv)", "2.1", "3.", "R1:" or "Rec. 4 -": the number of an item in somebody's own count. */
const NUMBER =
  /^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|(?:\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)]|\d{1,2}(?=\s))|(?:r|f|rec\.?|no\.?|#)\s?\d{1,3}\s*(?:[:.)]|[-–—](?=\s)|(?=\s)))\s*[-–—]?\s*/u
const QUESTION = /^([\p{L}\p{N}_-]{1,20})\s*(?:[-–—:.)]|[.]?\s[-–—])\s+/u

/** Reads what stands before a kind at the start of a text. */
export function readPrefix({ folded, text, meeting }: Opening): Prefix {
  if (DASH.test(folded.text) && /^.\s*[\p{L}*_]/u.test(folded.text)) {
    const length = /^.\s*[*_]{0,3}/u.exec(folded.text)?.[0].length ?? 1
    return { length, mends: [{ from: 0, to: 1, text: /^.\s/.test(text) ? '-' : '- ' }], dashed: true }
  }
  const marks = MARKS.exec(folded.text)?.[0].length ?? 0
  const head = folded.text.slice(marks)
  const number = NUMBER.exec(head)?.[0].length
  const span = (length: number) => ({ from: folded.original(marks), to: folded.original(marks + length) })
  const bracket = head[number ?? 0] === '[' ? 1 : 0
  if (number || bracket)
    return { length: marks + (number ?? 0) + bracket, mends: [{ ...span((number ?? 0) + bracket), text: '' }] }
  const named = QUESTION.exec(head)
  const id = named?.[1]
  if (named && meeting.questions.some((question) => question.id.toLowerCase() === id)) {
    const { from } = span(0)
    const to = folded.original(marks + (id?.length ?? 0))
    return {
      length: marks + named[0].length,
      mends: [{ ...span(named[0].length), text: '' }],
      question: { text: text.slice(from, to), from, to },
    }
  }
  return { length: marks, mends: [] }
}
