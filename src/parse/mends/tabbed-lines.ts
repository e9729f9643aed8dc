import { placeAt } from '../../load/source.js'
import type { Line } from '../lines.js'
import type { Edit } from '../offset-map.js'
import { isBlank, readAs, type Mending } from './mending.js'
import { delimiterRow, rowOf, shown } from './table-cells.js'

/** A mark of a list and a tab, or a time: no row of a table. */
const NO_ROW = /^(?:\s|[^\p{L}\p{N}"“„«(]\t|[o§]\t|\(?\p{L}{1,4}[.)]\t|\(?\d{1,3}[.)]\t|\d{1,2}[:.h]\d{2})/u

/** Lines whose words are parted by tabs, as a spreadsheet or Word puts them down, are the rows of a table. */
export function mendTabbedLines(mending: Mending): void {
  const { lines, verbatim, taken } = mending
  for (let from = 0; from < lines.length; from++) {
    const tabs = tabsIn(lines[from], verbatim[from], taken.has(from))
    if (tabs === 0) continue
    let to = from
    while (tabsIn(lines[to + 1], verbatim[to + 1], taken.has(to + 1)) === tabs) to++
    if (to > from) readTable(mending, from, to)
    from = to
  }
}

function tabsIn(line: Line | undefined, verbatim = false, taken = false): number {
  if (!line || verbatim || taken || !line.text.includes('\t') || NO_ROW.test(line.text)) return 0
  return line.text.split('\t').length - 1
}

function readTable(mending: Mending, from: number, to: number): void {
  const { lines, taken, source, observations } = mending
  const rows = lines.slice(from, to + 1)
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return
  // "Chair:" and a tab: lines of particulars.
  if (rows.every(({ text }) => /^[^\t]*:\s*\t/.test(text))) return
  const head = first.text.split('\t').map((cell) => cell.trim())
  const end = last.at + last.text.trimEnd().length
  const isHead = head.every((cell) => /\p{L}/u.test(cell)) && !/[.!?]$/.test(first.text.trim())
  const read = shown(rowOf(head), 100)
  for (let index = from; index <= to; index++) taken.add(index)
  if (!isHead) {
    const place = placeAt(source, first.at, end)
    observations.push({
      rule: 'table-row',
      violation: {
        message: `These ${rows.length} lines are parted by tabs and have no row of headings: "${read}" would be the first`,
        hint: `Write a first row with a heading for each of the ${head.length} columns, parted by tabs as well`,
        place,
        remains: `the lines at ${place.line} to ${place.endLine} may be a table`,
      },
    })
    return
  }
  const edits: Edit[] = []
  if (!isBlank(lines[from - 1])) edits.push({ at: first.at, removed: 0, inserted: '\n' })
  for (const row of rows) {
    edits.push({ at: row.at, removed: 0, inserted: '| ' })
    for (const { 0: found, index } of row.text.matchAll(/ *\t *|(?<!\\)\|/g))
      edits.push({ at: row.at + index, removed: found.length, inserted: found === '|' ? '\\|' : ' | ' })
    const dashes = row === first ? `\n${delimiterRow(head.length)}` : ''
    edits.push({ at: row.at + row.text.length, removed: 0, inserted: ` |${dashes}` })
  }
  const below = lines[to + 1]
  if (below && !isBlank(below)) edits.push({ at: below.at, removed: 0, inserted: '\n' })
  readAs(mending, edits, {
    message: `These ${rows.length} lines are parted by tabs, and are read as a table with the head "${read}"`,
    hint: 'Write them as a table, with "|" between the cells',
    from: first.at,
    to: end,
  })
}
