import { didYouMean } from '../did-you-mean.js'
import { fixTyping, replaceBy } from '../make-fix.js'
import type { Meeting } from '../model/meeting.js'
import type { Point } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nameQuestion } from './reading/answers.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('qualifier-unknown')

/** What stands between the brackets of a label is read, not printed: an unknown word there would be lost. */
export const qualifierUnknown = defineRule({
  id: 'qualifier-unknown',
  severity: 'error',
  family: 'points',
  scope: 'note',
  summary: 'What stands between the brackets of a label is an aspect, a question, a level, a support or a date.',
  why:
    'The brackets of a label say more about a point: which aspect or other question it belongs to, its level, how ' +
    'many of those who spoke support it (agreed, majority, several, one), and "by" with a date. They are not printed ' +
    'as they stand, so anything else would be lost, and so would a second level, support or date. Put other words ' +
    'behind the colon.',
  bad: { files: { 'notes/session-1.md': '- Finding (severl): Tests take longer than planned.\n' } },
  good: { files: { 'notes/session-1.md': '- Finding (several): Tests take longer than planned.\n' } },
  *check({ meeting, note }) {
    for (const point of note.points) {
      for (const { what, place } of point.secondQualifiers) {
        yield {
          ...say.second({ what, line: place.line }),
          place,
        }
      }
      const aspects = meeting.questions
        .filter(({ id }) => id === point.question || point.alsoUnder.includes(id))
        .flatMap((question) => question.aspects)
      const known = [
        ...['agreed', 'majority', 'several', 'one'],
        ...meeting.levels,
        ...aspects.flatMap(({ id, title }) => [id, title]),
        ...meeting.questions.map(({ id }) => id),
      ]
      for (const { text, place } of point.unknownQualifiers) {
        const near = didYouMean(text, known)
        const { line } = place
        yield {
          ...(near === undefined
            ? (ofAnother(text, line, meeting, point) ?? say.unknown({ text, line }))
            : say.near({ text, near, line })),
          ...fixTyping(text, known, (meant) => replaceBy(meant, place)),
          place,
        }
      }
    }
  },
})

/** What to write where the words name an aspect of a question under which the point does not stand. */
function ofAnother(text: string, line: number, { questions }: Meeting, { question, alsoUnder }: Point) {
  for (const other of questions) {
    if (other.id === question || alsoUnder.includes(other.id)) continue
    const named = didYouMean(
      text,
      other.aspects.flatMap(({ id, title }) => [id, title]),
    )
    if (named === undefined) continue
    return say.ofAnother({ text, aspect: named, question: nameQuestion(other), id: other.id, line })
  }
  return undefined
}
