import type { Block } from '../model/mdast.js'
import type { ContentPart, Item, ParagraphItem, NotDiscussedItem, Report, SessionPart } from '../model/report.js'
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
    parts: numberedParts(report).map((part) => jsonPart(part, report)),
    outstanding: report.outstanding.map(({ id }) => id),
  }
}

function numberedParts({ parts, introduction, sessions }: Report): (ContentPart | SessionPart)[] {
  return parts.flatMap((part): (ContentPart | SessionPart)[] => {
    if (part === 'introduction') return [introduction]
    return part === 'sessions' ? sessions : []
  })
}

function jsonPart({ id, title, items }: ContentPart | SessionPart, { edition }: Report): JsonPart {
  const paragraphs = items.filter(isNumbered).map((item) => jsonParagraph(item, edition === 'internal'))
  return { id, title, paragraphs }
}

function isNumbered(item: Item): item is ParagraphItem | NotDiscussedItem {
  return item.type === 'paragraph' || item.type === 'not-discussed'
}

function jsonParagraph(item: ParagraphItem | NotDiscussedItem, internal: boolean): JsonParagraph {
  const { number, anchor, question, aspect, provenance } = item
  const point = item.type === 'paragraph' ? item.point : undefined
  const kind = item.type === 'not-discussed' ? item.type : point?.kind
  const blocks: Block[] = item.type === 'paragraph' ? item.blocks : [{ type: 'paragraph', children: item.children }]
  return {
    number,
    id: point?.lasting ?? anchor,
    ...(question === undefined ? {} : { question }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(kind === undefined ? {} : { kind }),
    words: wordsOfBlocks(blocks),
    ...(internal ? { note: provenance.file, line: provenance.line, hash: provenance.hash } : {}),
  }
}
