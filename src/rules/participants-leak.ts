import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('participants-leak')

/** Under the Chatham House Rule not even the presence of a participant may be told. */
export const participantsLeak = defineRule({
  id: 'participants-leak',
  severity: 'error',
  family: 'people',
  scope: 'meeting',
  waivable: false,
  summary: 'No list of participants is printed while a session is held under the Chatham House Rule.',
  why:
    'The rule protects who spoke, their affiliation, and that of any other participant. Beside a list of names a ' +
    'detail that points at one country tells who it was. Print statistics instead, or nothing.',
  bad: {
    meeting:
      'participants: list\nsessions:\n' +
      '  - { id: session-1, kind: session, title: Tools in use, starts: 2019-09-23T10:00, asks: { q1: required, q2: expected } }\n' +
      '  - { id: session-2, kind: session, title: Learning together, starts: 2019-09-24T10:00, attribution: chatham, asks: { q2: expected } }\n',
  },
  good: { meeting: 'participants: list\n' },
  *check({ meeting }) {
    const hidden = meeting.sessions.filter(({ attribution }) => attribution === 'chatham')
    const place = meeting.places['participants'] ?? meeting.places['']
    if (meeting.participants !== 'list' || hidden.length === 0 || !place) return
    yield {
      ...say.leak({ sessions: hidden.slice(0, 5).map(({ id }) => id) }),
      place,
      related: hidden.map((session) => ({ ...say.closed(), place: session.place })),
    }
  },
})
