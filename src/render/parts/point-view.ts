import type { PointReference } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { pointDetails } from '../content/numbered.js'
import type { RenderedContent } from '../content/render-content.js'
import { linked } from '../part-view.js'
import type { ContentNode } from '../content/item-nodes.js'

/** A point and the views below it, each with its words, for rendering all of a part at once. */
export function pointPieces(reference: PointReference): (readonly [object, readonly ContentNode[]])[] {
  return [[reference, reference.blocks], ...reference.views.flatMap(pointPieces)]
}

/** A point as findings and register show it: its words, and the paragraph that they come from. */
export function pointView(reference: PointReference, content: RenderedContent, context: ReportContext): object {
  const { messages, shortTitles } = context
  const sourceOf = ({ sessionTitle, number }: PointReference): string =>
    sessionTitle
      ? messages.findings.source(shortTitles.get(sessionTitle) ?? sessionTitle, number)
      : messages.page.paragraph(number)
  return {
    from: reference.point.session,
    label: reference.point.label,
    shown: reference.point.shown ?? '',
    details: pointDetails(reference.point, messages),
    content: content.of(reference),
    anchor: linked(context, reference.anchor),
    source: sourceOf(reference),
    page: messages.page.labelInLine,
    joined: (reference.joined ?? []).map((other) => ({
      anchor: linked(context, other.anchor),
      source: sourceOf(other),
      page: messages.page.labelInLine,
      details: pointDetails(other.point, messages),
    })),
    viewsHeading: messages.findings.views,
    views: reference.views.map((view) => pointView(view, content, context)),
  }
}
