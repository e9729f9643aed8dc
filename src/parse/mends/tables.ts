import { placeAt } from '../../load/source.js'
import { isBlank, readAs, type Mending } from './mending.js'
import { cellsOf, isDelimiterRow, rowOf, shown } from './table-cells.js'

/** A row that a converter spread over more lines than these is none. */
const MOST_LINES = 60
/** What ends a table by itself: a heading, a list, a quotation, a block, a rule, code. */
const OPENS_BLOCK = /^\s*(?:#|[-*+•‣◦▪●–]\s|\d{1,9}[.)]\s|>|:::|```|~~~|<|(?:[-*_]\s*){3,}$)/
/** What has a mend of its own. */
const SET_APART_ELSEWHERE = /^\s*(?:Table\s?:|(?:\*\*|__)?Not discussed)/i

/**
 * Tables: rows whose cells stand on several lines are put together, and words right below the last row are parted
 * from it; rows with too few cells are told as they are read.
 */
export function mendTables(mending: Mending): void {
  const { lines, verbatim } = mending
  for (const [index, { text }] of lines.entries()) {
    if (!text.includes('-') || verbatim[index] || mending.taken.has(index) || !isDelimiterRow(text)) continue
    const columns = cellsOf(text).length
    const head = headAbove(mending, index, columns)
    if (head === undefined) continue
    mending.taken.add(index)
    readRows(mending, index, columns, head)
  }
}

/** Reads the row above the dashes; nothing where none is. */
function headAbove(mending: Mending, dashes: number, columns: number): string[] | undefined {
  const { lines } = mending
  const above = lines[dashes - 1]
  if (!above || isBlank(above)) return undefined
  if (cellsOf(above.text).length === columns && above.text.trim() !== '|') {
    mending.taken.add(dashes - 1)
    return cellsOf(above.text)
  }
  if (!above.text.trimEnd().endsWith('|')) return undefined
  for (let from = dashes - 2; from >= Math.max(0, dashes - MOST_LINES); from--) {
    if (!lines[from]?.text.trimStart().startsWith('|')) continue
    const row = joined(mending, from, dashes - 1)
    if (cellsOf(row).length > columns) return undefined
    if (cellsOf(row).length === columns && lines[from]?.text.startsWith('|')) {
      joinLines(mending, from, dashes - 1)
      return cellsOf(row)
    }
  }
  return undefined
}

function readRows(mending: Mending, dashes: number, columns: number, head: string[]): void {
  const { lines, source } = mending
  const isBordered = lines[dashes]?.text.trimStart().startsWith('|') ?? false
  for (let index = dashes + 1; index < lines.length; index++) {
    const line = lines[index]
    if (!line || isBlank(line) || OPENS_BLOCK.test(line.text) || SET_APART_ELSEWHERE.test(line.text)) return
    const starts = line.text.trimStart().startsWith('|')
    const last = starts && !isWhole(line.text) ? endOfRow(mending, index, columns) : undefined
    if (last !== undefined) {
      joinLines(mending, index, last)
      index = last
      continue
    }
    const cells = cellsOf(line.text)
    if (isBordered ? !starts : !/(?<!\\)\|/.test(line.text)) {
      const from = line.at + (line.text.length - line.text.trimStart().length)
      readAs(mending, [{ at: line.at, removed: 0, inserted: '\n' }], {
        message: 'Words right below a table are read as a paragraph, and not as its last row',
        hint: 'Put an empty line between the table and the words',
        from,
        to: line.at + line.text.trimEnd().length,
      })
      return
    }
    mending.taken.add(index)
    if (cells.length < columns) tellShortRow(mending, index, cells, head)
  }

  function tellShortRow({ observations }: Mending, index: number, cells: string[], titles: string[]): void {
    const { at, text } = lines[index] as (typeof lines)[number]
    const place = placeAt(source, at + (text.length - text.trimStart().length), at + text.trimEnd().length)
    const read = titles.map((title, nth) => `${title || `column ${nth + 1}`}: ${cells[nth] ?? '(empty)'}`).join('; ')
    observations.push({
      rule: 'table-row',
      violation: {
        message: `This row has ${cells.length} of ${titles.length} cells, and is read as "${shown(read, 120)}"`,
        hint: `Write an empty cell where one is missing, as in "${rowOf(['', ...cells.map((cell) => shown(cell, 20))])}"`,
        place,
        remains: `line ${place.line} has too few cells`,
        fix: {
          title: 'Put an empty cell first',
          byHand: true,
          edits: [{ place: { ...place, endLine: place.line, endColumn: place.column }, text: '| ' }],
        },
      },
    })
  }
}

/** Whether a row begins and ends with a bar and has words between. */
function isWhole(text: string): boolean {
  return /^\|.*[^\\]\|$/.test(text.trim()) && text.trim() !== '||'
}

/** The last line of a row that begins on a line and goes on below. */
function endOfRow(mending: Mending, from: number, columns: number): number | undefined {
  const { lines } = mending
  for (let to = from + 1; to < Math.min(lines.length, from + MOST_LINES); to++) {
    const text = lines[to]?.text ?? ''
    if (/^ {0,3}#{1,6}\s/.test(text) || isDelimiterRow(text)) return undefined
    const cells = cellsOf(joined(mending, from, to))
    if (cells.length > columns) return undefined
    if (cells.length === columns && text.trimEnd().endsWith('|')) return to
  }
  return undefined
}

function joined({ lines }: Mending, from: number, to: number): string {
  return lines
    .slice(from, to + 1)
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' ')
}

/** Makes one row of several lines. */
function joinLines(mending: Mending, from: number, to: number): void {
  const { lines, taken, source } = mending
  const first = lines[from]
  const last = lines[to]
  if (!first || !last) return
  for (let index = from; index <= to; index++) taken.add(index)
  const end = last.at + last.text.length
  const gaps = source.text.slice(first.at, end).matchAll(/[ \t]*(?:\r\n|\r|\n)\s*/g)
  const edits = [...gaps].map(({ 0: gap, index }) => ({ at: first.at + index, removed: gap.length, inserted: ' ' }))
  readAs(mending, edits, {
    message: `A row of a table stands on ${to - from + 1} lines, and is read as "${shown(rowOf(cellsOf(joined(mending, from, to))), 100)}"`,
    hint: 'Write a row on one line',
    from: first.at,
    to: end,
  })
}
