import { figurePath } from '../load/figure-path.js'
import { formatDate, formatDateRange } from '../messages/dates.js'
import type { Meeting, ReportStatus } from '../model/meeting.js'
import type { Cover } from '../model/report.js'
import type { Messages } from '../messages/message.js'
import type { Context } from './context.js'

/**
 * @param date the date of the report, `YYYY-MM-DD`; the clock is never asked
 * @param gaps numbers of sessions without a note, and of notes that could not be read
 */
export function assembleCover(
  { meeting, messages }: Context,
  status: ReportStatus,
  date: string | undefined,
  gaps: { outstanding: number; unread: number },
): Cover {
  const { language, issuer, series, comments } = meeting
  const { label } = messages.statuses[status]
  const deadline = comments.deadline && formatDate(language, comments.deadline)
  const asked = status === 'comment' && (deadline || comments.address)
  return {
    issuers: [...new Set([issuer.chair, issuer.organizer, issuer.support].map((name) => name.trim()))].filter(Boolean),
    series: series ? seriesTitle(series, messages.cover.series) : '',
    title: meeting.title,
    dates: formatDateRange(language, meeting.dates.start, meeting.dates.end),
    place: meeting.location,
    symbol: meeting.symbol,
    date: date ? formatDate(language, date) : '',
    originalLanguage: new Intl.DisplayNames([messages.locale], { type: 'language' }).of(language) ?? language,
    distribution: meeting.distribution,
    status: withGaps(label, gaps, messages),
    illustration: meeting.illustration,
    comments: asked ? messages.cover.comments(deadline, comments.address) : '',
    ...logoOf(meeting),
  }
}

function withGaps(
  label: string,
  { outstanding, unread }: { outstanding: number; unread: number },
  { cover }: Messages,
): string {
  const said = outstanding > 0 ? cover.outstanding(label, outstanding) : label
  return unread > 0 ? cover.unread(said, unread) : said
}

function seriesTitle(series: { name: string; year?: number }, say: (name: string, year: number) => string): string {
  const { name, year } = series
  return year === undefined || name.includes(String(year)) ? name : say(name, year)
}

/** The logo under the path by which its picture is known; loading says so where there can be none. */
function logoOf({ logo, file }: Meeting): Pick<Cover, 'logo'> {
  const at = logo && figurePath(logo.picture, file)
  return logo && at && 'path' in at ? { logo: { path: at.path, alt: logo.alt } } : {}
}
