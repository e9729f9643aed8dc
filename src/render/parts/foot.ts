import type { Report } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { linked, partAnchor } from '../part-view.js'

/** "Issuer: Title. Series, Vienna, 23 and 24 September 2019. SYMBOL. Draft, 1 December 2019." */
export function citationOf({ cover, title, status }: Report, { messages }: ReportContext): string {
  const opening = [cover.issuers.join(', '), title].filter(Boolean).join(messages.point.colon)
  const meeting = [cover.series, cover.place, cover.dates].filter(Boolean).join(', ')
  const standing = [messages.statuses[status].label, cover.date].filter(Boolean).join(', ')
  return [opening, meeting, cover.symbol, standing]
    .filter(Boolean)
    .map((words) => (/[.!?…]$/.test(words) ? words : `${words}.`))
    .join(' ')
}

/** What stands below the report on the page alone: how to cite it, and a way back to the contents. */
export function footView(report: Report, context: ReportContext): object {
  const { messages } = context
  return {
    heading: messages.citation.heading,
    citation: citationOf(report, context),
    paragraphs: messages.citation.paragraphs(messages.page.paragraphShort(12)),
    copyText: messages.page.copyText,
    textCopied: messages.page.textCopied,
    linkCopied: messages.page.linkCopied,
    contentsAnchor: linked(context, partAnchor('contents')),
    contents: messages.page.contents,
    backToContents: messages.page.backToContents,
  }
}
