import { defineRule } from './define-rule.js'
import { isStatusRead } from './reading/front-matter-status.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('note-unsubmitted')

/** What its rapporteur has not let go of is not for others' eyes. */
export const noteUnsubmitted = defineRule({
  id: 'note-unsubmitted',
  severity: 'warning',
  family: 'notes',
  scope: 'note',
  summary: 'In a report that is out for comment, no note is still a draft.',
  why:
    'With "status: submitted" a rapporteur says that the note may be shown. A report that goes out for comment should ' +
    'not hold words that their author still wanted to change.',
  bad: {
    meeting: 'status: comment\n',
    files: {
      'notes/session-2.md':
        '---\nsession: session-2\nstatus: draft\n---\n\n## Q2\n\n' +
        'Visits between services were the form of learning that speakers named first and praised.\n',
    },
  },
  good: { meeting: 'status: comment\n' },
  *check({ meeting, note }) {
    if (meeting.status !== 'comment' || note.status !== 'draft' || note.session === undefined) return
    // What could not be read may have said it.
    if (!isStatusRead(note)) return
    yield {
      ...say.draft({ session: note.session }),
      place: note.place,
    }
  },
})
