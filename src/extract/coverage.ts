import type { CoverageCell, CoverageState } from '../model/coverage.js'
import type { Meeting, Question, Session } from '../model/meeting.js'
import type { Note, Section } from '../model/note.js'
import { hasWords } from './extract-sections.js'

/**
 * What every session says on every question, in the order of the agenda. Internal blocks count for nothing.
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
  return meeting.sessions.flatMap((session) => {
    const note = notes.find((one) => one.session === session.id)
    return meeting.questions.map((question) => cell(session, question, note, required.has(question.id)))
  })
}

function cell(session: Session, question: Question, note: Note | undefined, byAspect: boolean): CoverageCell {
  const sections = note?.sections.filter((section) => section.question === question.id) ?? []
  const points: Record<string, number> = {}
  const touched = new Set<string>()
  for (const point of note?.points ?? []) {
    const here = point.question === question.id
    if (point.internal || (!here && !point.alsoUnder.includes(question.id))) continue
    points[point.kind] = (points[point.kind] ?? 0) + 1
    const aspect = here ? point.aspect : point.alsoAspects[question.id]
    if (aspect) touched.add(aspect)
  }
  for (const section of sections) {
    for (const part of section.parts)
      if (part.aspect && (hasWords(part.blocks) || part.notDiscussed)) touched.add(part.aspect)
  }
  const aspects = Object.fromEntries(question.aspects.map(({ id }) => [id, touched.has(id)]))
  return { session: session.id, question: question.id, state: state(), aspects, points }

  function state(): CoverageState {
    const asked = session.asks[question.id]
    const answered = sections.some(answers) || (asked && Object.keys(points).length > 0)
    if (answered)
      return byAspect && (asked === 'required' || asked === 'expected') && Object.values(aspects).includes(false)
        ? 'partial'
        : 'answered'
    if (sections.some((section) => section.parts.some((part) => part.notDiscussed))) return 'not-discussed'
    return asked ? 'missing' : 'not-asked'
  }
}

/** Whether a section says anything of its own. */
export function answers(section: Section): boolean {
  return section.parts.some((part) => hasWords(part.blocks))
}
