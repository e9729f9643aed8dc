import { defineRule } from './define-rule.js'
import { nameQuestion, nameWithTitle } from './reading/answers.js'
import { missingAnswers } from './reading/missing-answers.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('question-unanswered')

/** A silent question reads like an omission: the report must say which it is. */
export const questionUnanswered = defineRule({
  id: 'question-unanswered',
  severity: 'error',
  family: 'questions',
  scope: 'meeting',
  summary: 'A note answers every question that is asked of its session, or says why not.',
  why:
    'The guiding questions are what the meeting was held for. If a session that was asked one says nothing, readers ' +
    'cannot tell whether nothing was said or nobody wrote it down. A required question is an error, an expected one ' +
    'a warning. "Not discussed:" and the reason is a full answer.',
  bad: { files: { 'notes/session-2.md': 'The session began late.\n\n## Q2. Co-operation\n' } },
  good: {
    files: {
      'notes/session-2.md': '## Q2. Co-operation\n\nNot discussed: the time was needed for the demonstration.\n',
    },
  },
  *check(gathered) {
    for (const { session, note, question, required, answer } of missingAnswers(gathered)) {
      const names = { name: nameQuestion(question), question: nameWithTitle(question) }
      const heading = answer.sections[0]?.heading
      yield {
        ...(heading ? say.empty(names) : say.unanswered({ ...names, id: question.id, session: session.id })),
        place: heading ? placeOfNode(note, heading) : note.place,
        related: { ...say.asked({ name: names.name }), place: question.place },
        severity: required ? 'error' : 'warning',
        question: question.id,
      }
    }
  },
})
