import { placeAt } from '../../load/source.js'
import { fixOf, isBlank, type Mending } from './mending.js'
import { cellsOf, delimiterRow, shown } from './table-cells.js'

/** A line between bars with two cells or more. */
const ROW = /^\s*\|(?:[^|]|\\\|)+(?:\|(?:[^|]|\\\|)*)*[^\\]\|\s*$/

/** One row by itself is no table to Markdown: bars and words would print as they stand. */
export function tellLoneRows(mending: Mending): void {
  const { lines, verbatim, taken, source, observations } = mending
  let last: { index: number; columns: number } | undefined
  for (const [index, { text, at }] of lines.entries()) {
    if (!text.includes('|') || verbatim[index]) continue
    if (taken.has(index)) {
      last = { index, columns: cellsOf(text).length }
      continue
    }
    const cells = ROW.test(text) ? cellsOf(text) : []
    if (cells.length < 2 || !isBlank(lines[index - 1]) || !isBlank(lines[index + 1])) continue
    const place = placeAt(source, at + (text.length - text.trimStart().length), at + text.trimEnd().length)
    const gap = last && last.columns === cells.length ? lines.slice(last.index + 1, index) : []
    const isParted = gap.length > 0 && gap.every(isBlank)
    observations.push({
      rule: 'table-row',
      violation: {
        message: isParted
          ? 'An empty line parts this row from the table above, and so it prints with its bars'
          : `This row belongs to no table, and prints with its bars: "${shown(text, 80)}"`,
        hint: isParted
          ? 'Take the empty line away'
          : `Put it right below the rows of its table; if it is a head, write "${delimiterRow(cells.length)}" below it`,
        place,
        remains: `the row at line ${place.line} belongs to no table`,
        ...(isParted
          ? {
              fix: fixOf(
                source,
                gap.map((line) => ({ at: line.at, removed: line.next - line.at, inserted: '' })),
                'Take the empty line away',
              ),
            }
          : {}),
      },
    })
    if (isParted) last = { index, columns: cells.length }
  }
}
