import type { Messages } from '../messages/index.js'
import type { Report } from '../model/report.js'
import { partAnchor } from './part-view.js'
import { renderingOf } from './parts/index.js'

/** All anchors that a link of a note or of the report may lead to; only parts that print have any. */
export function anchorsOf(report: Report, messages: Messages): Set<string> {
  return new Set(
    report.parts.flatMap((part) => [
      ...(part === 'sessions' ? [] : [partAnchor(part)]),
      ...(renderingOf(part).anchors?.(report, messages) ?? []),
    ]),
  )
}
