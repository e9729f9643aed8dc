import { placeInPassage } from '../extract/place-in-passage.js'
import { plainText } from '../extract/plain-text.js'
import type { Passage } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfFirstLine, placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('table-header')

/** A cell is understood by the heading of its column. */
export const tableHeader = defineRule({
  id: 'table-header',
  severity: 'error',
  family: 'text',
  scope: 'document',
  summary: 'Every column of a table has a heading.',
  why:
    'Whoever listens to the report hears the heading of the column before each cell; without one the cell is a number ' +
    'from nowhere. The first row of a table holds the headings. A cell beyond the last heading would not be printed ' +
    'at all.',
  bad: { files: { 'notes/session-1.md': 'Table: Hours a week\n\n| | Hours |\n| --- | --- |\n| 2018 | 12 |\n' } },
  good: { files: { 'notes/session-1.md': 'Table: Hours a week\n\n| Year | Hours |\n| --- | --- |\n| 2018 | 12 |\n' } },
  *check({ document }) {
    for (const passage of document.passages) {
      const length = firstRowOfNoTable(passage)
      if (length === 0) continue
      const place = placeInPassage(document.source, passage, 0, length)
      yield { ...say.noTable({ line: place.line }), place }
    }
    for (const table of nodesOf(document, 'table')) {
      const [header, ...rows] = table.children
      if (!header) continue
      const empty = header.children.filter((cell) => plainText(cell).trim() === '')
      const columns = header.children.length
      if (empty.length > 0) {
        const place = placeOfFirstLine(document, header)
        yield { ...say.noHeading({ columns: empty.length, line: place.line }), place }
      }
      for (const row of rows) {
        const surplus = row.children[columns]
        if (!surplus || plainText(surplus).trim() === '') continue
        const place = placeOfNode(document, surplus)
        yield { ...say.surplus({ columns, line: place.line }), place }
      }
    }
  },
})

/**
 * The length of the first of some lines that all begin and end with a bar, and that are printed as they stand, bars
 * and all; 0 for other words.
 */
function firstRowOfNoTable({ kind, text }: Passage): number {
  if (kind !== 'paragraph' || !text.startsWith('|')) return 0
  const lines = text.split('\n')
  const [first = ''] = lines
  const areRows = lines.length > 1 && lines.every((line) => /^\s*\|.*\|\s*$/.test(line))
  return areRows && /\|[^|]+\|[^|]+\|/.test(first) ? first.trimEnd().length : 0
}
