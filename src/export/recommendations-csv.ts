import type { Messages } from '../messages/index.js'
import type { RegisterEntry, Report } from '../model/report.js'
import { visible } from '../render/visible.js'
import { wordsOfBlocks } from './printed-words.js'

/**
 * The recommendations as rows of a table, the heads first: each once, with all its addressees.
 *
 * @returns cells as words, not yet written in any format
 */
export function recommendationRows({ register }: Report, messages: Messages): string[][] {
  const { register: heads } = messages
  const rows = new Map<string, { entry: RegisterEntry; addressees: string[]; levels: string[] }>()
  for (const { title, recommendations } of register) {
    for (const entry of recommendations) {
      const row = rows.get(entry.shown) ?? { entry, addressees: [], levels: [] }
      if (entry.point.addressees.length > 0) row.addressees.push(title)
      if (entry.level && !row.levels.includes(entry.level)) row.levels.push(entry.level)
      rows.set(entry.shown, row)
    }
  }
  const table = [
    [
      heads.number,
      heads.recommendation,
      heads.addressee,
      heads.level,
      heads.question,
      heads.session,
      heads.support,
      heads.paragraph,
      heads.lastingId,
    ],
    ...[...rows.values()].map(({ entry, addressees, levels }) => [
      entry.shown,
      wordsOfBlocks(entry.blocks),
      addressees.join('; '),
      levels.join('; '),
      entry.questionTitle,
      entry.sessionTitle,
      entry.support,
      String(entry.number),
      entry.lasting,
    ]),
  ]
  return table.map((row) => row.map(visible))
}

/** The recommendations as CSV by RFC 4180, in UTF-8 with a byte order mark, without which Excel garbles accents. */
export function recommendationsCsv(report: Report, messages: Messages): string {
  const lines = recommendationRows(report, messages).map((row) => row.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** A cell that a spreadsheet would take for a formula is text all the same: an apostrophe before it says so. */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** A cell as CSV by RFC 4180, harmless. */
export function csvCell(cell: string): string {
  const text = harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
