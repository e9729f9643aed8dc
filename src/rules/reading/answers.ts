import type { Asked, Meeting, Question, Session } from '../../model/meeting.js'
import type { Note } from '../../model/note.js'

/** The notes of each session, by its id: one, where all is well. */
export function notesBySession(notes: Note[]): ReadonlyMap<string, Note[]> {
  const bySession = new Map<string, Note[]>()
  for (const note of notes) {
    if (note.session === undefined) continue
    const own = bySession.get(note.session)
    if (own) own.push(note)
    else bySession.set(note.session, [note])
  }
  return bySession
}

const sessionsById = new WeakMap<Meeting, Map<string, Session>>()

/** The session of a note; found at once also among ten thousand. */
export function sessionOf(meeting: Meeting, note: Note): Session | undefined {
  let sessions = sessionsById.get(meeting)
  if (!sessions) {
    sessions = new Map(meeting.sessions.map((session) => [session.id, session]))
    sessionsById.set(meeting, sessions)
  }
  return note.session === undefined ? undefined : sessions.get(note.session)
}

/** Whether a session must or should answer: its absence is to be said. */
export function isDue(asked: Asked | undefined): boolean {
  return asked === 'required' || asked === 'expected'
}

/** Ids of the questions that at least one session must answer; the others are judged over the whole report. */
export function requiredQuestions(meeting: Meeting): ReadonlySet<string> {
  return new Set(
    meeting.questions.map(({ id }) => id).filter((id) => meeting.sessions.some(({ asks }) => asks[id] === 'required')),
  )
}

/** How people call a question: `Q1` by its id, others by their title. */
export function nameQuestion(question: Question): string {
  return /^q\d+$/i.test(question.id) ? question.id.toUpperCase() : `"${question.title}"`
}

/** `Q1 (its title)`; the title alone, where that is what people call it. */
export function nameWithTitle(question: Question): string {
  const name = nameQuestion(question)
  return name === `"${question.title}"` ? name : `${name} (${question.title})`
}
