import { partAnchor, type PartView } from '../part-view.js'

/** Contents with page numbers, and the abbreviations. */
export const contentsView: PartView = (report, { messages, outline }) => ({
  anchor: partAnchor('contents'),
  heading: messages.parts.contents,
  entries: outline,
  abbreviationsAnchor: partAnchor('abbreviations'),
  abbreviationsHeading: messages.page.abbreviations,
  abbreviationHeading: messages.page.abbreviation,
  meaningHeading: messages.page.meaning,
  abbreviations: report.abbreviations,
})
