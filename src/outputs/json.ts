import { readJson } from '../gate/reader.js'
import type { OutputKind } from './output-kind.js'

/** The report as data, which goes with the PDF too. */
export const json: OutputKind = {
  to: 'json',
  name: 'report.json',
  mediaType: 'application/json',
  usual: true,
  printed: false,
  released: true,
  async make({ report }) {
    const { reportData } = await import('../export/report-data.js')
    return reportData(report)
  },
  read: readJson,
}
