import { placeInPassage } from '../extract/place-in-passage.js'
import type { Meeting } from '../model/meeting.js'
import { defineRule } from './define-rule.js'
import { nameWeekday, weekdayOf, writtenDates, type WrittenDate } from './reading/written-dates.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('date-weekday')

/** Of a date and a weekday that do not go together, one is wrong, and readers cannot tell which. */
export const dateWeekday = defineRule({
  id: 'date-weekday',
  severity: 'error',
  family: 'words',
  scope: 'document',
  summary: 'A weekday fits its date.',
  why:
    'A wrong weekday beside a date is a slip of the pen or of the calendar, and whoever plans by it comes on the wrong ' +
    'day. A date without a year is taken to be near the meeting.',
  bad: { files: { 'notes/session-1.md': 'The test began on Monday, 24 September 2019.\n' } },
  good: { files: { 'notes/session-1.md': 'The test began on Tuesday, 24 September 2019.\n' } },
  *check({ meeting, document }) {
    for (const passage of document.passages) {
      for (const date of writtenDates(passage.text, meeting.language)) {
        const right = mismatch(date, meeting)
        if (right === undefined) continue
        const written = passage.text.slice(date.from, date.to)
        const place = placeInPassage(document.source, passage, date.from, date.to)
        yield {
          ...(right === 'no such day'
            ? say.noSuchDay({ written, line: place.line })
            : say.otherDay({ written, weekday: nameWeekday(meeting.language, right), line: place.line })),
          place,
        }
      }
    }
  },
})

/** The weekday that the date really has, where it is not the one that is written. */
function mismatch({ weekday, day, month, year }: WrittenDate, meeting: Meeting): number | 'no such day' | undefined {
  const start = Number(meeting.dates.start.slice(0, 4))
  // A year of four digits below 1000 would be taken for one of this century.
  if (year !== undefined) return year < 1000 ? undefined : compare(weekdayOf(year, month, day), weekday)
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const within = meeting.dates.start.slice(5) <= monthAndDay && monthAndDay <= meeting.dates.end.slice(5)
  const years = within ? [start] : [start, start - 1, start + 1]
  const fits = years.some((one) => weekdayOf(one, month, day) === weekday)
  return fits ? undefined : compare(weekdayOf(start, month, day), weekday)
}

function compare(right: number | undefined, written: number): number | 'no such day' | undefined {
  if (right === undefined) return 'no such day'
  return right === written ? undefined : right
}
