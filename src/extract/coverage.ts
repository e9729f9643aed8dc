import type { CoverageCell, CoverageState } from '../model/coverage.js'
import type { Meeting, Question, Session } from '../model/meeting.js'
import type { Note } from '../model/note.js'
import { answerTo, type Answer } from './answers.js'

/**
 * What every session says on every question, in the order of the agenda. Internal blocks and what the template asks
 * for count for nothing.
 *
 * A question that no session requires is judged over the whole report: there an answer that leaves an aspect out is
 * still an answer.
 */
export function coverageOf(meeting: Meeting, notes: Note[]): CoverageCell[] {
  const required = new Set(
    meeting.questions
      .filter(({ id }) => meeting.sessions.some(({ asks }) => asks[id] === 'required'))
      .map(({ id }) => id),
  )
  const bySession = new Map(notes.toReversed().map((note) => [note.session, note]))
  return meeting.sessions.flatMap((session) => {
    const note = bySession.get(session.id)
    return meeting.questions.map((question) =>
      cell(session, question, note && answerTo(note, question), required.has(question.id)),
    )
  })
}

function cell(session: Session, question: Question, answer: Answer | undefined, byAspect: boolean): CoverageCell {
  const points: Record<string, number> = {}
  for (const { kind } of answer?.points ?? []) points[kind] = (points[kind] ?? 0) + 1
  const aspects = Object.fromEntries(
    question.aspects.map(({ id }) => [id, answer !== undefined && answer.aspects.has(id) && !answer.unwritten.has(id)]),
  )
  return { session: session.id, question: question.id, state: state(), aspects, points }

  function state(): CoverageState {
    const asked = session.asks[question.id]
    if (answer?.words || (asked && answer && answer.points.length > 0)) {
      const due = asked === 'required' || asked === 'expected'
      return byAspect && due && Object.values(aspects).includes(false) ? 'partial' : 'answered'
    }
    if (answer?.partNotDiscussed) return 'not-discussed'
    return asked ? 'missing' : 'not-asked'
  }
}
