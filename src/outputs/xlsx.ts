import { readXlsx } from '../gate/reader.js'
import type { OutputKind } from './output-kind.js'

/** The recommendations as a workbook. */
export const xlsx: OutputKind = {
  to: 'xlsx',
  name: 'recommendations.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  usual: true,
  printed: false,
  released: true,
  async make({ report }) {
    const { messagesFor } = await import('../messages/index.js')
    const { recommendationsXlsx } = await import('../export/recommendations-xlsx.js')
    return recommendationsXlsx(report, messagesFor(report.language))
  },
  read: readXlsx,
}
