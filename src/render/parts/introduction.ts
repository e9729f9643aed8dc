import { itemNodes } from '../content/item-nodes.js'
import { renderContent } from '../content/render-content.js'
import { partAnchor, partContext, type PartView } from '../part-view.js'

/** Mandate, objectives, continuity and participation, in numbered paragraphs. */
export const introductionView: PartView = ({ introduction }, context) => {
  const content = renderContent(
    [[introduction, itemNodes(introduction.items)]],
    partContext(context, {
      namespace: introduction.id,
      footnotes: introduction.footnotes,
      calls: true,
      lettered: true,
    }),
  )
  return {
    anchor: partAnchor('introduction'),
    heading: introduction.title,
    content: content.of(introduction),
    notes: content.notes,
  }
}
