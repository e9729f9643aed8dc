import type { Note } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'

/** Two notes for one session cannot be told apart by a reader. */
export const noteSessionRepeated = defineRule({
  id: 'note-session-repeated',
  severity: 'error',
  family: 'notes',
  scope: 'meeting',
  summary: 'A session has one note.',
  why:
    'Two files that name the same session are usually a copy that was kept, or a note whose "session:" line was ' +
    'taken over from another. Which of the two was meant is for people to say, so neither is preferred.',
  bad: {
    files: {
      'notes/session-2 evening.md': '---\nsession: session-2\nstatus: submitted\n---\n\nThe room was full.\n',
    },
  },
  good: {},
  *check({ meeting, notes }) {
    const first = new Map<string, Note>()
    for (const note of notes) {
      const session = sessionOf(meeting, note)?.id
      if (session === undefined) continue
      const earlier = first.get(session)
      if (!earlier) {
        first.set(session, note)
        continue
      }
      yield {
        message: `${note.file} and ${earlier.file} are both notes of ${session}`,
        hint: 'Put both into one file, or correct the "session:" line of one',
        place: note.place,
        related: { message: 'the other note says so here', place: earlier.place },
        remains: `${session} has two notes`,
      }
    }
  },
})
