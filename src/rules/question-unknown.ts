import { defineRule } from './define-rule.js'
import { observed } from './observed.js'
import { inWords, nameQuestion } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { unknownQuestions } from './reading/unknown-questions.js'

/** A mistyped question would turn an answer into "other matters". */
export const questionUnknown = defineRule({
  id: 'question-unknown',
  severity: 'error',
  family: 'questions',
  scope: 'note',
  summary: 'A heading that looks like a question names one.',
  why:
    "A heading of level 2 that names no question opens a section of the note's own. If it was meant for a question, " +
    'what stands under it would be printed in the wrong part of the report, and the question would look unanswered.',
  bad: {
    files: {
      'notes/session-2.md':
        '## Q7. Co-operation\n\nVisits between services were the form of learning that speakers named first and praised.\n',
    },
  },
  good: {
    files: {
      'notes/session-2.md':
        '## Q2. Co-operation\n\nVisits between services were the form of learning that speakers named first and praised.\n\n' +
        '## Other matters\n\nThe room was too small.\n',
    },
  },
  *check({ meeting, note }) {
    const { asks = {} } = meeting.sessions.find(({ id }) => id === note.session) ?? {}
    for (const violation of observed(note, 'question-unknown')) {
      const isRequired = asks[violation.question ?? ''] === 'required'
      yield { ...violation, severity: isRequired ? 'error' : 'warning' }
    }
    for (const { heading, written, meant, named, together } of unknownQuestions(meeting, note)) {
      const [first] = meant
      if (together) {
        yield {
          message: `This heading names ${inWords(together.map(nameQuestion))} together`,
          hint: `Write a heading for each, with its own words below it: ${inWords(together.map((one) => `"## ${nameQuestion(one)}. ${one.title}"`))}`,
          place: placeOfNode(note, heading),
          remains: `"${written}" names several questions`,
        }
        continue
      }
      yield {
        message: named
          ? `This heading begins with ${nameQuestion(named)}, and its other words are not the question's title`
          : `"${written}" is no question of this meeting`,
        hint:
          first && meant.length === 1
            ? `Did you mean "${/^q\d+$/i.test(first.id) ? first.id.toUpperCase() : first.id}. ${first.title}"?`
            : `The questions are ${inWords(meeting.questions.map(nameQuestion))}`,
        place: placeOfNode(note, heading),
        remains: `"${written}" is no question`,
      }
    }
  },
})
