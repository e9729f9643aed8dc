import { messagesFor } from '../messages/index.js'
import type { Meeting } from '../model/meeting.js'
import type { Report } from '../model/report.js'

/** Words that any report of this meeting prints, whatever the notes say: our own, and those of meeting.yaml. */
export function* openWords(meeting: Meeting, report: Report): Generator<string> {
  yield* stringsIn(messagesFor(meeting.language))
  yield* stringsIn({ ...meeting, places: {} })
  const { cover, preparation, findings, register, sessions, coverage, annexes } = report
  yield* stringsIn([
    cover,
    preparation.statusText,
    preparation.attribution,
    preparation.supports,
    coverage,
    annexes.agenda,
  ])
  for (const { heading, groups, lacks } of findings) {
    yield* stringsIn([heading, lacks, groups.map(({ title, kinds }) => [title, kinds.map(({ label }) => label)])])
  }
  for (const { title } of register) yield title
  for (const { title, facts } of sessions) yield* stringsIn([title, facts])
}

/** All strings in a value; of a message with gaps, the words around them as its source has them. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'function') yield Function.prototype.toString.call(value)
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner)
}
