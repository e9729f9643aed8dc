import type { Gathered } from '../model/gathered.js'
import type { ReportStatus } from '../model/meeting.js'
import type { NumberingRecord, Revision } from '../model/numbering-record.js'
import type { Edition, Report, Waived } from '../model/report.js'
import { messagesFor } from '../messages/index.js'
import { assembleAbbreviations } from './abbreviations.js'
import { Anchors } from './anchors.js'
import { assembleAnnexes } from './annexes.js'
import { PARTS } from '../model/parts.js'
import type { Context } from './context.js'
import { assembleCover } from './cover.js'
import { assembleCoverage } from './coverage.js'
import { assembleFindings } from './findings.js'
import { assembleIntroduction } from './introduction.js'
import { keepNumbers, NOTHING_KEPT } from './keep-numbers.js'
import { Numbering } from './numbering.js'
import { partOrder, partsThatPrint } from './parts.js'
import { assemblePreparation } from './preparation.js'
import { recordedParts } from './recorded-parts.js'
import { assembleRegister } from './register.js'
import { revisionsOf } from './revisions.js'
import { sessionAnchor } from './session-facts.js'
import { assembleSessions } from './sessions.js'
import { assembleSummary } from './summary.js'
import { unreadNotes } from './unread-notes.js'
import { assembleWritten } from './written-parts.js'

export interface AssembleOptions {
  edition: Edition
  /** Absent: as meeting.yaml says. */
  status?: ReportStatus
  /** The date of the report, `YYYY-MM-DD`; absent: the report bears none. */
  date?: string
  /** Whether the build may go on without some notes; their gaps are marked in the report. */
  allowGaps: boolean
  /** What was waived; the internal edition lists it. */
  waived?: Waived[]
  /** The numbers of the last release, which paragraphs and recommendations keep. */
  earlier?: NumberingRecord
  /** The release that this report is to be, for the record of revisions. */
  revision?: Revision
}

/**
 * Makes the report of what was gathered: everything that it says, in words and in order. It asks neither clock nor
 * disk, so that the same meeting gives the same report.
 */
export function assembleReport(gathered: Gathered, options: AssembleOptions): Report {
  const { meeting } = gathered
  const { edition, allowGaps } = options
  const status = options.status ?? meeting.status
  const anchors = new Anchors([...PARTS, ...meeting.sessions.map(({ id }) => sessionAnchor(id))])
  const context: Context = { meeting, messages: messagesFor(meeting.language), edition, allowGaps, anchors }

  // Paragraphs are numbered as they print, and sections of meeting.yaml may put the sessions first.
  const order = partOrder(context)
  const numbering = new Numbering()
  const sessionsFirst = order.find((part) => part === 'introduction' || part === 'sessions') === 'sessions'
  const early = sessionsFirst ? assembleSessions(gathered, numbering, context) : undefined
  const introduction = assembleIntroduction(gathered, numbering, context)
  const sessions = early ?? assembleSessions(gathered, numbering, context)

  const kept = options.earlier
    ? keepNumbers(recordedParts(order, introduction, sessions.parts), options.earlier)
    : NOTHING_KEPT

  // The register comes before the findings: it gives the recommendations the numbers that they bear everywhere.
  const register = assembleRegister(sessions, kept, context)
  const revisions = revisionsOf(meeting, options, status)
  const unread = allowGaps ? unreadNotes(gathered, context) : []
  const outstanding = sessions.parts
    .filter((part) => part.outstanding && !unread.some((note) => note.sessions.includes(part.id)))
    .map(({ id, title }) => ({ id, title }))
  const report: Omit<Report, 'parts'> = {
    language: meeting.language,
    edition,
    status,
    title: meeting.title,
    cover: assembleCover(context, status, options.date, { outstanding: outstanding.length, unread: unread.length }),
    days: { ...meeting.dates, issued: options.date ?? '' },
    preparation: {
      ...assemblePreparation(gathered, context, status),
      ...(edition === 'internal' && options.waived?.length ? { waived: options.waived } : {}),
    },
    abbreviations: assembleAbbreviations(gathered, context),
    summary: assembleSummary(gathered, context),
    findings: assembleFindings(gathered, sessions, context),
    register,
    introduction,
    sessions: sessions.parts,
    coverage: assembleCoverage(gathered, sessions, context),
    annexes: assembleAnnexes(gathered, revisions, context),
    written: assembleWritten(gathered, context),
    revisions,
    outstanding,
    unread,
  }
  return { ...report, parts: partsThatPrint(order, report) }
}
