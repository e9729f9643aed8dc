import type { Section } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nameQuestion } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('question-repeated')

/** An answer in two pieces is easily read as one of them. */
export const questionRepeated = defineRule({
  id: 'question-repeated',
  severity: 'warning',
  family: 'questions',
  scope: 'note',
  summary: 'A note answers a question under one heading.',
  why:
    'Both pieces are printed, one after the other, but whoever corrects the note later will find the first and miss ' +
    'the second. Often the second heading was meant for another question.',
  bad: {
    files: {
      'notes/session-2.md':
        '## Q2. Co-operation\n\nVisits between services were the form of learning that speakers named first and praised.\n\n' +
        '## q2\n\nA list of contacts would help.\n',
    },
  },
  good: {},
  *check({ meeting, note }) {
    for (const question of meeting.questions) {
      let first: Section | undefined
      for (const section of note.sections) {
        if (section.kind !== 'answer' || section.question !== question.id || !section.heading) continue
        if (!first?.heading) {
          first = section
          continue
        }
        yield {
          ...say.repeated({ question: nameQuestion(question), file: note.file }),
          place: placeOfNode(note, section.heading),
          related: { ...say.first(), place: placeOfNode(note, first.heading) },
          question: question.id,
        }
      }
    }
  },
})
