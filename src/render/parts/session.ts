import type { SessionPart } from '../../model/report.js'
import { itemNodes } from '../content/item-nodes.js'
import type { ReportContext } from '../content/context.js'
import { renderContent } from '../content/render-content.js'
import { partContext } from '../part-view.js'

/** One session: its facts, its summary, its answers, in numbered paragraphs. */
export function sessionView(session: SessionPart, context: ReportContext): object {
  const content = renderContent(
    [[session, itemNodes(session.items)]],
    partContext(context, {
      namespace: session.id,
      footnotes: session.footnotes,
      calls: true,
      lettered: true,
    }),
  )
  const { messages } = context
  const note = context.source?.facts.notes.find((one) => one.session === session.id)
  return {
    id: session.id,
    remarks: (note && context.source?.remarksOf(note.file)) ?? false,
    anchor: session.anchor,
    kind: session.kind,
    title: session.title,
    factsHeading: messages.facts.heading,
    facts: session.facts,
    gapMark: messages.gaps.mark,
    gap: session.outstanding && session.items.length === 0 ? messages.gaps.note : '',
    content: content.of(session),
    notes: content.notes,
  }
}
