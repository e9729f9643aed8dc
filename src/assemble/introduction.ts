import type { Table, TableRow } from 'mdast'
import { linkKey } from '../extract/resolve-anchor.js'
import { sameWords } from '../extract/same-words.js'
import type { Gathered } from '../model/gathered.js'
import type { Block } from '../model/mdast.js'
import { partAnchor } from '../model/parts.js'
import type { Annexes, ContentPart, Item } from '../model/report.js'
import { aimLinks } from './aim-links.js'
import { questionHeading, type Context } from './context.js'
import { findEditorFile, openEditorFile } from './editor-files.js'
import { contentOf, footnotesOf } from './footnotes.js'
import { markLoneHeadings } from './lone-headings.js'
import type { Numbering } from './numbering.js'
import { Paragraphs } from './paragraphs.js'
import { participationRows } from './participants.js'
import { provenanceOf, wordsOf } from './provenance.js'
import { plain } from './say-mentions.js'

/** Whether a heading of the editor's takes up a subject: "Continuity with earlier meetings" is about "Earlier meetings". */
function names(heading: string, title: string): boolean {
  const plain = (words: string): string => ` ${linkKey(words)} `.replaceAll('-', ' ')
  return sameWords(heading, title) || plain(heading).includes(plain(title))
}

/** A section that the facts of meeting.yaml give. */
interface FactSection {
  title: string
  /** Key in meeting.yaml, for the place. */
  key: string
  paragraphs: string[]
  blocks: Block[]
}

/**
 * The editor's introduction; behind it what meeting.yaml knows of the mandate, the objectives, earlier meetings and
 * the participation, wherever the editor has no section of that title.
 */
export function assembleIntroduction(gathered: Gathered, numbering: Numbering, context: Context): ContentPart {
  const title = context.messages.parts.introduction
  const document = findEditorFile(gathered, 'introduction')
  const opened = document && openEditorFile(document, title, context)
  const items: Item[] = []
  const own: string[] = []
  const targets = new Map<string, string>()
  if (opened) {
    const paragraphs = new Paragraphs(opened.voice, numbering)
    for (const heading of opened.titles) paragraphs.aim(heading, partAnchor('introduction'))
    for (const { heading, parts } of opened.sections) {
      if (heading) paragraphs.ownHeading(heading)
      if (heading) own.push(plain(heading.children))
      for (const part of parts) {
        if (part.heading) paragraphs.ownHeading(part.heading)
        paragraphs.add(part.blocks)
      }
    }
    markLoneHeadings(paragraphs.items)
    items.push(...paragraphs.items)
    for (const [key, anchor] of paragraphs.targets) targets.set(key, anchor)
  }
  for (const section of factSections(context)) {
    if (own.some((words) => names(words, section.title))) continue
    items.push(...factItems(section, numbering, context))
  }
  const footnotes = opened ? footnotesOf(contentOf(items), opened.voice) : []
  aimLinks([...contentOf(items), ...footnotes], targets, context)
  return { id: 'introduction', title, items, footnotes }
}

function factSections(context: Context): FactSection[] {
  const { meeting, messages } = context
  const { introduction, annexes } = messages
  const rows = participationRows(context)
  const sections: FactSection[] = [
    {
      title: introduction.mandate,
      key: 'mandate',
      paragraphs: meeting.mandate.map(({ symbol, text }) => (symbol && text ? `${text} (${symbol})` : text || symbol)),
      blocks: [],
    },
    {
      title: introduction.objectives,
      key: 'questions',
      paragraphs: [introduction.questionsLead],
      blocks: [listOf(meeting.questions.map(({ id, text }) => text || questionHeading(id, context)))],
    },
    {
      title: introduction.continuity,
      key: 'series',
      paragraphs: (meeting.series?.previous ?? []).map(({ year, theme }) => introduction.previous(year, theme)),
      blocks: [],
    },
    {
      title: introduction.participation,
      key: 'participation',
      paragraphs: rows.length > 0 ? [introduction.participationLead] : [],
      blocks: [tableOf(annexes.participation, [annexes.category, annexes.count, annexes.women], rows)],
    },
  ]
  return sections.filter(({ paragraphs }) => paragraphs.length > 0)
}

function factItems({ title, key, paragraphs, blocks }: FactSection, numbering: Numbering, context: Context): Item[] {
  const { meeting, anchors } = context
  const position = meeting.places[key] ?? meeting.places['']
  const point = { line: position?.line ?? 1, column: 1 }
  const at = { position: { start: point, end: point } }
  const provenance = (content: Block[]) => provenanceOf(meeting.file, at, wordsOf(content), meeting)
  const anchor = anchors.take(`introduction-${key}`)
  return [
    { type: 'heading', level: 2, anchor, children: [{ type: 'text', value: title }], text: title },
    ...paragraphs.map((value): Item => {
      const content: Block[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }]
      return { type: 'paragraph', ...numbering.next(), blocks: content, depth: 0, provenance: provenance(content) }
    }),
    ...(blocks.length > 0 ? [{ type: 'block' as const, blocks, provenance: provenance(blocks) }] : []),
  ]
}

function listOf(words: string[]): Block {
  return {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    children: words.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  }
}

function tableOf(caption: string, head: string[], rows: Annexes['participation']): Table {
  const row = (cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })
  return {
    type: 'table',
    children: [row(head), ...rows.map(({ category, count, women }) => row([category, count, women]))],
    data: { caption: { type: 'tableCaption', children: [{ type: 'text', value: caption }] } },
  }
}
