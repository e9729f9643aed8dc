import type { Heading } from 'mdast'
import { plainText } from '../extract/plain-text.js'
import type { Meeting } from '../model/meeting.js'
import type { Note } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { answerTo, bearsWords, hidesWords, isDue } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { unknownQuestions } from './reading/unknown-questions.js'

/** A heading promises something; with nothing under it the report breaks the promise in print. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  severity: 'warning',
  family: 'questions',
  scope: 'note',
  summary: 'Something stands under every heading.',
  why:
    'A heading with nothing under it is printed all the same and looks like a mistake, which it mostly is. Text or a ' +
    'deeper heading is enough; a footnote\'s definition or an internal block is nothing that readers see there. An ' +
    'empty question is reported by question-unanswered instead.',
  bad: { files: { 'notes/session-2.md': '### Visits\n\n### Contacts\n\nA list of contacts would help.\n' } },
  good: { files: { 'notes/session-2.md': '### Contacts\n\nA list of contacts would help.\n' } },
  *check({ meeting, note }) {
    for (const heading of emptyHeadings(meeting, note)) {
      const words = plainText(heading).trim()
      yield {
        message: words ? `Nothing stands under "${words}"` : 'A heading has neither words nor anything under it',
        hint: 'Write something below it, or take the heading away',
        place: placeOfNode(note, heading),
        remains: words ? `"${words}" is empty` : 'a heading is empty',
      }
    }
  },
})

function* emptyHeadings(meeting: Meeting, note: Note): Generator<Heading> {
  const session = meeting.sessions.find(({ id }) => id === note.session)
  const misnamed = unknownQuestions(meeting, note).map(({ section }) => section)
  for (const section of note.sections) {
    if (hidesWords(section) || misnamed.includes(section)) continue
    const question = meeting.questions.find(({ id }) => section.kind === 'answer' && id === section.question)
    const saidElsewhere = question && isDue(session?.asks[question.id]) && !answerTo(note, question).says
    const blocks = section.parts.flatMap((part) => [...(part.heading ? [part.heading] : []), ...part.blocks])
    if (section.heading && !saidElsewhere) blocks.unshift(section.heading)
    let open: Heading | undefined
    for (const block of blocks) {
      if (block.type === 'heading') {
        if (open && block.depth <= open.depth) yield open
        open = block
      } else if (bearsWords(block)) open = undefined
    }
    if (open) yield open
  }
}
