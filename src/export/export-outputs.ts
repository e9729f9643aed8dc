import { messagesFor } from '../messages/index.js'
import type { Report } from '../model/report.js'
import { visible } from '../render/visible.js'

/** A file of the build, before it is written. */
interface Built {
  name: string
  bytes: Uint8Array
}

/** The outputs that are data: those of the formats asked for, each with its code loaded when it is wanted. */
export async function exportOutputs(report: Report, formats: string[]): Promise<Built[]> {
  const messages = messagesFor(report.language)
  const outputs: Built[] = []
  if (formats.includes('json')) {
    const { reportJson } = await import('./report-json.js')
    outputs.push({ name: 'report.json', bytes: encode(`${visible(JSON.stringify(reportJson(report), null, 2))}\n`) })
  }
  if (formats.includes('csv')) {
    const { recommendationsCsv } = await import('./recommendations-csv.js')
    outputs.push({ name: 'recommendations.csv', bytes: encode(recommendationsCsv(report, messages)) })
  }
  if (formats.includes('xlsx')) {
    const { recommendationsXlsx } = await import('./recommendations-xlsx.js')
    outputs.push({ name: 'recommendations.xlsx', bytes: await recommendationsXlsx(report, messages) })
  }
  return outputs
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
