import type { Messages } from '../messages/index.js'
import type { Report } from '../model/report.js'
import { visible } from './visible.js'

type Value = string | Thing | Thing[] | undefined
interface Thing {
  [property: string]: Value
}

/** Without what is empty. */
function filled(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined && value !== '' && !emptyList(value)),
  )
}

function emptyList(value: Value): boolean {
  return Array.isArray(value) && value.length === 0
}

/**
 * What programs are told of the report: schema.org's Report, about an Event. It says nothing that the cover does not.
 *
 * @returns JSON-LD in which nothing can close the element that it stands in
 */
export function structuredData({ cover, days, language, status, title }: Report, messages: Messages): string {
  const organizations = cover.issuers.map((name) => ({ '@type': 'Organization', name }))
  const data = filled({
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: title,
    inLanguage: language,
    reportNumber: cover.symbol,
    datePublished: days.issued,
    creativeWorkStatus: messages.statuses[status].label,
    publisher: organizations,
    about: filled({
      '@type': 'Event',
      name: title,
      startDate: days.start,
      endDate: days.end,
      location: cover.place ? { '@type': 'Place', name: cover.place } : undefined,
      organizer: organizations,
      superEvent: cover.series ? { '@type': 'EventSeries', name: cover.series } : undefined,
    }),
  })
  const json = JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? visible(value) : value))
  return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
}
