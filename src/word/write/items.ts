import type { Item, NotDiscussedItem, ParagraphItem, Provenance, ReportPoint, Report } from '../../model/report.js'
import type { Block } from '../../model/mdast.js'
import { anchorsOfBlocks } from '../../render/part-view.js'
import { pointDetails } from '../../render/content/numbered.js'
import { paragraphBookmark } from './bookmarks.js'
import { flowOf } from './flow.js'
import { paragraph } from './paragraph.js'
import { run, runsOf } from './runs.js'
import { MEASURES } from './styles-part.js'
import type { Scope, Writing, WrittenBlock } from './writing.js'

/** What the items of a part need besides their scope. */
export interface ItemLook {
  edition: Report['edition']
  /** How many ranks the headings stand below their level: a part's own heading is of rank 1. */
  below?: number
}

/** The items of a part: headings, numbered paragraphs with typed numbers, and what carries none. */
export function itemsOf(items: readonly Item[], writing: Writing, scope: Scope, look: ItemLook): WrittenBlock[] {
  return items.flatMap((item) => itemOf(item, writing, scope, look))
}

function itemOf(item: Item, writing: Writing, scope: Scope, look: ItemLook): WrittenBlock[] {
  const { messages } = writing
  switch (item.type) {
    case 'heading': {
      const runs = runsOf(item.children, writing, scope)
      const level = Math.min(6, item.level + (look.below ?? 0))
      const style = item.lone ? 'Kind' : `Heading${level}`
      return [{ xml: paragraph(writing.bookmarks.aroundHeading(item.anchor, runs), { style, keepNext: true }) }]
    }
    case 'paragraph':
      return numbered(item, labelOf(item.point, writing), writing, scope, look)
    case 'not-discussed':
      return notDiscussed(item, writing, scope, look)
    case 'deleted':
      return [
        {
          xml: paragraph(numberRuns(item.number, item.anchor, writing) + run(messages.page.deleted), {
            style: 'NumberedParagraph',
          }),
        },
      ]
    case 'block':
      return [
        ...flowOf(item.blocks, writing, scope, { style: 'ParagraphGoesOn', indent: MEASURES.hang }),
        ...sourceOf(item.provenance, writing, look),
      ]
    case 'internal':
      return [
        { xml: paragraph(run(messages.internalMark), { style: 'InternalMark', keepNext: true }) },
        ...itemsOf(item.items, writing, scope, look),
        ...sourceOf(item.provenance, writing, look),
      ]
    case 'gap':
      return [gapOf(item.text, writing)]
  }
}

/** A mark where a draft lacks something. */
export function gapOf(text: string, { messages }: Writing): WrittenBlock {
  return {
    xml: paragraph(run(`${messages.gaps.mark}${messages.point.colon}`, { bold: true }) + run(text), { style: 'Gap' }),
  }
}

/** The typed number of a paragraph within its bookmark, and a tab. */
function numberRuns(number: ParagraphItem['number'], anchor: string, writing: Writing): string {
  const runs = run(String(number), { style: 'ParagraphNumber' })
  return writing.bookmarks.around(writing.bookmarks.of(anchor), runs) + run('\t')
}

function numbered(item: ParagraphItem, label: string, writing: Writing, scope: Scope, look: ItemLook): WrittenBlock[] {
  const opening = numberRuns(item.number, item.anchor, writing) + label
  const indent = MEASURES.hang
  return [
    ...flowOf(item.blocks, writing, scope, { first: 'NumberedParagraph', style: 'ParagraphGoesOn', opening, indent }),
    ...sourceOf(item.provenance, writing, look),
  ]
}

function notDiscussed(item: NotDiscussedItem, writing: Writing, scope: Scope, look: ItemLook): WrittenBlock[] {
  const { messages } = writing
  const label = run(`${messages.notDiscussed}${messages.point.colon}`, { style: 'PointLabel' })
  const runs = numberRuns(item.number, item.anchor, writing) + label + runsOf(item.children, writing, scope)
  return [{ xml: paragraph(runs, { style: 'NumberedParagraph' }) }, ...sourceOf(item.provenance, writing, look)]
}

/** "R4 Recommendation to the participating States (national):". */
function labelOf(point: ReportPoint | undefined, { messages }: Writing): string {
  if (!point) return ''
  const details = pointDetails(point, messages)
  const words = [point.shown, point.label, details && `(${details})`].filter(Boolean).join(' ')
  return run(`${words}${messages.point.colon.trimEnd()} `, { style: 'PointLabel' })
}

/** Where the words above come from; only the internal edition says so. */
function sourceOf({ file, line, hash }: Provenance, { messages }: Writing, { edition }: ItemLook): WrittenBlock[] {
  if (edition !== 'internal' || !file) return []
  return [{ xml: paragraph(run(`${messages.provenance.source(file, line)} · ${hash}`), { style: 'Source' }) }]
}

/** Gives the headings among prose, to which links may lead, their bookmarks. */
export function nameHeadings(
  blocks: readonly Block[],
  { bookmarks }: Pick<Writing, 'bookmarks'>,
  headingName: () => string,
): void {
  for (const anchor of anchorsOfBlocks(blocks)) bookmarks.name(anchor, headingName())
}

/** Gives the headings and paragraphs among some items their bookmarks. */
export function nameItems(
  items: readonly Item[],
  { bookmarks }: Pick<Writing, 'bookmarks'>,
  headingName: () => string,
): void {
  for (const item of items) {
    if (item.type === 'heading') bookmarks.name(item.anchor, headingName())
    else if (item.type === 'paragraph' || item.type === 'not-discussed')
      bookmarks.name(item.anchor, paragraphBookmark(item.number, item.provenance.hash))
    else if (item.type === 'deleted') bookmarks.name(item.anchor, paragraphBookmark(item.number, item.hash))
    else if (item.type === 'block') nameHeadings(item.blocks, { bookmarks }, headingName)
    else if (item.type === 'internal') nameItems(item.items, { bookmarks }, headingName)
  }
}
