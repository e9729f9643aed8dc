import { formatDate } from '../messages/dates.js'
import type { Meeting, ReportStatus } from '../model/meeting.js'
import type { NumberingRecord, Revision } from '../model/numbering-record.js'
import type { Annexes } from '../model/report.js'
import type { Context } from './context.js'

/**
 * The releases of the report in their order: those that left their record, those of meeting.yaml, and this one. Where
 * meeting.yaml announces one behind those that left their record, that is what is built, and has its status.
 */
export function revisionsOf(
  { revisions }: Meeting,
  { earlier, revision }: { earlier?: NumberingRecord; revision?: Revision },
  built: ReportStatus,
): Revision[] {
  const all = new Map((earlier?.revisions ?? []).map((one) => [one.revision, one]))
  const announced = earlier && revisions.at(-1)
  for (const one of revisions) {
    const status = one === announced && built === 'comment' ? 'comment' : 'final'
    if (!all.has(one.revision)) all.set(one.revision, { status, ...one })
  }
  if (revision) {
    // What is released now comes last, whatever meeting.yaml announced of it.
    all.delete(revision.revision)
    all.set(revision.revision, revision)
  }
  return [...all.values()]
}

/** The same as they print. A first release that nothing followed is no record yet. */
export function revisionRows(revisions: readonly Revision[], { messages, meeting }: Context): Annexes['revisions'] {
  if (revisions.length < 2 && !revisions[0]?.reason) return []
  return revisions.map(({ revision, date, status, reason }) => ({
    revision: revision === '1' ? messages.annexes.firstRelease : revision,
    date: formatDate(meeting.language, date),
    status: messages.statuses[status].label,
    reason,
  }))
}
