import type { Messages } from '../../messages/index.js'
import type { CoverageCell, CoverageState } from '../../model/coverage.js'
import type { QuestionFindings } from '../../model/report.js'
import { linked, partAnchor, type PartView } from '../part-view.js'
import { coveragePictures } from './coverage-picture.js'

/** The order of the legend, from the fullest answer to none. */
export const coverageStates: CoverageState[] = ['answered', 'partial', 'not-discussed', 'missing', 'not-asked']

/** The titles of the aspects that an answer leaves out; the findings name all aspects of a question. */
function aspectsMissing({ question, aspects }: CoverageCell, findings: QuestionFindings[], messages: Messages): string {
  const groups = findings.find((entry) => entry.question === question)?.groups ?? []
  const missing = groups.filter(({ aspect }) => aspect !== undefined && aspects[aspect] === false)
  if (missing.length === 0) return ''
  return messages.coverage.aspectsMissing + messages.point.colon + missing.map(({ title }) => title).join('; ')
}

/** Which session answers which question, as a picture and as a table that says the same in words. */
export const coverageView: PartView = ({ coverage, findings }, context) => {
  const { messages } = context
  const words = messages.coverage
  const columns = coverage.questions.map(({ title }, index) => ({
    name: messages.question.name(index + 1),
    title,
  }))
  return {
    anchor: partAnchor('coverage'),
    heading: messages.parts.coverage,
    pictures: coveragePictures(coverage, messages),
    pictureLabel: words.picture,
    legendHeading: words.legend,
    legend: coverageStates.map((state) => ({ state, label: words.states[state] })),
    caption: words.caption,
    sessionHeading: words.session,
    columns,
    wide: columns.length > 5,
    rows: coverage.rows.map((row) => ({
      anchor: linked(context, row.anchor),
      title: row.title,
      cells: row.cells.map((cell) => {
        const points = Object.values(cell.points).reduce((sum, count) => sum + count, 0)
        return {
          state: cell.state,
          label: cell.label,
          anchor: linked(context, cell.anchor),
          lacks: cell.state === 'partial' ? aspectsMissing(cell, findings, messages) : '',
          points: points > 0 ? words.points(points) : '',
        }
      }),
    })),
  }
}
