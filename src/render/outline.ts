import type { Messages } from '../messages/index.js'
import type { Report } from '../model/report.js'
import type { OutlineEntry } from './part-view.js'
import { renderingOf, titleOf } from './parts/index.js'

/** The report's headings of the first two ranks, in the order of its parts. */
export function outlineOf(report: Report, messages: Messages): OutlineEntry[] {
  return report.parts.flatMap((part) => renderingOf(part).outline(report, titleOf(part, report, messages), messages))
}
