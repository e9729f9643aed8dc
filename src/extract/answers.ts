import type { Nodes } from 'mdast'
import type { Block } from '../model/mdast.js'
import type { Question } from '../model/meeting.js'
import type { Document, Point, Section } from '../model/note.js'
import { plainText } from './plain-text.js'
import { isPrompt } from './template-prompt.js'

/** What a file says on one question. */
export interface Answer {
  sections: Section[]
  /** Points that everybody may read, under the question's heading or elsewhere. */
  points: Point[]
  /** Words that everybody may read stand under its heading; `Not discussed` and the template's prompts are none. */
  words: boolean
  /** Words, points or `Not discussed`. */
  says: boolean
  /** It says that the whole question was left out. */
  notDiscussed: boolean
  /** It says that the question, or an aspect of it, was left out. */
  partNotDiscussed: boolean
  /** Ids of the aspects on which something stands, if only that they were not discussed. */
  aspects: Set<string>
  /** Ids of the aspects under which nothing but the template's prompt stands. */
  unwritten: Set<string>
  /** Ids of the aspects that have a heading with nothing under it. */
  emptyAspects: Set<string>
  /** An internal block that is never closed hides what else may stand here. */
  hidden: boolean
}

const known = new WeakMap<Document, Map<string, Answer>>()

/** What a file says on a question, under its heading or in points that name it; gathered once, since many rules ask. */
export function answerTo(document: Document, question: Question): Readonly<Answer> {
  const answers = known.get(document) ?? new Map<string, Answer>()
  known.set(document, answers)
  let answer = answers.get(question.id)
  if (!answer) answers.set(question.id, (answer = gatherAnswer(document, question)))
  return answer
}

function gatherAnswer(document: Document, question: Question): Answer {
  const sections = document.sections.filter((section) => section.kind === 'answer' && section.question === question.id)
  const points = document.points.filter(
    (point) => !point.internal && (point.question === question.id || point.alsoUnder.includes(question.id)),
  )
  const parts = sections.flatMap((section) => section.parts)
  const aspects = new Set<string>()
  const unwritten = new Set<string>()
  const emptyAspects = new Set<string>()
  for (const { aspect, blocks, notDiscussed } of parts) {
    if (!aspect) continue
    const bearing = blocks.filter(bearsWords)
    ;(notDiscussed || bearing.length > 0 ? aspects : emptyAspects).add(aspect)
    if (!notDiscussed && bearing.length > 0 && bearing.every(isPrompt)) unwritten.add(aspect)
  }
  for (const point of points) {
    const aspect = point.question === question.id ? point.aspect : point.alsoAspects[question.id]
    const further = point.furtherAspects.filter((one) => one.question === question.id).map((one) => one.aspect)
    for (const named of [...(aspect ? [aspect] : []), ...further]) {
      aspects.add(named)
      unwritten.delete(named)
    }
  }
  return {
    sections,
    points,
    words: parts.some(({ blocks }) =>
      blocks.some((block) => block.type !== 'notDiscussed' && bearsWords(block) && !isPrompt(block)),
    ),
    says: points.length > 0 || parts.some((part) => part.notDiscussed || part.blocks.some(bearsWords)),
    notDiscussed: parts.some((part) => part.notDiscussed && part.aspect === undefined),
    partNotDiscussed: parts.some((part) => part.notDiscussed),
    aspects,
    unwritten,
    emptyAspects,
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

/** Whether words stand here of which it is not sure that they are internal: what was withheld cannot be judged. */
export function hidesWords(section: Section): boolean {
  const hides = (node: Nodes): boolean =>
    node.type === 'internal'
      ? node.unclosed || node.doubtful === true
      : (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') &&
        (node.children as Nodes[]).some(hides)
  return section.parts.some((part) => part.blocks.some(hides))
}
