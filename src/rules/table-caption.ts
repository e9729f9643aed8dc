import type { Nodes, Parents, Table } from 'mdast'
import { plainText } from '../extract/plain-text.js'
import { offsetAt, placeAt } from '../load/source.js'
import { byHand, insertBefore, replaceBy } from '../make-fix.js'
import type { Fix } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import type { Place } from '../model/place.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfFirstLine, placeOfNode } from './reading/places.js'
import { sayingsOf, title } from '../rule-words/sayings-of.js'

const say = sayingsOf('table-caption')

/** A table without a caption cannot be referred to, nor found in the list of tables. */
export const tableCaption = defineRule({
  id: 'table-caption',
  severity: 'warning',
  family: 'text',
  scope: 'document',
  summary: 'Every table has a caption.',
  why:
    'The caption says what the table is about before a reader enters it; those who listen decide by it if they want ' +
    'to. Write a paragraph "Table: ..." right before or after the table.',
  bad: { files: { 'notes/session-1.md': '| Year | Hours |\n| --- | --- |\n| 2018 | 12 |\n' } },
  good: { files: { 'notes/session-1.md': 'Table: Hours a week\n\n| Year | Hours |\n| --- | --- |\n| 2018 | 12 |\n' } },
  *check({ document }) {
    for (const table of nodesOf(document, 'table')) {
      if (table.data?.caption) continue
      const place = placeOfFirstLine(document, table)
      yield {
        ...say.noCaption({ line: place.line }),
        fix: captionFor(document, table),
        place,
      }
    }
  },
})

/** "Table 1. Hours a week", as word processors number them. */
const NUMBERED = /^(?:Table|Tab\.)\s*\d{1,3}\s*[.:–—-]\s*(?=\S)/i

/** A paragraph beside the table that is meant as its caption, made one; or a line to be filled in. */
function captionFor(document: Document, table: Table): Fix {
  const place = placeOfNode(document, table)
  const beside = siblingsOf(document.tree, table).filter((node) => isMeant(document, node, place))
  const [paragraph] = beside
  if (paragraph && beside.length === 1) {
    const from = paragraph.position?.start.offset ?? 0
    const mark = NUMBERED.exec(document.source.text.slice(from))?.[0] ?? ''
    return replaceBy('Table: ', placeAt(document.source, from, from + mark.length), title.captionMark())
  }
  const { source } = document
  const start = offsetAt(source, place.line, 1)
  // Of a table in a list or a quotation all lines begin alike, but for the mark of the item.
  const before = source.text.slice(start, start + place.column - 1).replace(/[^\s>]/g, ' ')
  const above =
    source.text
      .slice(0, start)
      .split(/\r\n|\n|\r/)
      .at(-2) ?? ''
  const opens = source.text.slice(start, start + place.column - 1).trim() === '' && above.trim() !== ''
  const gap = `\n${before.trimEnd()}\n${before}`
  return byHand(insertBefore(`${opens ? gap.slice(1) : ''}Table: ???${gap}`, place, title.captionToFill()))
}

/** What stands right before and right after a table. */
function siblingsOf(parent: Parents, table: Table): Nodes[] {
  const children: Nodes[] = parent.children
  const at = children.indexOf(table)
  if (at >= 0) return children.slice(Math.max(0, at - 1), at + 2)
  return children.flatMap((child) => ('children' in child ? siblingsOf(child, table) : []))
}

function isMeant(document: Document, paragraph: Nodes, { line, endLine }: Place): boolean {
  const { start, end } = paragraph.position ?? {}
  if (paragraph.type !== 'paragraph' || !start || !end || !NUMBERED.test(plainText(paragraph))) return false
  if (!NUMBERED.test(document.source.text.slice(start.offset))) return false
  return (end.line < line && line - end.line <= 2) || (start.line > endLine && start.line - endLine <= 2)
}
