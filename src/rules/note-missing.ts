import { defineRule } from './define-rule.js'
import { sessionsWithoutNote } from './reading/coming-notes.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('note-missing')

/** A report that leaves a session out without a word misleads its readers. */
export const noteMissing = defineRule({
  id: 'note-missing',
  severity: 'error',
  family: 'notes',
  scope: 'meeting',
  summary: 'Every session on the agenda has a note.',
  why:
    'Readers take the report for the whole meeting. A session without a note would be missing from it in silence, ' +
    'and so would the answers that were asked of it. A session that an unreadable note points to, by its name ' +
    'or its words, is not counted as missing as well: mend that note first.',
  bad: { files: { 'notes/session-2.md': null } },
  good: {},
  *check(gathered) {
    for (const session of sessionsWithoutNote(gathered)) {
      yield {
        ...say.missing({ session: session.id, title: session.title }),
        place: session.place,
      }
    }
  },
})
