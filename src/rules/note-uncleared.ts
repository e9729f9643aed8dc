import { defineRule } from './define-rule.js'
import { isStatusRead } from './reading/front-matter-status.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('note-uncleared')

/** A final report rests on notes that somebody has answered for. */
export const noteUncleared = defineRule({
  id: 'note-uncleared',
  severity: 'warning',
  family: 'notes',
  scope: 'note',
  summary: 'In a final report every note is cleared.',
  why:
    'Clearing is the last look at a note before its words are circulated: "status: cleared", with "clearedBy" and ' +
    '"clearedOn", says who looked and when. A final report is refused while a note lacks it.',
  bad: { meeting: 'status: final\nsymbol: SEC.DOC/1/19\n' },
  good: {
    meeting: 'status: final\nsymbol: SEC.DOC/1/19\n',
    files: {
      'notes/session-1.md':
        '---\nsession: session-1\nstatus: cleared\nclearedBy: the Chair\nclearedOn: 2019-10-01\n---\n\n## Q1\n\n' +
        '### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
        '### Skills\n\nTraining takes two weeks.\n\n## Q2\n\nNot discussed: taken up in session 2.\n',
      'notes/session-2.md':
        '---\nsession: session-2\nstatus: cleared\nclearedBy: the Chair\nclearedOn: 2019-10-01\n---\n\n## Q2\n\n' +
        'Visits between services were the form of learning that speakers named first and praised.\n',
    },
  },
  *check({ meeting, note }) {
    if (meeting.status !== 'final' || note.session === undefined) return
    // What could not be read may have said it.
    if (!isStatusRead(note)) return
    const lacking = [note.clearedBy ? '' : 'clearedBy', note.clearedOn ? '' : 'clearedOn'].filter(Boolean)
    if (note.status === 'cleared' && lacking.length === 0) return
    yield {
      ...(note.status === 'cleared'
        ? say.incomplete({ session: note.session, lacking })
        : say.uncleared({ session: note.session })),
      place: note.place,
    }
  },
})
