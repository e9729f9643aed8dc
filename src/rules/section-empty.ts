import { answerTo, bearsWords, hidesWords } from '../extract/answers.js'
import type { Heading } from 'mdast'
import { plainText } from '../extract/plain-text.js'
import type { Meeting } from '../model/meeting.js'
import type { Note, Section } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { isDue, sessionOf } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { unknownQuestions } from './reading/unknown-questions.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('section-empty')

/** A heading promises something; with nothing under it the report breaks the promise in print. */
export const sectionEmpty = defineRule({
  id: 'section-empty',
  severity: 'warning',
  family: 'questions',
  scope: 'note',
  summary: 'Something stands under every heading.',
  why:
    'A heading with nothing under it is printed all the same and looks like a mistake, which it mostly is. Text or a ' +
    "deeper heading is enough; a footnote's definition or an internal block is nothing that readers see there. An " +
    'empty question is reported by question-unanswered instead.',
  bad: { files: { 'notes/session-2.md': '### Visits\n\n### Contacts\n\nA list of contacts would help.\n' } },
  good: { files: { 'notes/session-2.md': '### Contacts\n\nA list of contacts would help.\n' } },
  *check({ meeting, note }) {
    for (const heading of emptyHeadings(meeting, note)) {
      const words = plainText(heading).trim()
      yield {
        ...(words ? say.empty({ words }) : say.nameless()),
        place: placeOfNode(note, heading),
      }
    }
  },
})

function* emptyHeadings(meeting: Meeting, note: Note): Generator<Heading> {
  const excused = excusedSections(meeting, note)
  let open: Heading | undefined
  for (const section of note.sections) {
    const judged = !excused.has(section)
    const headed = section.parts.flatMap((part) => [...(part.heading ? [part.heading] : []), ...part.blocks])
    for (const block of section.heading ? [section.heading, ...headed] : headed) {
      if (block.type === 'heading') {
        if (open && block.depth <= open.depth) yield open
        open = judged ? block : undefined
      } else if (bearsWords(block)) open = undefined
    }
  }
  if (open) yield open
}

/** Sections of which another rule says already what is wrong. */
function excusedSections(meeting: Meeting, note: Note): Set<Section> {
  const session = sessionOf(meeting, note)
  const misnamed = unknownQuestions(meeting, note).map(({ section }) => section)
  const due = meeting.questions.filter(({ id }) => isDue(session?.asks[id]))
  const empty = due.map((question) => answerTo(note, question)).filter(({ says }) => !says)
  return new Set([...misnamed, ...empty.flatMap(({ sections }) => sections), ...note.sections.filter(hidesWords)])
}
