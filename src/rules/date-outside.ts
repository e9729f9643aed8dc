import type { Violation } from '../model/diagnostic.js'
import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('date-outside')

/** One of two dates is wrong, and the agenda would print it. */
export const dateOutside = defineRule({
  id: 'date-outside',
  severity: 'warning',
  family: 'files',
  scope: 'meeting',
  summary: 'Every session is held on the days of the meeting.',
  why:
    'A session before the first or after the last day of the meeting is mostly a mistyped month. The cover prints the ' +
    'one and the agenda the other. If it is right, widen the dates of the meeting, or waive this with the reason.',
  bad: { meeting: 'dates: { start: 2019-09-23, end: 2019-09-23 }\n' },
  good: {},
  *check({ meeting }) {
    const { start, end } = meeting.dates
    for (const [index, session] of meeting.sessions.entries()) {
      const days = { starts: session.starts.slice(0, 10), ends: session.ends?.slice(0, 10) }
      const outside = (day: string | undefined): boolean => day !== undefined && (day < start || day > end)
      const key = outside(days.starts) ? 'starts' : outside(days.ends) ? 'ends' : undefined
      if (!key) continue
      const dates = meeting.places['dates']
      const violation: Violation = {
        ...say[key]({ session: session.id, day: days[key] ?? '', start, end }),
        place: meeting.places[`sessions.${index}.${key}`] ?? session.place,
      }
      yield dates ? { ...violation, related: { ...say.dates(), place: dates } } : violation
    }
  },
})
