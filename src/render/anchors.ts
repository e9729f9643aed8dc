import type { Messages } from '../messages/index.js'
import type { Report } from '../model/report.js'
import { partAnchor } from './part-view.js'
import { renderingOf } from './parts/index.js'

/** Where the report takes up a question or a session, by its id; only parts that print take up any. */
export function targetsOf(report: Report): Map<string, string> {
  const questions = report.parts.includes('findings')
    ? report.findings.map(({ question, anchor }) => [question, anchor] as const)
    : []
  const sessions = report.parts.includes('sessions')
    ? report.sessions.map(({ id, anchor }) => [id, anchor] as const)
    : []
  return new Map([...questions, ...sessions])
}

/** All anchors that a link of a note or of the report may lead to; only parts that print have any. */
export function anchorsOf(report: Report, messages: Messages): Set<string> {
  return new Set(
    report.parts.flatMap((part) => [
      ...(part === 'sessions' ? [] : [partAnchor(part)]),
      ...(renderingOf(part).anchors?.(report, messages) ?? []),
    ]),
  )
}
