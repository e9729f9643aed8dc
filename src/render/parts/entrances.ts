import type { ReportContext } from '../content/context.js'
import type { Report } from '../../model/report.js'
import { linked } from '../part-view.js'

/** The guiding questions as ways into the report, for the page alone: what was said on each, session by session. */
export function entrancesView({ findings, summary, coverage }: Report, context: ReportContext): object {
  const { messages } = context
  const words = messages.entrances
  return {
    heading: words.heading,
    questions: findings.map((question, index) => {
      const cells = coverage.rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.question === question.question && cell.state !== 'not-asked')
          .map((cell) => ({ row, cell })),
      )
      const answer = summary.answers.find((one) => one.question === question.question)
      const name = words.question(index + 1)
      return {
        heading: question.heading,
        ways: [
          { anchor: linked(context, question.anchor), words: name },
          { anchor: linked(context, answer?.anchor), words: `${words.brief} (${messages.question.name(index + 1)})` },
        ].filter(({ anchor }) => anchor !== ''),
        sessions: cells.map(({ row, cell }) => {
          const points = Object.values(cell.points).reduce((sum, count) => sum + count, 0)
          return {
            title: row.title,
            anchor: linked(context, cell.anchor),
            state: cell.state,
            label: cell.label,
            points: points > 0 ? messages.coverage.points(points) : '',
          }
        }),
      }
    }),
  }
}
