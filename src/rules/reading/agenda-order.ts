import type { Meeting } from '../../model/meeting.js'
import type { Note } from '../../model/note.js'

/** Notes as their sessions follow on the agenda, however their files are called; those without one are the last. */
export function inAgendaOrder({ sessions }: Meeting, notes: Note[]): Note[] {
  const at = new Map(sessions.map(({ id }, index) => [id, index]))
  const orderOf = ({ session }: Note): number => at.get(session ?? '') ?? sessions.length
  return notes.toSorted((a, b) => orderOf(a) - orderOf(b))
}
