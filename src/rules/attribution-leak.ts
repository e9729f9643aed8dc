import { findNames, hiddenNames, type FoundName, type HiddenNames } from '../attribution/find-names.js'
import { namedInWords } from '../attribution/named-in-words.js'
import { printedWords } from '../attribution/printed-words.js'
import type { Violation } from '../model/diagnostic.js'
import type { Gathered } from '../model/gathered.js'
import type { Attribution, Meeting } from '../model/meeting.js'
import type { Document, Note } from '../model/note.js'
import type { Place } from '../model/place.js'
import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'

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
      yield* inAgenda(meeting, index, hiddenNames(meeting, id), inSession(id, attribution))
    }
    yield* inReport(gathered, editor)
  },
  *inDocument({ meeting, document }) {
    const session = document.kind === 'note' ? sessionOf(meeting, document as Note) : undefined
    if (!session || session.attribution === 'open') return
    yield* inDocument(document, hiddenNames(meeting, session.id), inSession(session.id, session.attribution))
  },
})

/** How a place is described, and what to write there. */
interface Where {
  says: string
  hint: string
  /** Whether a name may stand there all the same. */
  isAllowed?: (found: FoundName) => boolean
}

function inSession(id: string, attribution: Attribution): Where {
  const rule = attribution === 'chatham' ? 'names nobody and no affiliation' : 'gives affiliations and no names'
  return {
    says: `${id} ${rule}`,
    hint: 'Mention the person by "@" and id, which prints as the session allows, or say "a speaker"',
  }
}

function* inReport(gathered: Gathered, editor: Document[]): Generator<Violation> {
  const { meeting, notes } = gathered
  const names = hiddenNames(meeting, 'report', notes)
  let named: ReadonlySet<string> | undefined
  const where: Where = {
    says: 'no open session names this person',
    hint: 'Say it without the name',
    isAllowed: ({ name }) => (named ??= namedInWords(gathered, 'circulation')).has(name),
  }
  for (const document of editor) yield* inDocument(document, names, where)
  for (const [path, text] of wordsOf(meeting)) yield* inValue(meeting, path, text, names, where)
}

function* inDocument(document: Document, names: HiddenNames, where: Where): Generator<Violation> {
  const told = new Set<string>()
  for (const words of printedWords(document)) {
    for (const found of findNames(words.text, names, words.manner)) {
      if (where.isAllowed?.(found)) continue
      const place = words.place(found.from, found.to)
      // The words of a bare address are the address itself.
      const key = `${place.line}:${place.column}:${found.name}`
      if (told.has(key)) continue
      told.add(key)
      yield describe(words.text, found, place, where)
    }
  }
}

/** The agenda prints the session's title and themes. */
function* inAgenda(meeting: Meeting, index: number, names: HiddenNames, where: Where): Generator<Violation> {
  const session = meeting.sessions[index]
  if (!session) return
  yield* inValue(meeting, `sessions.${index}.title`, session.title, names, where)
  for (const [nth, theme] of session.themes.entries()) {
    yield* inValue(meeting, `sessions.${index}.themes.${nth}.title`, theme.title, names, where)
  }
}

function* inValue(
  meeting: Meeting,
  path: string,
  text: string,
  names: HiddenNames,
  where: Where,
): Generator<Violation> {
  const place = meeting.places[path] ?? meeting.places['']
  const found = findNames(text, names).find((one) => !where.isAllowed?.(one))
  if (found && place) yield describe(text, found, place, where)
}

function describe(text: string, found: FoundName, place: Place, { says, hint }: Where): Violation {
  const written = text.slice(found.from, found.to).replace(/\s+/g, ' ')
  const what = found.what === 'name' ? 'is a name' : 'is the affiliation of somebody'
  return {
    message: `"${written}" ${what} on the list of people, and ${says}`,
    hint,
    place,
    remains: `line ${place.line} of ${place.file} gives somebody away`,
  }
}

/** What the report prints of meeting.yaml that belongs to no session. */
function wordsOf(meeting: Meeting): [string, string][] {
  const { title, series, distribution, illustration, location, comments, questions, mandate, documents } = meeting
  return [
    ['title', title],
    ['series.name', series?.name ?? ''],
    ['distribution', distribution],
    ['illustration', illustration],
    ['place', location],
    ['comments.address', comments.address],
    ...questions.flatMap((question, index): [string, string][] => [
      [`questions.${index}.title`, question.title],
      [`questions.${index}.text`, question.text],
    ]),
    ...mandate.map(({ text }, index): [string, string] => [`mandate.${index}.text`, text]),
    ...documents.flatMap((document, index): [string, string][] => [
      [`documents.${index}.title`, document.title],
      [`documents.${index}.by`, document.by],
    ]),
  ]
}
