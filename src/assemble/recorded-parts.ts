import type { NumberingRecord, RecordedParagraph } from '../model/numbering-record.js'
import type { PartId } from '../model/parts.js'
import type { ContentPart, SessionPart } from '../model/report.js'
import type { NumberedPart } from './keep-numbers.js'
import { numberedParts } from './parts.js'

const INTRODUCTION = 'introduction'
/** A session may have the id "introduction"; no session has an id with a colon. */
const SESSION_OF_THAT_ID = 'session:introduction'

/** The numbered parts in the order in which they print, each under the name that it has in `numbering.json`. */
export function recordedParts(
  order: readonly PartId[],
  introduction: ContentPart,
  sessions: readonly SessionPart[],
): NumberedPart[] {
  return numberedParts(order, introduction, sessions).map((part) => ({
    id: part !== introduction && part.id === INTRODUCTION ? SESSION_OF_THAT_ID : part.id,
    items: part.items,
    ...('outstanding' in part ? { outstanding: part.outstanding } : {}),
  }))
}

/**
 * The paragraphs of a record, each under the name of its part. Earlier records have a session of the id
 * "introduction" under the name of the introduction: they are parted where most words stand in their own part again.
 */
export function recordedParagraphs(
  { paragraphs }: NumberingRecord,
  parts: readonly NumberedPart[],
): readonly RecordedParagraph[] {
  const both = parts.filter(({ id }) => id === INTRODUCTION || id === SESSION_OF_THAT_ID)
  const [first, second] = both
  if (!first || !second || paragraphs.some(({ part }) => part === SESSION_OF_THAT_ID)) return paragraphs
  const mixed = paragraphs.filter(({ part }) => part === INTRODUCTION)
  const inFirst = hashesOf(first)
  const inSecond = hashesOf(second)
  const found = (cut: number): number =>
    mixed.filter(({ hash }, index) => (index < cut ? inFirst : inSecond).has(hash)).length
  // Where words tell nothing all are the introduction's.
  const cuts = [...mixed.keys(), mixed.length]
  if (first.id === INTRODUCTION) cuts.reverse()
  const cut = cuts.reduce((best, one) => (found(one) > found(best) ? one : best))
  const partOf = new Map(mixed.map((paragraph, index) => [paragraph, index < cut ? first.id : second.id]))
  return paragraphs.map((paragraph) => ({ ...paragraph, part: partOf.get(paragraph) ?? paragraph.part }))
}

function hashesOf({ items }: NumberedPart): ReadonlySet<string> {
  return new Set(items.flatMap((item) => ('provenance' in item ? [item.provenance.hash] : [])))
}
