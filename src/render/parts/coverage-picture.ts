import type { Messages } from '../../messages/index.js'
import type { Report } from '../../model/report.js'

/** Units of the drawing: 160 wide, as the page's content is in millimetres. */
const size = { width: 160, names: 84, head: 9, row: 8.5, radius: 2.2 }
/** What fits beside the cells at the drawing's type size. */
const longestName = 53

function shortened(title: string): string {
  const characters = [...title]
  if (characters.length <= longestName) return title
  const cut = characters.slice(0, longestName - 1).join('')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestName / 2))}…`
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Where each name and mark of the coverage picture stands; the template draws them. */
export function coveragePicture({ questions, rows }: Report['coverage'], messages: Messages): object {
  const step = (size.width - size.names) / Math.max(questions.length, 1)
  const x = (column: number) => size.names + step * (column + 0.5)
  const y = (row: number) => size.head + size.row * (row + 0.5)
  const height = size.head + size.row * rows.length + 1
  const short = questions.length > 6
  return {
    width: round(size.width),
    height: round(height),
    columns: questions.map(({ id }, column) => ({
      x: round(x(column)),
      name: short ? id.toUpperCase() : messages.question.name(column + 1),
    })),
    rows: rows.map((row, index) => ({
      name: shortened(row.title),
      textY: round(y(index) + 1.1),
      lineY: round(size.head + size.row * index),
      marks: row.cells.map(({ state }, column) => ({ state, x: round(x(column) - 3), y: round(y(index) - 3) })),
    })),
  }
}
