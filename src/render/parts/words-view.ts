import type { ContentPart } from '../../model/report.js'
import type { ReportContext } from '../content/context.js'
import { itemNodes } from '../content/item-nodes.js'
import { renderContent } from '../content/render-content.js'
import { partContext } from '../part-view.js'
import type { SafeHtml } from '../safe-html.js'

/**
 * The words of one of the editor's files, with the footnotes that its title and its words call.
 *
 * @param rank of the heading above them
 */
export function wordsView(
  part: ContentPart,
  context: ReportContext,
  rank: 1 | 2,
): { calls: SafeHtml; content: SafeHtml; notes: SafeHtml } {
  const calls = part.calls ?? []
  const content = renderContent(
    [
      [calls, calls],
      [part, itemNodes(part.items, rank)],
    ],
    partContext(context, {
      namespace: part.id,
      footnotes: part.footnotes,
      calls: true,
    }),
  )
  return { calls: content.of(calls), content: content.of(part), notes: content.notes }
}
