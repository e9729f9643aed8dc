import { readCsv } from '../gate/reader.js'
import type { OutputKind } from './output-kind.js'

/** The recommendations as a table of plain text. */
export const csv: OutputKind = {
  to: 'csv',
  name: 'recommendations.csv',
  mediaType: 'text/csv',
  usual: true,
  printed: false,
  released: true,
  async make({ report }) {
    const { messagesFor } = await import('../messages/index.js')
    const { recommendationsCsv } = await import('../export/recommendations-csv.js')
    return new TextEncoder().encode(recommendationsCsv(report, messagesFor(report.language)))
  },
  read: readCsv,
}
