import type { Report } from '../model/report.js'
import type { Context } from './context.js'

/** The meeting's abbreviations in the order of the report's language. */
export function assembleAbbreviations({ meeting }: Context): Report['abbreviations'] {
  const { compare } = new Intl.Collator(meeting.language, { numeric: true })
  return Object.entries(meeting.abbreviations)
    .map(([short, long]) => ({ short, long }))
    .toSorted((a, b) => compare(a.short, b.short))
}
