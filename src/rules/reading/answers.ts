import { plainText } from '../../extract/plain-text.js'
import type { Block } from '../../model/mdast.js'
import type { Asked, Meeting, Question } from '../../model/meeting.js'
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

/** The notes of one session: one, where all is well. */
export function notesOf(notes: Note[], session: string): Note[] {
  return notes.filter((note) => note.session === session)
}

/** Whether a session must or should answer: its absence is to be said. */
export function isDue(asked: Asked | undefined): boolean {
  return asked === 'required' || asked === 'expected'
}

/** Whether at least one session must answer the question; otherwise it is judged over the whole report. */
export function isRequiredAnywhere(meeting: Meeting, question: string): boolean {
  return meeting.sessions.some((session) => session.asks[question] === 'required')
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
