import { messagesFor } from '../messages/index.js'
import type { Report } from '../model/report.js'
import { recommendationsCsv } from './recommendations-csv.js'
import { reportJson } from './report-json.js'

/** The outputs that are data: those of the formats asked for. */
export function exportOutputs(report: Report, formats: string[]): { name: string; bytes: Uint8Array }[] {
  const outputs: { name: string; bytes: Uint8Array }[] = []
  const add = (name: string, text: string): void => void outputs.push({ name, bytes: new TextEncoder().encode(text) })
  if (formats.includes('json')) add('report.json', `${JSON.stringify(reportJson(report), null, 2)}\n`)
  if (formats.includes('csv')) add('recommendations.csv', recommendationsCsv(report, messagesFor(report.language)))
  return outputs
}
