import type { Messages } from '../messages/index.js'
import type { Item, PartId, Report } from '../model/report.js'
import { annexList } from './annex-list.js'
import { asHeading, headingsOf, partAnchor } from './part-view.js'

/** A line of the contents. */
export interface OutlineEntry {
  anchor: string
  text: string
  children: OutlineEntry[]
}

function entry(anchor: string, text: string, children: OutlineEntry[] = []): OutlineEntry {
  return { anchor, text, children }
}

function entriesOfHeadings(items: readonly Item[]): OutlineEntry[] {
  return headingsOf(items).flatMap(({ anchor, level, text }) => (level === 2 ? [entry(anchor, text)] : []))
}

function entriesOf(part: PartId, report: Report, messages: Messages): OutlineEntry[] {
  const whole = (children: OutlineEntry[] = [], title = messages.parts[part]) => [
    entry(partAnchor(part), title, children),
  ]
  switch (part) {
    case 'cover':
    case 'contents':
      return []
    case 'summary':
      return whole(
        report.summary.answers.map(({ anchor, heading }) => entry(anchor, heading)),
        report.summary.title,
      )
    case 'findings':
      return whole(report.findings.map(({ anchor, heading }) => entry(anchor, heading)))
    case 'register':
      return whole(report.register.map(({ anchor, title }) => entry(anchor, asHeading(title, messages))))
    case 'introduction':
      return whole(entriesOfHeadings(report.introduction.items), report.introduction.title)
    case 'sessions':
      return report.sessions.map(({ anchor, title, items }) => entry(anchor, title, entriesOfHeadings(items)))
    case 'annexes':
      return whole(annexList(report, messages).map(({ anchor, title }) => entry(anchor, title)))
    case 'preparation':
    case 'coverage':
      return whole()
  }
}

/** The report's headings of the first two ranks, in the order of its parts. */
export function outlineOf(report: Report, messages: Messages): OutlineEntry[] {
  return report.parts.flatMap((part) => entriesOf(part, report, messages))
}
