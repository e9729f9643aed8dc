import type { Messages } from '../../messages/index.js'
import type { Report } from '../../model/report.js'

/** Units of the drawing: 160 wide, as the page's content is in millimetres; rows of many sessions stand closer. */
const size = { width: 160, names: 84, head: 9, row: 8.5, closest: 4.4, mark: 6 }
/** What a page has room for below the title of the part, with the legend: 24 mm less than its content. */
const tallest = 200
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

type Coverage = Report['coverage']

/** Where each name and mark of the coverage picture stands; the template draws them. A picture for each page that it takes. */
export function coveragePictures({ questions, rows }: Coverage, messages: Messages): object[] {
  const most = Math.floor((tallest - size.head) / size.closest)
  const pages = Math.max(1, Math.ceil(rows.length / most))
  const each = Math.ceil(rows.length / pages)
  const row = Math.min(size.row, (tallest - size.head) / Math.max(1, each))
  return Array.from({ length: pages }, (_, page) =>
    pictureOf({ questions, rows: rows.slice(page * each, (page + 1) * each) }, row, messages),
  )
}

function pictureOf(
  { questions, rows }: Pick<Coverage, 'questions' | 'rows'>,
  rowHeight: number,
  messages: Messages,
): object {
  const step = (size.width - size.names) / Math.max(questions.length, 1)
  const x = (column: number) => size.names + step * (column + 0.5)
  const y = (row: number) => size.head + rowHeight * (row + 0.5)
  const mark = Math.min(size.mark, rowHeight)
  const short = questions.length > 6
  return {
    width: round(size.width),
    height: round(size.head + rowHeight * rows.length + 1),
    mark: round(mark),
    columns: questions.map(({ id }, column) => ({
      x: round(x(column)),
      name: short ? id.toUpperCase() : messages.question.name(column + 1),
    })),
    rows: rows.map((row, index) => ({
      name: shortened(row.title),
      textY: round(y(index) + 1.1),
      lineY: round(size.head + rowHeight * index),
      marks: row.cells.map(({ state }, column) => ({
        state,
        x: round(x(column) - mark / 2),
        y: round(y(index) - mark / 2),
      })),
    })),
  }
}
