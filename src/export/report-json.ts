import { numberedParts } from '../assemble/parts.js'
import type { Block } from '../model/mdast.js'
import type {
  ContentPart,
  DeletedItem,
  Edition,
  Item,
  NotDiscussedItem,
  ParagraphItem,
  Provenance,
  Report,
  SessionPart,
  UnreadNote,
} from '../model/report.js'
import { wordsOfBlocks } from './printed-words.js'
import type { ReportJson } from './report-schema.js'

type JsonPart = ReportJson['parts'][number]
type JsonParagraph = JsonPart['paragraphs'][number]

/**
 * The report as data. The edition for circulation has of each paragraph its number, id, question, aspect, kind and
 * words alone; the internal one says where it comes from too.
 */
export function reportJson(report: Report): ReportJson {
  const { title, series, dates, place, symbol } = report.cover
  return {
    version: 1,
    meeting: { title, series, dates, place, symbol },
    language: report.language,
    edition: report.edition,
    status: report.status,
    questions: report.coverage.questions,
    parts: numberedParts(report.parts, report.introduction, report.sessions).map((part) => jsonPart(part, report)),
    outstanding: report.outstanding.map(({ id }) => id),
    ...(report.unread.length > 0 ? { unread: report.unread.map((note) => unreadJson(note, report.edition)) } : {}),
  }
}

function unreadJson({ file, rule, sessions }: UnreadNote, edition: Edition): NonNullable<ReportJson['unread']>[number] {
  return { rule, sessions, ...(edition === 'internal' ? { note: file } : {}) }
}

function jsonPart({ id, title, items }: ContentPart | SessionPart, { edition }: Report): JsonPart {
  const paragraphs = items.filter(isNumbered).map((item) => jsonParagraph(item, edition === 'internal'))
  return { id, title, paragraphs }
}

type NumberedItem = ParagraphItem | NotDiscussedItem | DeletedItem

function isNumbered(item: Item): item is NumberedItem {
  return item.type === 'paragraph' || item.type === 'not-discussed' || item.type === 'deleted'
}

function jsonParagraph(item: NumberedItem, internal: boolean): JsonParagraph {
  const { number, anchor, question, aspect } = item
  const point = item.type === 'paragraph' ? item.point : undefined
  const kind = item.type === 'paragraph' ? point?.kind : item.type
  return {
    number,
    id: point?.lasting ?? anchor,
    ...(question === undefined ? {} : { question }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(kind === undefined ? {} : { kind }),
    words: wordsOfBlocks(blocksOf(item)),
    ...(internal && item.type !== 'deleted' ? sourceOf(item.provenance) : {}),
  }
}

function blocksOf(item: NumberedItem): Block[] {
  if (item.type === 'paragraph') return item.blocks
  return item.type === 'deleted' ? [] : [{ type: 'paragraph', children: item.children }]
}

function sourceOf({ file, line, hash }: Provenance): Pick<JsonParagraph, 'note' | 'line' | 'hash'> {
  return { note: file, line, hash }
}
