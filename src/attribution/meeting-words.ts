import { withPart } from '../extract/with-part.js'
import { BUILT_IN_KINDS } from '../model/kinds.js'
import type { Meeting } from '../model/meeting.js'
import type { Place } from '../model/place.js'
import type { Manner } from './neighbours.js'

/** A text of meeting.yaml that the report may print. */
export interface MeetingText {
  text: string
  manner: Manner
  /** The place of some characters of it; of all of it, where it is written over several lines or with escapes. */
  place(from: number, to: number): Place | undefined
}

/** What says nothing, is said elsewhere, or may be said of anybody: addressees and the issuer are never hidden. */
const PASSED_OVER = new Set([
  'file',
  'places',
  'place',
  'language',
  'house',
  'dates',
  'timeZone',
  'status',
  'issuer',
  'sessions',
  'people',
  'addressees',
  'participants',
  'rules',
  'sections',
  'accent',
  'limits',
  'id',
  'rule',
  'until',
  'date',
  'deadline',
  'kinds',
])
const NAMES_IN_FILE: Record<string, string> = { location: 'place', insteadOf: 'instead-of' }
const FILES = new Set(['theme', 'picture', 'where'])

/** All texts of meeting.yaml that belong to no session, those of people who may be spoken of among them. */
export function* meetingWords(meeting: Meeting): Generator<MeetingText> {
  yield* stringsIn(meeting, '', meeting)
  for (const { id, label, plural } of meeting.kinds)
    if (!BUILT_IN_KINDS.some((kind) => kind.id === id))
      for (const text of new Set([label, plural])) yield textAt(text, 'kinds', meeting)
  // What is told of people where they may be spoken of: an affiliation may hold a name, too.
  const spoken = new Set(meeting.sessions.filter(({ attribution }) => attribution !== 'chatham').flatMap(withPart))
  for (const [index, { id, role, affiliation }] of meeting.people.entries()) {
    if (!spoken.has(id)) continue
    yield textAt(role, `people.${index}.role`, meeting)
    yield textAt(affiliation, `people.${index}.affiliation`, meeting)
  }
}

/** The texts of a session, which the agenda prints. */
export function* sessionWords(meeting: Meeting, index: number): Generator<MeetingText> {
  const session = meeting.sessions[index]
  if (!session) return
  yield textAt(session.title, `sessions.${index}.title`, meeting)
  for (const [nth, { title, terms }] of session.themes.entries()) {
    yield textAt(title, `sessions.${index}.themes.${nth}.title`, meeting)
    for (const [at, term] of terms.entries()) yield textAt(term, `sessions.${index}.themes.${nth}.terms.${at}`, meeting)
  }
}

function* stringsIn(value: object, path: string, meeting: Meeting): Generator<MeetingText> {
  const isList = Array.isArray(value)
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (PASSED_OVER.has(key) && !isKeyOf(path)) continue
    const at = path === '' ? (NAMES_IN_FILE[key] ?? key) : `${path}.${NAMES_IN_FILE[key] ?? key}`
    if (isKeyOf(path) && !isList) yield textAt(key, `${at}#key`, meeting)
    if (typeof inner === 'string') yield textAt(inner, at, meeting, FILES.has(key) ? 'address' : 'prose')
    else if (typeof inner === 'object' && inner !== null) yield* stringsIn(inner, at, meeting)
  }
}

/** Where keys are words of the meeting's own. */
function isKeyOf(path: string): boolean {
  return path === 'abbreviations'
}

function textAt(text: string, path: string, { places }: Meeting, manner: Manner = 'prose'): MeetingText {
  const whole = places[path] ?? places[path.replace(/\.[^.]*$/, '')] ?? places[`${path}#key`] ?? places['']
  return {
    text,
    manner,
    place: (from, to) => {
      if (!whole || whole.line !== whole.endLine) return whole
      // A plain value stands as it is; one in quotes a character further on.
      const more = whole.endColumn - whole.column - text.length
      if (more !== 0 && more !== 2) return whole
      const start = whole.column + more / 2
      return { ...whole, column: start + from, endColumn: start + to }
    },
  }
}
