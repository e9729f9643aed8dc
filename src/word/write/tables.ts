import type { Table } from 'mdast'
import { plainText } from '../../extract/plain-text.js'
import { field } from './fields.js'
import { paragraph } from './paragraph.js'
import { run, runsOf } from './runs.js'
import { MEASURES } from './styles-part.js'
import type { Scope, Writing, WrittenBlock } from './writing.js'
import { el, val } from './xml.js'

/** A column of words needs so much, in twentieths of a point; a table of more columns than fit is turned. */
const LEAST_COLUMN = 1150

/** Room for text, upright and turned. */
function roomOf(turned: boolean): number {
  const { page, margin } = MEASURES
  return turned ? page.height - margin.top - margin.bottom : page.width - margin.left - margin.right
}

/** Cells of words in runs, the first row the head. */
export interface TableContent {
  rows: string[][]
  /** By column. */
  align?: (ParagraphLookAlign | undefined)[]
  /** Shares of the width by column; equal where they are left out. */
  widths?: number[]
  /** What a reader is told of it who cannot see it. */
  title: string
}

type ParagraphLookAlign = 'left' | 'center' | 'right'

/** A table whose head row repeats on every page. */
export function tableOf({ rows, align = [], widths, title }: TableContent, head = true): WrittenBlock {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const turned = columns * LEAST_COLUMN > roomOf(false)
  const room = roomOf(turned)
  const shares = widths ?? Array.from({ length: columns }, () => 1)
  const sum = shares.reduce((all, one) => all + one, 0)
  const column = (at: number): number => Math.floor((room * (shares[at] ?? 1)) / sum)
  const cell = (runs: string, at: number): string =>
    el(
      'w:tc',
      {},
      el('w:tcPr', {}, el('w:tcW', { 'w:w': column(at), 'w:type': 'dxa' })),
      runs.startsWith('<w:p>')
        ? runs
        : paragraph(runs, { style: 'TableText', ...(align[at] ? { align: align[at] } : {}) }),
    )
  const row = (cells: string[], at: number): string =>
    el(
      'w:tr',
      {},
      el('w:trPr', {}, '<w:cantSplit/>', head && at === 0 ? '<w:tblHeader/>' : ''),
      ...Array.from({ length: columns }, (_, index) => cell(cells[index] ?? '', index)),
    )
  const xml = el(
    'w:tbl',
    {},
    el(
      'w:tblPr',
      {},
      val('w:tblStyle', 'ReportTable'),
      el('w:tblW', { 'w:w': room, 'w:type': 'dxa' }),
      val('w:tblLayout', '').replace('w:val=""', 'w:type="fixed"'),
      el('w:tblLook', {
        'w:val': head ? '0420' : '0400',
        'w:firstRow': head ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 0,
        'w:noVBand': 1,
      }),
      title ? val('w:tblCaption', title) : '',
    ),
    el('w:tblGrid', {}, ...Array.from({ length: columns }, (_, at) => el('w:gridCol', { 'w:w': column(at) }))),
    ...rows.map(row),
  )
  // Two tables that follow each other would be one; a paragraph stands between.
  return { xml: xml + paragraph('', { style: 'SectionEnd' }), ...(turned ? { turned } : {}) }
}

/** A caption with its number as a field, so that Word can count on. */
export function captionOf(label: string, number: number, kind: 'Table' | 'Figure', runs: string): string {
  const [before = '', after = ''] = label.split(String(number))
  const counted = field(`SEQ ${kind} \\* ARABIC`, run(String(number)))
  return paragraph(run(before) + counted + run(after) + (runs === '' ? '' : run('. ') + runs), { style: 'Caption' })
}

/** A table of a note, with its caption above it. */
export function noteTable(table: Table, writing: Writing, scope: Scope): WrittenBlock[] {
  const number = ++writing.counters.table
  const caption = table.data?.caption
  const runs = caption ? runsOf(caption.children, writing, scope) : ''
  const label = writing.messages.page.table(number)
  const rows = table.children.map((row, at) =>
    row.children.map((cell) => runsOf(cell.children, writing, scope, at === 0 ? { bold: true } : {})),
  )
  const aligns = { left: 'left', center: 'center', right: 'right' } as const
  const content = tableOf({
    rows,
    align: (table.align ?? []).map((one) => (one ? aligns[one] : undefined)),
    title: caption ? `${label}. ${caption.children.map(plainText).join('')}` : label,
  })
  const head = captionOf(label, number, 'Table', runs)
  // The caption stands on the same page, turned or not.
  return [{ xml: head + content.xml, ...(content.turned ? { turned: true } : {}) }]
}
