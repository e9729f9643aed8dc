import { placeAt } from '../../load/source.js'
import type { Edit } from '../offset-map.js'
import { fixOf, isBlank, readAs, type Mending } from './mending.js'
import { delimiterRow, rowOf, shown } from './table-cells.js'

const BORDER = /^\s*\+(?:[-=:]+\+)+\s*$/
const DASHES = /^ {0,8}-{2,}(?: +-{2,})+\s*$/

/** Tables that are drawn with "+---+", or with dashes over the columns, as converters write them. */
export function mendDrawnTables(mending: Mending): void {
  const { lines, verbatim, taken } = mending
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (verbatim[index] || taken.has(index)) continue
    if (text.includes('+') && BORDER.test(text)) index = readGrid(mending, index)
    else if (text.includes('--') && DASHES.test(text)) index = readColumns(mending, index)
  }
}

/** @returns the index of its last line */
function readGrid(mending: Mending, from: number): number {
  const { lines, source, taken } = mending
  let to = from
  while (lines[to + 1] && /^\s*[+|].*[+|]\s*$/.test(lines[to + 1]?.text ?? '')) to++
  const all = lines.slice(from, to + 1)
  const groups: string[][][] = []
  let group: string[][] = []
  for (const { text } of all) {
    if (BORDER.test(text)) {
      if (group.length > 0) groups.push(group)
      group = []
    } else group.push(text.trim().slice(1, -1).split('|'))
  }
  const columns = groups[0]?.[0]?.length ?? 0
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last || columns === 0 || groups.length < 2) return to
  for (let index = from; index <= to; index++) taken.add(index)
  const rows = groups.map((lines_) =>
    Array.from({ length: columns }, (_, nth) =>
      lines_
        .map((cells) => (cells[nth] ?? '').trim())
        .filter(Boolean)
        .join(' '),
    ),
  )
  const [head = [], ...body] = rows
  const written = [rowOf(head), delimiterRow(columns), ...body.map(rowOf)].join('\n')
  const end = last.at + last.text.trimEnd().length
  const isPlain = groups.every((one) => one.length === 1) && groups.every((one) => one[0]?.length === columns)
  const remark = {
    message: `A table drawn with "+" is read as one with the head "${shown(rowOf(head), 80)}"`,
    hint: 'Write a row of "| --- |" below the head, and no other lines of dashes',
    from: first.at + (first.text.length - first.text.trimStart().length),
    to: end,
  }
  if (!isPlain) {
    const place = placeAt(source, remark.from, end)
    const title = 'Write it as a table'
    mending.observations.push({
      rule: 'residue',
      violation: {
        severity: 'warning',
        message: `A table drawn with "+" is not read; with one line for each row it has the head "${shown(rowOf(head), 80)}"`,
        hint: remark.hint,
        place,
        remains: `the table at line ${place.line} is not read`,
        fix: fixOf(source, [{ at: first.at, removed: end - first.at, inserted: written }], title),
      },
    })
    return to
  }
  let borders = 0
  const edits = all.flatMap(({ text, at, next }): Edit[] => {
    if (!BORDER.test(text)) return []
    borders++
    if (borders === 2) return [{ at, removed: text.length, inserted: delimiterRow(columns) }]
    return [{ at, removed: borders === 1 ? next - at : text.length, inserted: '' }]
  })
  // A border between two rows goes with its line end: an empty line would end the table.
  for (const [nth, edit] of edits.entries()) {
    const line = all.find(({ at }) => at === edit.at)
    if (nth > 1 && line && nth < edits.length - 1) edit.removed = line.next - line.at
  }
  readAs(mending, edits, remark)
  return to
}

/** Columns below dashes: the words stand where the dashes do. */
function readColumns(mending: Mending, dashes: number): number {
  const { lines, taken } = mending
  const head = lines[dashes - 1]
  const ruler = lines[dashes]
  if (!head || !ruler || isBlank(head) || taken.has(dashes - 1)) return dashes
  let to = dashes
  while (lines[to + 1] && !isBlank(lines[to + 1]) && !/^\s*-{4,}\s*$/.test(lines[to + 1]?.text ?? '')) to++
  const starts = [...ruler.text.matchAll(/-+/g)].map(({ index }) => index)
  const rows = [head, ...lines.slice(dashes + 1, to + 1)]
  const cuts = rows.map(({ text }) => starts.slice(1).map((start) => gapBefore(text, start)))
  if (rows.length < 2 || cuts.some((row) => row.includes(undefined))) return dashes
  const edits: Edit[] = []
  if (!isBlank(lines[dashes - 2])) return dashes
  for (const [nth, row] of rows.entries()) {
    const words = row.text.trimEnd()
    const indent = words.length - words.trimStart().length
    // An empty first cell has its spaces alone before the first bar.
    const first = cuts[nth]?.[0]
    const open = first && first.from < indent ? 0 : indent
    edits.push({ at: row.at, removed: open, inserted: '| ' })
    for (const cut of cuts[nth] ?? []) {
      if (cut) edits.push({ at: row.at + cut.from, removed: cut.to - cut.from, inserted: ' | ' })
    }
    edits.push({ at: row.at + words.length, removed: row.text.length - words.length, inserted: ' |' })
  }
  edits.push({ at: ruler.at, removed: ruler.text.length, inserted: delimiterRow(starts.length) })
  const closing = lines[to + 1]
  if (closing && /^\s*-{4,}\s*$/.test(closing.text)) {
    edits.push({ at: closing.at, removed: closing.text.length, inserted: '' })
    taken.add(to + 1)
  }
  edits.sort((a, b) => a.at - b.at)
  for (let index = dashes - 1; index <= to; index++) taken.add(index)
  const last = rows.at(-1) ?? head
  readAs(mending, edits, {
    message: `Columns below dashes are read as a table with ${starts.length} columns: "${shown(head.text.trim().replace(/\s{2,}/g, ' | '), 80)}"`,
    hint: 'Write it as a table, with "|" between the cells',
    from: head.at + (head.text.length - head.text.trimStart().length),
    to: last.at + last.text.trimEnd().length,
  })
  return to
}

/** The spaces that end before the column at an index; nothing where words stand across it. */
function gapBefore(text: string, start: number): { from: number; to: number } | undefined {
  if (start >= text.trimEnd().length) return { from: text.trimEnd().length, to: text.trimEnd().length }
  const before = /[ \t]+$/.exec(text.slice(0, start))
  const behind = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0
  if (!before) return undefined
  const to = start + (text.slice(start).trimStart() === '' ? 0 : Math.min(behind, 0))
  return { from: start - before[0].length, to }
}
