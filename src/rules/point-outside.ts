import { defineRule } from './define-rule.js'
import { sessionOf } from './reading/answers.js'
import { isWithin } from './reading/places.js'
import { unknownQuestions } from './reading/unknown-questions.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('point-outside')

/** A point that belongs to no question is in the report, but in none of its answers. */
export const pointOutside = defineRule({
  id: 'point-outside',
  severity: 'info',
  family: 'points',
  scope: 'note',
  summary: 'Says which points belong to no question.',
  why:
    "Findings are gathered by question. A point in the summary, or under a heading of the note's own, is printed " +
    "where it stands and not among the findings; a recommendation there still enters the register. A question's id " +
    'between the brackets of the label brings it under that question.',
  bad: {
    files: {
      'notes/session-2.md':
        '## Q2\n\nVisits between services were the form of learning that speakers named first and praised.\n\n' +
        '## Other matters\n\n- Finding: The room was too small.\n',
    },
  },
  good: {
    files: {
      'notes/session-2.md':
        '## Q2\n\nVisits between services were the form of learning that speakers named first and praised.\n\n' +
        '## Other matters\n\n- Finding (q2): The rooms for visits are too small.\n',
    },
  },
  *check({ meeting, note }) {
    const session = sessionOf(meeting, note)
    // An opening that is asked nothing has no question to which a point could belong.
    if (!session || Object.keys(session.asks).length === 0) return
    const meantElsewhere = unknownQuestions(meeting, note).flatMap(({ section }) =>
      section.parts.flatMap((part) => part.blocks),
    )
    for (const point of note.points) {
      const belongs = point.question !== undefined || point.alsoUnder.length > 0 || point.parent !== undefined
      if (belongs || point.internal) continue
      const misplaced = meantElsewhere.some((block) => {
        const { start, end } = block.position ?? {}
        if (!start || !end) return false
        const around = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
        return isWithin(point.place, { file: note.file, ...around })
      })
      if (misplaced) continue
      yield {
        ...say.outside({ question: meeting.questions[0]?.id ?? 'q1' }),
        place: point.labelPlace,
      }
    }
  },
})
