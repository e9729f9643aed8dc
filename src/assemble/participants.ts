import type { Person } from '../model/meeting.js'
import type { Annexes } from '../model/report.js'
import { mostOpenAttribution } from './attribution.js'
import type { Context } from './context.js'

/**
 * The list of participants, where one is wanted. One session under the Chatham House Rule is enough for none to be
 * given: it would tell who may have spoken there. Of whom nothing may be told, or nothing is known, there is no row.
 */
export function participantsOf({ meeting }: Context): Annexes['participants'] {
  const hiding = meeting.sessions.some(({ attribution }) => attribution === 'chatham')
  if (meeting.participants !== 'list' || hiding) return []
  const allOpen = meeting.sessions.every(({ attribution }) => attribution === 'open')
  const rows = meeting.people.map((person) => {
    const named = allOpen || mostOpenAttribution(person.id, meeting) === 'open'
    return named ? listed(person) : { ...listed(person), name: '', role: '' }
  })
  return rows.filter((row) => Object.values(row).some((words) => words.trim() !== ''))
}

function listed({ name, role, affiliation, category }: Person): Annexes['participants'][number] {
  return { name, role, affiliation, category }
}

/** Participants by category, with their total; nothing as long as nobody was counted. */
export function participationRows({ meeting, messages }: Context): Annexes['participation'] {
  const { participation, participants } = meeting
  const sum = (of: 'count' | 'women'): number => participation.reduce((total, row) => total + row[of], 0)
  if (participants === 'none' || sum('count') === 0) return []
  const number = new Intl.NumberFormat(messages.locale)
  const total = { category: messages.annexes.total, count: sum('count'), women: sum('women') }
  const rows = participation.length > 1 ? [...participation, total] : participation
  return rows.map(({ category, count, women }) => ({
    category,
    count: number.format(count),
    women: number.format(women),
  }))
}
