import { defineRule } from './define-rule.js'
import { nameQuestion, nameWithTitle } from './reading/answers.js'
import { silentQuestions } from './reading/missing-answers.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('question-silent')

/** The report as a whole owes an answer to each guiding question. */
export const questionSilent = defineRule({
  id: 'question-silent',
  severity: 'error',
  family: 'questions',
  scope: 'meeting',
  summary: 'Each guiding question is answered by some note.',
  why:
    'A question that is expected of several sessions is easily left to the others by each. If no note says anything ' +
    'on it, the report has a heading with nothing below it. One note that answers, or that says why the question ' +
    'was not discussed, is enough.',
  bad: {
    files: {
      'notes/session-1.md':
        '## Q1. Police work\n\n### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
        '### Skills\n\nTraining takes two weeks, and officers ask for more.\n',
      'notes/session-2.md': '---\nsession: session-2\nstatus: submitted\n---\n\nTwo visits were described.\n',
    },
  },
  good: { files: { 'notes/session-2.md': '## Q2\n\nNot discussed: taken up in session 1.\n' } },
  *check(gathered) {
    for (const question of silentQuestions(gathered)) {
      yield {
        ...say.silent({ name: nameQuestion(question), question: nameWithTitle(question), id: question.id }),
        place: question.place,
        question: question.id,
      }
    }
  },
})
