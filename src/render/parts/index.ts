import type { Messages } from '../../messages/index.js'
import { isWritten, type PartId, type WrittenPartId } from '../../model/parts.js'
import type { Item, Report } from '../../model/report.js'
import { annexList } from '../annex-list.js'
import {
  anchorsOfBlocks,
  asHeading,
  headingsOf,
  partAnchor,
  type OutlineEntry,
  type PartRendering,
} from '../part-view.js'
import { annexesView } from './annexes.js'
import { contentsView } from './contents.js'
import { coverView } from './cover.js'
import { coverageView } from './coverage.js'
import { findingsView } from './findings.js'
import { introductionView } from './introduction.js'
import { preparationView } from './preparation.js'
import { registerView } from './register.js'
import { sessionView } from './session.js'
import { summaryView } from './summary.js'
import { wordsView } from './words-view.js'

const none = (): OutlineEntry[] => []
const entry = (anchor: string, text: string, children: OutlineEntry[] = []): OutlineEntry => ({
  anchor,
  text,
  children,
})

/** A line for a part, with those below it. */
function whole(
  part: PartId,
  below: (report: Report, messages: Messages) => OutlineEntry[] = none,
): PartRendering['outline'] {
  return (report, title, messages) => [entry(partAnchor(part), title, below(report, messages))]
}

function entriesOfHeadings(items: readonly Item[]): OutlineEntry[] {
  return headingsOf(items).flatMap(({ anchor, level, text }) => (level === 2 ? [entry(anchor, text)] : []))
}

function anchorsOfItems(items: readonly Item[]): string[] {
  return items.flatMap((item) => [
    ...('anchor' in item ? [item.anchor] : []),
    ...(item.type === 'block' ? anchorsOfBlocks(item.blocks) : []),
    ...(item.type === 'internal' ? anchorsOfItems(item.items) : []),
  ])
}

const anchorsAmong = (all: readonly { anchor: string }[]): string[] => all.map(({ anchor }) => anchor)

/** How each part is rendered. */
const renderings: Record<Exclude<PartId, WrittenPartId>, PartRendering> = {
  cover: { view: coverView, outline: none },
  preparation: {
    view: preparationView,
    outline: whole('preparation'),
    anchors: ({ preparation: { disclaimer, prepared } }) => anchorsOfBlocks([...disclaimer, ...prepared]),
  },
  contents: { view: contentsView, outline: none },
  summary: {
    view: summaryView,
    title: ({ summary }) => summary.title,
    outline: whole('summary', ({ summary }) => summary.answers.map(({ anchor, heading }) => entry(anchor, heading))),
    anchors: ({ summary: { opening, answers } }) => [
      ...anchorsOfBlocks(opening),
      ...answers.flatMap(({ anchor, blocks }) => [anchor, ...anchorsOfBlocks(blocks)]),
    ],
  },
  findings: {
    view: findingsView,
    outline: whole('findings', ({ findings }) => findings.map(({ anchor, heading }) => entry(anchor, heading))),
    anchors: ({ findings }) => findings.flatMap(({ anchor, groups }) => [anchor, ...anchorsAmong(groups)]),
  },
  register: {
    view: registerView,
    outline: whole('register', ({ register }, messages) =>
      register.map(({ anchor, title }) => entry(anchor, asHeading(title, messages))),
    ),
    anchors: ({ register }) => anchorsAmong(register),
  },
  introduction: {
    view: introductionView,
    title: ({ introduction }) => introduction.title,
    outline: whole('introduction', ({ introduction }) => entriesOfHeadings(introduction.items)),
    anchors: ({ introduction }) => anchorsOfItems(introduction.items),
  },
  sessions: {
    view: ({ sessions }, context) => sessions.map((session) => sessionView(session, context)),
    outline: ({ sessions }) =>
      sessions.map(({ anchor, title, items }) => entry(anchor, title, entriesOfHeadings(items))),
    anchors: ({ sessions }) => sessions.flatMap(({ anchor, items }) => [anchor, ...anchorsOfItems(items)]),
  },
  coverage: { view: coverageView, outline: whole('coverage') },
  annexes: {
    view: annexesView,
    outline: whole('annexes', (report, messages) =>
      annexList(report, messages).map(({ anchor, title }) => entry(anchor, title)),
    ),
    anchors: (report, messages) =>
      annexList(report, messages).flatMap(({ anchor, content }) => [anchor, ...anchorsOfItems(content?.items ?? [])]),
  },
}

/** How a part is rendered that is the words of one file of the editor. */
function renderingOfWords(part: WrittenPartId): PartRendering {
  const wordsOf = ({ written }: Report) => written?.[part] ?? { id: part, title: '', items: [], footnotes: [] }
  return {
    view: (report, context) => ({
      part,
      anchor: partAnchor(part),
      heading: wordsOf(report).title,
      ...wordsView(wordsOf(report), context, 1),
    }),
    title: (report) => wordsOf(report).title,
    outline: whole(part, (report) => entriesOfHeadings(wordsOf(report).items)),
    anchors: (report) => anchorsOfItems(wordsOf(report).items),
  }
}

/** How a part is rendered. */
export function renderingOf(part: PartId): PartRendering {
  return isWritten(part) ? renderingOfWords(part) : renderings[part]
}

/** A part's title in this report. */
export function titleOf(part: PartId, report: Report, messages: Messages): string {
  return renderingOf(part).title?.(report) ?? messages.parts[part]
}
