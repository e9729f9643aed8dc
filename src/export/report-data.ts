import type { Report } from '../model/report.js'
import { visible } from '../render/visible.js'
import { reportJson } from './report-json.js'

/** The bytes of `report.json`, which goes with the PDF too. */
export function reportData(report: Report): Uint8Array {
  return new TextEncoder().encode(`${visible(JSON.stringify(reportJson(report), null, 2))}\n`)
}
