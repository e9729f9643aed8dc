import type { SessionPart, UnreadNote } from '../../model/report.js'
import { renderContent } from '../content/render-content.js'
import { partAnchor, partContext, type PartView } from '../part-view.js'

/** Status and disclaimer, how the report came about, the rule on names, and what the words of support mean. */
export const preparationView: PartView = ({ preparation, outstanding, unread, sessions }, context) => {
  const { messages } = context
  const content = renderContent(
    [
      [preparation.disclaimer, preparation.disclaimer],
      [preparation.prepared, preparation.prepared],
    ],
    partContext(context, { namespace: 'preparation', footnotes: preparation.footnotes, calls: true }),
  )
  const words = messages.preparation
  return {
    anchor: partAnchor('preparation'),
    heading: messages.parts.preparation,
    statusHeading: words.status,
    statusText: preparation.statusText,
    outstandingMark: messages.gaps.mark,
    outstanding,
    unread: unread.map((note) => ({ titles: titlesOf(note, sessions), text: note.text })),
    disclaimerHeading: words.disclaimer,
    disclaimer: preparation.disclaimer.length > 0 && content.of(preparation.disclaimer),
    preparedHeading: words.prepared,
    prepared: preparation.prepared.length > 0 && content.of(preparation.prepared),
    attributionHeading: words.attribution,
    attribution: preparation.attribution,
    supportsHeading: words.supports,
    supports: preparation.supports,
    waivedHeading: words.waived,
    waived: (preparation.waived ?? []).map(({ rule, file, line, why, by }) => ({
      rule,
      place: messages.provenance.source(file, line),
      why,
      by,
    })),
    notes: content.notes,
  }
}

/** "Session II. ", where it is known which sessions a note may be of. */
function titlesOf({ sessions: ids }: UnreadNote, sessions: readonly SessionPart[]): string {
  const titles = sessions.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
  return titles.length > 0 ? `${titles.join('; ')}. ` : ''
}
