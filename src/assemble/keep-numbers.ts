import type { NumberingRecord, ParagraphNumber, RecordedParagraph } from '../model/numbering-record.js'
import type { DeletedItem, Item, NotDiscussedItem, ParagraphItem } from '../model/report.js'
import { LaterNumbers, paragraphAnchor } from './later-numbers.js'
import { matchEarlier } from './match-earlier.js'
import { recordedParagraphs } from './recorded-parts.js'

/** A part of the report whose paragraphs are numbered; its items are changed. */
export interface NumberedPart {
  /** The name that it has in `numbering.json`. */
  id: string
  items: Item[]
  /** Whether its note is outstanding: then nothing is said of what it used to hold. */
  outstanding?: boolean
}

type NumberedItem = ParagraphItem | NotDiscussedItem | DeletedItem

/** What of the last release's numbers stands in this report. */
export interface KeptNumbers {
  /** What an item was in the last release, where it was in it. */
  recorded: ReadonlyMap<Item, RecordedParagraph>
  /** Every number that a recommendation was ever circulated with. */
  shown: readonly string[]
}

/** Of a report that was never released. */
export const NOTHING_KEPT: KeptNumbers = { recorded: new Map(), shown: [] }

/**
 * Gives paragraphs the numbers that they were circulated with. The number of one that is no more stays in its place,
 * marked as deleted; one that is new takes "12 bis" behind 12, or the next number where it stands behind all others.
 *
 * @param parts in the order in which they print
 */
export function keepNumbers(parts: readonly NumberedPart[], earlier: NumberingRecord): KeptNumbers {
  const recorded = new Map<Item, RecordedParagraph>()
  const homeless: DeletedItem[] = []
  let host: NumberedPart | undefined
  for (const { id, paragraphs } of byPart(recordedParagraphs(earlier, parts))) {
    const part = parts.find((one) => one.id === id)
    if (part?.outstanding) continue
    if (part) keepIn(part, paragraphs, recorded)
    // What left the agenda leaves its numbers behind the part that came before it.
    else (host?.items ?? homeless).push(...paragraphs.map((paragraph) => deleted(paragraph, recorded)))
    host = part ?? host
  }
  parts[0]?.items.unshift(...homeless)
  renumber(parts, earlier, recorded)
  const shown = earlier.paragraphs.flatMap(({ recommendation }) => recommendation?.shown ?? [])
  return { recorded, shown }
}

function byPart(paragraphs: readonly RecordedParagraph[]): { id: string; paragraphs: RecordedParagraph[] }[] {
  const groups = new Map<string, RecordedParagraph[]>()
  for (const paragraph of paragraphs) {
    const own = groups.get(paragraph.part)
    if (own) own.push(paragraph)
    else groups.set(paragraph.part, [paragraph])
  }
  return [...groups].map(([id, own]) => ({ id, paragraphs: own }))
}

/** Finds the part's earlier paragraphs again, and puts a mark where one is gone. */
function keepIn(
  { items }: NumberedPart,
  earlier: readonly RecordedParagraph[],
  recorded: Map<Item, RecordedParagraph>,
): void {
  const now = items.filter((item) => item.type === 'paragraph' || item.type === 'not-discussed')
  const found = matchEarlier(
    earlier,
    now.map(({ provenance: { hash, words = '', labelled, label } }) => ({
      hash,
      words,
      ...(labelled === undefined ? {} : { labelled }),
      ...(label === undefined ? {} : { label }),
    })),
  )
  const itemOf = new Map<number, NumberedItem>()
  for (const [index, item] of now.entries()) {
    const from = found[index]
    const paragraph = from === undefined ? undefined : earlier[from]
    if (from === undefined || !paragraph) continue
    itemOf.set(from, item)
    recorded.set(item, paragraph)
  }
  for (const [index, paragraph] of earlier.entries()) {
    if (itemOf.has(index)) continue
    const mark = deleted(paragraph, recorded)
    items.splice(placeOf(index, earlier, items, itemOf), 0, mark)
    itemOf.set(index, mark)
  }
}

function deleted(paragraph: RecordedParagraph, recorded: Map<Item, RecordedParagraph>): DeletedItem {
  const { number, hash, question, aspect } = paragraph
  const item: DeletedItem = {
    type: 'deleted',
    number,
    anchor: paragraphAnchor(number),
    ...(question === undefined ? {} : { question }),
    ...(aspect === undefined ? {} : { aspect }),
    hash,
  }
  recorded.set(item, paragraph)
  return item
}

/**
 * Where among the items a paragraph stood: behind the one that stood before it, with what belongs to that one; but
 * before the one that followed where only that one answers the same question.
 */
function placeOf(
  index: number,
  earlier: readonly RecordedParagraph[],
  items: readonly Item[],
  itemOf: ReadonlyMap<number, NumberedItem>,
): number {
  const own = earlier[index]
  const isAbout = (item: NumberedItem | undefined): boolean =>
    item !== undefined && item.question === own?.question && item.aspect === own?.aspect
  const before = itemOf.get(index - 1)
  const following = earlier.findIndex((_, other) => other > index && itemOf.has(other))
  const after = itemOf.get(following)
  if (after && isAbout(after) && !isAbout(before)) return items.indexOf(after)
  if (!before) return 0
  const at = items.indexOf(before)
  const next = items.findIndex((item, other) => other > at && ('number' in item || item.type === 'heading'))
  return next < 0 ? items.length : next
}

function renumber(
  parts: readonly NumberedPart[],
  earlier: NumberingRecord,
  recorded: ReadonlyMap<Item, RecordedParagraph>,
): void {
  const numbered = parts.flatMap(({ items }) => items.filter((item) => 'number' in item))
  const numbers = new LaterNumbers(earlier.paragraphs.map(({ number }) => number))
  const lastKept = numbered.findLastIndex((item) => recorded.has(item))
  let before: ParagraphNumber | undefined
  for (const [index, item] of numbered.entries()) {
    const kept = recorded.get(item)?.number
    const given = kept ?? (index > lastKept ? Number(numbers.atEnd()) : numbers.behind(before))
    item.number = given
    item.anchor = paragraphAnchor(given)
    before = given
  }
}
