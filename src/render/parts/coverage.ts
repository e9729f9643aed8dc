import type { CoverageState } from '../../model/coverage.js'
import { linked, partAnchor, type PartView } from '../part-view.js'
import { coveragePicture } from './coverage-picture.js'

/** The order of the legend, from the fullest answer to none. */
export const coverageStates: CoverageState[] = ['answered', 'partial', 'not-discussed', 'missing', 'not-asked']

/** Which session answers which question, as a picture and as a table that says the same in words. */
export const coverageView: PartView = ({ coverage }, context) => {
  const { messages } = context
  const words = messages.coverage
  const columns = coverage.questions.map(({ title }, index) => ({
    name: messages.question.name(index + 1),
    title,
  }))
  return {
    anchor: partAnchor('coverage'),
    heading: messages.parts.coverage,
    picture: coveragePicture(coverage, messages),
    pictureLabel: words.picture,
    legendHeading: words.legend,
    legend: coverageStates.map((state) => ({ state, label: words.states[state] })),
    caption: words.caption,
    sessionHeading: words.session,
    columns,
    rows: coverage.rows.map((row) => ({
      anchor: linked(context, row.anchor),
      title: row.title,
      cells: row.cells.map((cell) => {
        const points = Object.values(cell.points).reduce((sum, count) => sum + count, 0)
        return {
          state: cell.state,
          label: cell.label,
          anchor: linked(context, cell.anchor),
          points: points > 0 ? words.points(points) : '',
        }
      }),
    })),
  }
}
