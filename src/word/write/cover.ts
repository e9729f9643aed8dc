import type { PartWriting } from './parts.js'
import { paragraph } from './paragraph.js'
import { drawing } from './pictures.js'
import { run } from './runs.js'
import type { WrittenBlock } from './writing.js'

/** A logo is at most 5 cm wide. */
const LOGO = 1_800_000

/** The cover: who issues the report, on which meeting, and what a registry asks of a document. */
export function coverOf({ report: { cover, edition, title }, writing }: PartWriting): WrittenBlock[] {
  const { messages } = writing
  const line = (text: string, style = 'CoverText'): WrittenBlock[] =>
    text ? [{ xml: paragraph(run(text), { style }) }] : []
  const fact = (label: string, value: string): WrittenBlock[] =>
    value ? line(`${label}${messages.point.colon}${value}`) : []
  const logo = cover.logo && drawing(cover.logo.path, cover.logo.alt, writing, LOGO)
  return [
    ...(logo ? [{ xml: paragraph(logo, { style: 'CoverText' }) }] : []),
    ...cover.issuers.flatMap((issuer) => line(issuer)),
    ...fact(messages.cover.symbol, cover.symbol),
    ...fact(messages.cover.distribution, cover.distribution),
    ...fact(messages.cover.date, cover.date),
    ...fact(messages.cover.originalLanguage, cover.originalLanguage),
    ...line(cover.series, 'Subtitle'),
    ...line(cover.title || title, 'Title'),
    ...line([cover.dates, cover.place].filter(Boolean).join(', ')),
    ...line(cover.status, 'CoverStatus'),
    ...(edition === 'internal' ? line(messages.internalMark, 'InternalMark') : []),
    ...line(cover.comments),
    ...line(cover.illustration),
  ]
}
