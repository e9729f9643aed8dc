import { readAbbreviations } from '../extract/read-abbreviations.js'
import type { Gathered } from '../model/gathered.js'
import type { Report } from '../model/report.js'
import type { Context } from './context.js'

/**
 * The abbreviations in the order of the report's language: those of meeting.yaml, and what notes and the editor spell
 * out where they use it. meeting.yaml has the last word; where files differ, each meaning is listed.
 */
export function assembleAbbreviations({ notes, editor }: Gathered, { meeting }: Context): Report['abbreviations'] {
  const { compare } = new Intl.Collator(meeting.language, { numeric: true })
  const agenda = new Map(meeting.sessions.map(({ id }, index) => [id, index]))
  const printed = notes
    .filter(({ session }) => session !== undefined && agenda.has(session))
    .toSorted((a, b) => (agenda.get(a.session ?? '') ?? 0) - (agenda.get(b.session ?? '') ?? 0))
  const meanings = new Map<string, Map<string, string>>()
  for (const { short, long } of [...printed, ...editor].flatMap(readAbbreviations)) {
    const known = meanings.get(short) ?? new Map<string, string>()
    meanings.set(short, known)
    const key = long.toLowerCase()
    if (!known.has(key)) known.set(key, long)
  }
  const spelt = [...meanings].map(([short, longs]) => [short, [...longs.values()].join('; ')] as const)
  return Object.entries({ ...Object.fromEntries(spelt), ...meeting.abbreviations })
    .map(([short, long]) => ({ short, long }))
    .toSorted((a, b) => compare(a.short, b.short))
}
