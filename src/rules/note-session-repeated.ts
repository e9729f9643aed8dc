import type { Note } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('note-session-repeated')

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
        ...say.repeated({ file: note.file, earlier: earlier.file, session }),
        place: note.place,
        related: { ...say.other(), place: earlier.place },
      }
    }
  },
})
