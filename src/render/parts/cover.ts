import type { Cover } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { element } from '../content/elements.js'
import { pictureData } from '../content/figures.js'
import { sanitise } from '../content/sanitise.js'
import type { PartView } from '../part-view.js'
import { SafeHtml } from '../safe-html.js'

function logoOf({ logo }: Cover, figures: ReportContext['figures']): SafeHtml | false {
  const figure = logo && Object.hasOwn(figures, logo.path) ? figures[logo.path] : undefined
  if (!logo || !figure) return false
  const picture = element('img', { src: pictureData(figure), alt: logo.alt, className: ['logo'] }, [])
  return SafeHtml.of(sanitise({ type: 'root', children: [picture] }))
}

/** The cover: who issues the report, on which meeting, and what a registry asks of a document. */
export const coverView: PartView = ({ cover, edition, status }, { messages, figures }) => ({
  logo: logoOf(cover, figures),
  issuers: cover.issuers,
  series: cover.series,
  title: cover.title,
  dates: cover.dates,
  place: cover.place,
  status: cover.status,
  preliminary: status !== 'final',
  internal: edition === 'internal' ? messages.internalMark : '',
  comments: cover.comments,
  illustration: cover.illustration,
  symbol: cover.symbol,
  facts: [
    { label: messages.cover.distribution, value: cover.distribution },
    { label: messages.cover.date, value: cover.date },
    { label: messages.cover.originalLanguage, value: cover.originalLanguage },
  ].filter(({ value }) => value),
})
