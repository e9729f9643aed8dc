import type { RegisterEntry, Report } from '../../model/report.js'
import { annexList, type AnnexKind } from '../annex-list.js'
import type { ReportContext } from '../content/context.js'
import { renderContent } from '../content/render-content.js'
import { linked, partAnchor, partContext, type PartView } from '../part-view.js'
import { participationPicture } from './participation-picture.js'
import { pointPieces } from './point-view.js'
import { wordsView } from './words-view.js'

/** Each recommendation once, in the order of its number, with all to whom it is addressed and all levels that they have. */
function recommendationRows({ register }: Report, context: ReportContext): object[] {
  const rows = new Map<string, { entry: RegisterEntry; to: string[]; levels: string[] }>()
  for (const { title, recommendations } of register) {
    for (const entry of recommendations) {
      const row = rows.get(entry.shown) ?? { entry, to: [], levels: [] }
      row.to.push(title)
      if (entry.level && !row.levels.includes(entry.level)) row.levels.push(entry.level)
      rows.set(entry.shown, row)
    }
  }
  const listed = [...rows.values()]
  const content = renderContent(
    listed.flatMap(({ entry }) => pointPieces(entry)),
    partContext(context, { namespace: 'annex', lettered: true }),
  )
  const { messages } = context
  return listed.map(({ entry, to, levels }) => ({
    shown: entry.shown,
    from: entry.point.session,
    content: content.of(entry),
    to: messages.list(to),
    level: levels.join('; '),
    anchor: linked(context, entry.anchor),
    number: String(entry.number),
  }))
}

/** The rows of an annex; those of the agenda say of which session they speak. */
function rowsOf(kind: Exclude<AnnexKind, 'recommendations'>, { annexes }: Report): object[] {
  return kind === 'agenda' ? annexes.agenda.map((row) => ({ ...row, from: row.session })) : annexes[kind]
}

/** Agenda, participants or their numbers, recommendations, documents, mandate, revisions, and what else the editor wrote. */
export const annexesView: PartView = (report, context) => {
  const { messages } = context
  const none = {
    agenda: false,
    participants: false,
    participation: false,
    documents: false,
    mandate: false,
    revisions: false,
  }
  return {
    anchor: partAnchor('annexes'),
    heading: messages.parts.annexes,
    words: { ...messages.annexes, status: messages.cover.status },
    register: messages.register,
    annexes: annexList(report, messages).map(({ kind, anchor, name, title, content }) => ({
      ...none,
      anchor,
      title,
      caption: name,
      picture: kind === 'participation' && participationPicture(report.annexes.participation, messages),
      further: content ? wordsView(content, context, 2) : false,
      recommendations: kind === 'recommendations' && recommendationRows(report, context),
      ...(kind === 'further' || kind === 'recommendations' ? {} : { [kind]: rowsOf(kind, report) }),
    })),
  }
}
