import type { PartView } from '../part-view.js'

/** The cover: who issues the report, on which meeting, and what a registry asks of a document. */
export const coverView: PartView = ({ cover, edition, status }, { messages }) => ({
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
