import type { Report } from '../../model/report.js'
import { annexList } from '../annex-list.js'
import type { ReportContext } from '../content/context.js'
import { renderContent } from '../content/render-content.js'
import { linked, partAnchor, partContext, type PartView } from '../part-view.js'
import { pointPieces } from './point-view.js'

/** Each recommendation once, in the order of its number, with all to whom it is addressed. */
function recommendationRows({ register }: Report, context: ReportContext): object[] {
  const rows = new Map<string, { entry: Report['register'][number]['recommendations'][number]; to: string[] }>()
  for (const { title, recommendations } of register) {
    for (const entry of recommendations) {
      const row = rows.get(entry.shown)
      if (row) row.to.push(title)
      else rows.set(entry.shown, { entry, to: [title] })
    }
  }
  const listed = [...rows.values()]
  const content = renderContent(
    listed.flatMap(({ entry }) => pointPieces(entry)),
    partContext(context, { namespace: 'annex', lettered: true }),
  )
  const { messages } = context
  return listed.map(({ entry, to }) => ({
    shown: entry.shown,
    content: content.of(entry),
    to: messages.list(to),
    level: messages.levels[entry.level] ?? entry.level,
    anchor: linked(context, entry.anchor),
    number: String(entry.number),
  }))
}

/** Agenda, participants or their numbers, recommendations, documents, mandate. */
export const annexesView: PartView = (report, context) => {
  const { messages } = context
  const { annexes } = report
  const listed = annexList(report, messages)
  const rowsOf = { ...annexes, recommendations: listed.some(({ id }) => id === 'recommendations') }
  const nothing = { agenda: false, participants: false, participation: false, recommendations: false, documents: false, mandate: false }
  return {
    anchor: partAnchor('annexes'),
    heading: messages.parts.annexes,
    words: messages.annexes,
    register: messages.register,
    annexes: listed.map(({ id, anchor, title }) => ({
      anchor,
      title,
      caption: messages.annexes[id],
      ...nothing,
      [id]: id === 'recommendations' ? rowsOf.recommendations && recommendationRows(report, context) : annexes[id],
    })),
  }
}
