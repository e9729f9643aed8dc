import { renderContent } from '../content/render-content.js'
import { partAnchor, partContext, type PartView } from '../part-view.js'

/** The editor's answer to each guiding question; a question without one is marked. */
export const summaryView: PartView = ({ summary }, context) => {
  const content = renderContent(
    [
      [summary.opening, summary.opening],
      ...summary.answers.flatMap((answer) => [[answer.calls, answer.calls] as const, [answer, answer.blocks] as const]),
    ],
    partContext(context, { namespace: summary.id, footnotes: summary.footnotes, calls: true }),
  )
  return {
    anchor: partAnchor('summary'),
    heading: summary.title,
    opening: content.of(summary.opening),
    answers: summary.answers.map((answer) => ({
      anchor: answer.anchor,
      heading: answer.heading,
      calls: content.of(answer.calls),
      text: answer.text,
      content: answer.blocks.length > 0 && content.of(answer),
      gapMark: context.messages.gaps.mark,
      gap: context.messages.gaps.summary,
    })),
    notes: content.notes,
  }
}
