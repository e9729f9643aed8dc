import type { Item, Report } from '../model/report.js'
import { annexList } from './annex-list.js'
import type { Messages } from '../messages/index.js'
import { partAnchor } from './part-view.js'

function addItems(items: readonly Item[], anchors: Set<string>): void {
  for (const item of items) {
    if ('anchor' in item) anchors.add(item.anchor)
    if (item.type === 'internal') addItems(item.items, anchors)
  }
}

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
  const anchors = new Set<string>()
  const has = new Set(report.parts)
  for (const part of report.parts) if (part !== 'sessions') anchors.add(partAnchor(part))
  if (has.has('summary')) for (const { anchor } of report.summary.answers) anchors.add(anchor)
  if (has.has('findings')) {
    for (const { anchor, groups } of report.findings) {
      anchors.add(anchor)
      for (const group of groups) anchors.add(group.anchor)
    }
  }
  if (has.has('register')) for (const { anchor } of report.register) anchors.add(anchor)
  if (has.has('introduction')) addItems(report.introduction.items, anchors)
  if (has.has('sessions')) {
    for (const { anchor, items } of report.sessions) {
      anchors.add(anchor)
      addItems(items, anchors)
    }
  }
  if (has.has('annexes')) {
    for (const { anchor, content } of annexList(report, messages)) {
      anchors.add(anchor)
      if (content) addItems(content.items, anchors)
    }
  }
  return anchors
}
