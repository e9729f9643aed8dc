import { readNear, type Near } from './near-label.js'
import { openingOf, readKind, type Label, type Opening, type UnreadLabel } from './read-label.js'

/** What the start of a paragraph or an item is read as. */
export type ReadLabel = { label: Label } | { near: Near } | { unread: UnreadLabel }

/**
 * Reads the label at the start of a list item or a paragraph: `KIND:`, `KIND to WHO (qualifier, ...):`.
 *
 * @param text the first paragraph, flattened
 * @param bold how many of its first characters are bold, spaces at their end left out
 * @returns the label; what is only near a kind; what begins with a kind and cannot be read; or nothing for ordinary
 *   words
 */
export function readLabel(text: string, meeting: Opening['meeting'], bold = 0): ReadLabel | undefined {
  const opening = openingOf(text, meeting, bold)
  return (opening && readKind(opening)) ?? readNear(text, meeting, opening)
}
