import { plainText } from '../../extract/plain-text.js'
import type { Block } from '../../model/mdast.js'
import type { Asked, Meeting, Question, Session } from '../../model/meeting.js'
import type { Document, Note, Section } from '../../model/note.js'

/** What a file says on one question. */
export interface Answer {
  sections: Section[]
  /** Words, points or `Not discussed` that everybody may read stand under it. */
  says: boolean
  notDiscussed: boolean
  /** Ids of the aspects that a heading or a point takes up. */
  aspects: Set<string>
  /** An internal block that is never closed hides what else may stand here. */
  hidden: boolean
}

/** Gathers what a file says on a question, under its heading or in points that name it. */
export function answerTo(document: Document, question: Question): Answer {
  const sections = document.sections.filter((section) => section.kind === 'answer' && section.question === question.id)
  const points = document.points.filter(
    (point) => !point.internal && (point.question === question.id || point.alsoUnder.includes(question.id)),
  )
  const parts = sections.flatMap((section) => section.parts)
  const aspects = new Set<string>()
  for (const { aspect } of parts) if (aspect) aspects.add(aspect)
  for (const point of points) {
    const aspect = point.question === question.id ? point.aspect : point.alsoAspects[question.id]
    if (aspect) aspects.add(aspect)
  }
  return {
    sections,
    says: points.length > 0 || parts.some((part) => part.notDiscussed || part.blocks.some(bearsWords)),
    notDiscussed: parts.some((part) => part.notDiscussed && part.aspect === undefined),
    aspects,
    hidden: sections.some(hidesWords),
  }
}

/** Whether a block gives a reader something: not a heading, a definition, a comment, an internal block or a rule. */
export function bearsWords(block: Block): boolean {
  switch (block.type) {
    case 'heading':
    case 'definition':
    case 'footnoteDefinition':
    case 'html':
    case 'internal':
    case 'thematicBreak':
      return false
    case 'notDiscussed':
    case 'table':
      return true
    case 'list':
      return block.children.some((item) => item.data?.point !== undefined || item.children.some(bearsWords))
    case 'blockquote':
      return block.children.some(bearsWords)
    case 'paragraph':
      return plainText(block).trim() !== '' || block.children.some((child) => child.type.startsWith('image'))
    default:
      return true
  }
}

/** Whether an internal block stands here that nothing closes: what it swallowed cannot be judged. */
export function hidesWords(section: Section): boolean {
  return section.parts.some((part) => part.blocks.some((block) => block.type === 'internal' && block.unclosed))
}

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

/** `a`, `a and b`, `a, b and c`. */
export function inWords(names: string[], last = 'and'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`
}
