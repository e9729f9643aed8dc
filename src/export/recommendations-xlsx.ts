import { unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import type { Messages } from '../messages/index.js'
import type { Report } from '../model/report.js'
import { harmless, recommendationRows } from './recommendations-csv.js'

/** Widths in characters, column by column: number, words, addressee, level, question, session, support, paragraph, id. */
const WIDTHS = [8, 60, 30, 14, 30, 30, 14, 11, 26]
const PARAGRAPH = 7

/** ZIP knows no time before 1980; every entry bears this one, so that the same rows give the same bytes. */
const EARLIEST = new Date(1980, 0, 1)

/**
 * The recommendations as a workbook: words as text, paragraph numbers as numbers, the header row frozen. A cell that
 * a spreadsheet could take for a formula is text with an apostrophe before it.
 */
export async function recommendationsXlsx(report: Report, messages: Messages): Promise<Uint8Array> {
  const [head = [], ...rows] = recommendationRows(report, messages)
  const sheet = [
    head.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) =>
      row.map((value, column) =>
        column === PARAGRAPH && /^\d+$/.test(value)
          ? { value: Number(value), type: Number }
          : { value: harmless(value), type: String, wrap: true, alignVertical: 'top' as const },
      ),
    ),
  ]
  const workbook = await writeExcelFile(sheet, {
    sheet: messages.parts.register.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31),
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
  return sameTimes(workbook)
}

function sameTimes(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { mtime: EARLIEST }]])))
}
