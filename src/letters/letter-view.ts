import { formatDate, formatDateRange } from '../messages/dates.js'
import type { Meeting } from '../model/meeting.js'
import type { Recipient } from '../model/recipient.js'
import type { FileHash, Release } from '../model/release.js'
import { visible } from '../render/visible.js'

/** What a cover letter may say. Every field is there; what the meeting does not have is empty. */
export interface LetterView {
  /** The recipient's. */
  name: string
  party: string
  category: string
  title: string
  place: string
  dates: string
  symbol: string
  /** `1`, `Rev.1`, `Corr.1`. */
  revision: string
  /** Whether it takes the place of an earlier version. */
  later: boolean
  reason: string
  /** Whether the report is out for comment and not final. */
  comment: boolean
  deadline: string
  commentsTo: string
  /** The report's date. */
  date: string
  /** The attachment's name. */
  file: string
  sha256: string
  /** Who sends it. */
  sender: string
}

/** A letter, ready to be put in a message. */
export interface Letter {
  subject: string
  text: string
  html?: string
}

/**
 * @param pdf the file that the message carries
 * @param file what it is called there
 */
export function letterView(
  meeting: Meeting,
  { record }: Release,
  recipient: Recipient,
  pdf: FileHash,
  file: string,
  sender: string,
): LetterView {
  const { language } = recipient
  const { start, end } = meeting.dates
  const { deadline, address } = meeting.comments
  const view: LetterView = {
    name: recipient.name,
    party: recipient.party,
    category: recipient.category,
    title: record.title,
    place: meeting.location,
    dates: formatDateRange(language, start, end),
    symbol: record.symbol,
    revision: record.revision,
    later: record.supersedes !== undefined,
    reason: record.reason.replace(/[.\s]+$/, ''),
    comment: record.status === 'comment',
    deadline: deadline === '' ? '' : formatDate(language, deadline),
    commentsTo: address,
    date: formatDate(language, record.date),
    file,
    sha256: pdf.sha256,
    sender,
  }
  return Object.fromEntries(
    Object.entries(view).map(([key, value]) => [key, typeof value === 'string' ? onOneLine(value) : value]),
  ) as unknown as LetterView
}

/** No value ends a line: a line of its own could be a header, or a sentence that nobody wrote. */
function onOneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).trim()
}
