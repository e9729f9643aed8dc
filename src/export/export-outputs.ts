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
  if (formats.includes('json')) outputs.push(await reportData(report))
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

/** `report.json`, which goes with the PDF too. */
export async function reportData(report: Report): Promise<Built> {
  const { reportJson } = await import('./report-json.js')
  return { name: 'report.json', bytes: encode(`${visible(JSON.stringify(reportJson(report), null, 2))}\n`) }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
