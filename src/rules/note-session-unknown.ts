import { didYouMean } from '../did-you-mean.js'
import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'
import { nameOf } from '../extract/sessions-meant.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('note-session-unknown')

/** Without its session a note has no place in the report. */
export const noteSessionUnknown = defineRule({
  id: 'note-session-unknown',
  severity: 'error',
  family: 'notes',
  scope: 'note',
  summary: 'A note names a session of the agenda.',
  why:
    'The line "session:" at the top of a note says where its words go. If the agenda in meeting.yaml has no session ' +
    'of that id, the note stands nowhere and none of its words would be printed.',
  bad: {
    files: {
      'notes/session-2.md':
        '---\nsession: sesion-2\nstatus: submitted\n---\n\n## Q2. Co-operation\n\n' +
        'Visits between services were the form of learning that speakers named first and praised.\n',
    },
  },
  good: {},
  *check({ meeting, note }) {
    if (note.session === undefined || sessionOf(meeting, note)) return
    const ids = meeting.sessions.map((session) => session.id)
    const near = ids.find((id) => id === nameOf(note.file)) ?? didYouMean(note.session, ids)
    yield {
      ...say.unknown({ session: note.session, near, ids: ids.slice(0, 12), file: note.file }),
      place: note.place,
    }
  },
})
