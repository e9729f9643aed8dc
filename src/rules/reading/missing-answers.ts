import type { Gathered } from '../../model/gathered.js'
import type { Question, Session } from '../../model/meeting.js'
import type { Note } from '../../model/note.js'
import { answerTo, type Answer } from '../../extract/answers.js'
import { isDue, notesBySession } from './answers.js'
import { questionsMeant } from './unknown-questions.js'

/** A question that was asked of a session whose note is there and does not answer it. */
export interface MissingAnswer {
  session: Session
  note: Note
  question: Question
  required: boolean
  answer: Answer
}

/**
 * Questions that must or should be answered and are not. A heading that was probably meant for the question, an
 * internal block that is never closed, or a second note for the session have their own diagnostic instead.
 */
export function missingAnswers(gathered: Gathered): MissingAnswer[] {
  const missing: MissingAnswer[] = []
  const { meeting, notes } = gathered
  const bySession = notesBySession(notes)
  for (const session of meeting.sessions) {
    const own = bySession.get(session.id) ?? []
    const [note] = own
    if (!note) continue
    const due = meeting.questions.filter((question) => isDue(session.asks[question.id]))
    const unanswered = due.filter((question) => !own.some((one) => counts(one, question)))
    if (unanswered.length === 0) continue
    const meant = new Set(own.flatMap((one) => questionsMeant(meeting, one, unanswered)))
    for (const question of unanswered) {
      if (meant.has(question)) continue
      missing.push({
        session,
        note,
        question,
        required: session.asks[question.id] === 'required',
        answer: answerTo(note, question),
      })
    }
  }
  return missing
}

/** Questions that no note answers, and that no heading was probably meant for. */
export function silentQuestions({ meeting, notes }: Gathered): Question[] {
  const bySession = notesBySession(notes)
  return meeting.questions.filter((question) => {
    if (notes.some((note) => counts(note, question))) return false
    if (notes.some((note) => questionsMeant(meeting, note, [question]).length > 0)) return false
    // A note that is still to come may well answer it.
    return !meeting.sessions.some((session) => question.id in session.asks && !bySession.has(session.id))
  })
}

function counts(note: Note, question: Question): boolean {
  const answer = answerTo(note, question)
  return answer.says || answer.hidden
}
