import { didYouMean } from '../did-you-mean.js'
import { fixTyping, replaceBy } from '../make-fix.js'
import type { Meeting } from '../model/meeting.js'
import type { Point } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nameQuestion } from './reading/answers.js'

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
          message: `Two ${what}s stand here`,
          hint: 'Keep one, or write two points',
          place,
          remains: `line ${place.line} has two ${what}s between brackets`,
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
        yield {
          message: `"${text}" says nothing that is known here`,
          hint:
            near === undefined
              ? (ofAnother(text, meeting, point) ??
                'Known are aspects, questions, levels, agreed, majority, several, one, and "by" with a date')
              : `Did you mean "${near}"?`,
          ...fixTyping(text, known, (meant) => replaceBy(meant, place)),
          place,
          remains: `line ${place.line} has "${text}" between brackets`,
        }
      }
    }
  },
})

/** What to write where the words name an aspect of a question under which the point does not stand. */
function ofAnother(text: string, { questions }: Meeting, { question, alsoUnder }: Point): string | undefined {
  for (const other of questions) {
    if (other.id === question || alsoUnder.includes(other.id)) continue
    const named = didYouMean(
      text,
      other.aspects.flatMap(({ id, title }) => [id, title]),
    )
    if (named === undefined) continue
    return `"${named}" is an aspect of ${nameQuestion(other)}: write "(${other.id}, ${named})" if the point stands under that too`
  }
  return undefined
}
