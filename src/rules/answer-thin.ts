import { answerTo } from '../extract/answers.js'
import { limitsOf } from '../load/limits.js'
import { PROMPT } from '../typed/prompts.js'
import { defineRule } from './define-rule.js'
import { nameQuestion } from './reading/answers.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('answer-thin')

/** A few words under a guiding question are seldom all that was said. */
export const answerThin = defineRule({
  id: 'answer-thin',
  severity: 'info',
  family: 'questions',
  scope: 'note',
  summary: 'Points at answers of very few words.',
  why:
    'A guiding question that was discussed for an hour and is answered in half a sentence looks unfinished. If there ' +
    "is no more to say, leave it: this line stands in nobody's way. The number of words can be set in meeting.yaml " +
    'as "limits: { answer-words: 40 }".',
  bad: { files: { 'notes/session-2.md': '## Q2\n\nVisits help.\n' } },
  good: {},
  *check({ meeting, note }) {
    const fewest = limitsOf(meeting.limits)['answer-words']
    for (const question of meeting.questions) {
      const answer = answerTo(note, question)
      const heading = answer.sections[0]?.heading
      const pointsElsewhere = note.points.some((point) => point.alsoUnder.includes(question.id))
      if (!heading || !answer.says || answer.notDiscussed || answer.hidden || pointsElsewhere) continue
      const said = note.passages.filter(
        (passage) =>
          passage.question === question.id &&
          passage.kind !== 'heading' &&
          passage.kind !== 'label' &&
          !passage.internal,
      )
      const words = said.reduce((sum, { text }) => sum + countWords(text), 0)
      // Text of the template has a diagnostic of its own.
      if (words >= fewest || said.some(({ text }) => PROMPT.test(text))) continue
      yield {
        ...say.thin({ question: nameQuestion(question), words }),
        place: placeOfNode(note, heading),
        question: question.id,
      }
    }
  },
})

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0
}
