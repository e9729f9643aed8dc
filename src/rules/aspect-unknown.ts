import { defineRule } from './define-rule.js'
import { nearAspects } from './reading/near-aspects.js'
import { nameQuestion } from './reading/answers.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('aspect-unknown')

/** Under a mistyped title an aspect looks as if nobody had taken it up. */
export const aspectUnknown = defineRule({
  id: 'aspect-unknown',
  severity: 'warning',
  family: 'questions',
  scope: 'note',
  summary: 'A heading of level 3 that is nearly the title of an aspect is that title.',
  why:
    "A heading of level 3 puts what follows it under an aspect where it is the aspect's title, letter for letter but " +
    'for capitals, a number before it and the last mark. With a slip in it, it is a heading like any other, and the ' +
    'aspect looks as if it was left out.',
  bad: {
    files: {
      'notes/session-1.md':
        '## Q1\n\n### Dayly work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
        '### Skills\n\nTraining takes two weeks.\n\n' +
        '## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n',
    },
  },
  good: {
    files: {
      'notes/session-1.md':
        '## Q1\n\n### Daily work\n\nOne service searches hours of video recordings by machine, every single day.\n\n' +
        '### Skills\n\nTraining takes two weeks.\n\n' +
        '## Q2\n\nBoth services would share the results of their tests if there were one place for them.\n',
    },
  },
  *check({ meeting, note }) {
    for (const { question, aspect, words, place, fix } of nearAspects(meeting, note)) {
      yield {
        ...say.near({ words, title: aspect.title, question: nameQuestion(question), line: place.line }),
        place,
        related: { ...say.listed(), place: aspect.place },
        question: question.id,
        ...(fix ? { fix } : {}),
      }
    }
  },
})
