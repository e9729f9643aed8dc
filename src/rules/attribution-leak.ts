import { findNames, hiddenNames, type FoundName, type HiddenNames } from '../attribution/find-names.js'
import { meetingWords, sessionWords, type MeetingText } from '../attribution/meeting-words.js'
import { namedInWords, type NamedOpenly } from '../attribution/named-in-words.js'
import { inOne, printedWords, type PrintedWords } from '../attribution/printed-words.js'
import { placeAt } from '../load/source.js'
import { byHand, replaceBy } from '../make-fix.js'
import type { Fix, Violation } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Attribution, Meeting } from '../model/meeting.js'
import type { Document, Note } from '../model/note.js'
import type { Place } from '../model/place.js'
import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('attribution-leak')

/** A name that was promised to stay in the room must not leave it. */
export const attributionLeak = defineRule({
  id: 'attribution-leak',
  severity: 'error',
  family: 'people',
  scope: 'meeting',
  waivable: false,
  summary: 'Words from a session that hides who spoke give nobody away, nor does the report around them.',
  why:
    'People speak freely where they were told that they would not be named. A name, or under the Chatham House Rule ' +
    'an affiliation, of anybody listed breaks that promise: in text, headings, footnotes, tables and captions, in ' +
    'links and file names, and in the internal edition too. A mention (@id) is safe, since it prints as the session ' +
    'allows. This cannot be waived.',
  bad: {
    meeting:
      'sessions:\n' +
      '  - { id: session-1, kind: session, title: Tools in use, starts: 2019-09-23T10:00, attribution: affiliation, asks: { q1: required, q2: expected }, speakers: [speaker-1] }\n' +
      '  - { id: session-2, kind: session, title: Learning together, starts: 2019-09-24T10:00, asks: { q2: expected } }\n',
    files: { 'notes/session-1.md': '- Finding: Ms Beispiel showed a search of video recordings.\n' },
  },
  good: {
    meeting:
      'sessions:\n' +
      '  - { id: session-1, kind: session, title: Tools in use, starts: 2019-09-23T10:00, attribution: affiliation, asks: { q1: required, q2: expected }, speakers: [speaker-1] }\n' +
      '  - { id: session-2, kind: session, title: Learning together, starts: 2019-09-24T10:00, asks: { q2: expected } }\n',
    files: { 'notes/session-1.md': '- Finding: A search of video recordings was shown. @speaker-1\n' },
  },
  *check(gathered) {
    const { meeting, editor } = gathered
    for (const [index, { id, attribution }] of meeting.sessions.entries()) {
      if (attribution === 'open') continue
      const where = inSession(id, attribution)
      for (const text of sessionWords(meeting, index)) yield* inValue(text, hiddenNames(meeting, id), where)
    }
    yield* inReport(gathered, editor)
  },
  *inDocument({ meeting, document }) {
    const session = document.kind === 'note' ? sessionOf(meeting, document as Note) : undefined
    if (!session || session.attribution === 'open') return
    yield* inDocument(document, meeting, hiddenNames(meeting, session.id), inSession(session.id, session.attribution))
  },
})

/** What a message is told of the words that were found. */
type Leak = Omit<Parameters<typeof say.inSession>[0], 'session' | 'chatham'>

/** How a place is described, and what to write there. */
interface Where {
  say: (found: Leak) => Omit<Violation, 'place'>
  /** Whether a name may stand there all the same. */
  isAllowed?: (found: FoundName) => boolean
}

function inSession(id: string, attribution: Attribution): Where {
  return { say: (found) => say.inSession({ ...found, session: id, chatham: attribution === 'chatham' }) }
}

function* inReport(gathered: Gathered, editor: Document[]): Generator<Violation> {
  const { meeting, notes } = gathered
  const names = hiddenNames(meeting, 'report', notes)
  let named: NamedOpenly | undefined
  const where: Where = {
    say: say.inReport,
    isAllowed: (found) => (named ??= namedInWords(gathered, 'circulation')).has(found),
  }
  for (const document of editor) yield* inDocument(document, meeting, names, where)
  for (const text of meetingWords(meeting)) yield* inValue(text, names, where)
}

function* inDocument(document: Document, meeting: Meeting, names: HiddenNames, where: Where): Generator<Violation> {
  const told = new Set<string>()
  for (const words of inOne(printedWords(document))) {
    for (const found of findNames(words.text, names, words.manner)) {
      if (where.isAllowed?.(found)) continue
      const place = words.place(found.from, found.to)
      // The words of a bare address are the address itself.
      const key = `${place.line}:${place.column}:${found.name}`
      if (told.has(key)) continue
      told.add(key)
      const fix = mentionInstead(found, words, meeting, place)
      yield { ...describe(words.text, found, place, where), ...(fix ? { fix } : {}) }
    }
  }
  // The internal edition says from which file it has its words.
  const [found] = findNames(document.file, names, 'address').filter((one) => !where.isAllowed?.(one))
  if (found) yield describe(document.file, found, placeAt(document.source, 0, 0), where, { inFileName: true })
}

/** A mention prints as the session allows; who is meant is for a person to say. */
function mentionInstead(found: FoundName, words: PrintedWords, meeting: Meeting, place: Place): Fix | undefined {
  if (found.what !== 'name' || !words.mayMention) return undefined
  const ids = meeting.people.filter(({ name }) => name.trim() === found.name).map(({ id }) => id)
  const [id] = ids
  return id !== undefined && ids.length === 1 ? byHand(replaceBy(`@${id}`, place)) : undefined
}

function* inValue(words: MeetingText, names: HiddenNames, where: Where): Generator<Violation> {
  for (const found of findNames(words.text, names, words.manner)) {
    const at = words.place(found.from, found.to)
    if (at && !where.isAllowed?.(found)) yield describe(words.text, found, at, where)
  }
}

function describe(text: string, found: FoundName, place: Place, where: Where, { inFileName = false } = {}): Violation {
  const written = text.slice(found.from, found.to).replace(/\s+/g, ' ')
  const { line, file } = place
  return { ...where.say({ written, isName: found.what === 'name', inFileName, line, file }), place }
}
