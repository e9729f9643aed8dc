import { plainText } from '../extract/plain-text.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfFirstLine, placeOfNode } from './reading/places.js'

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
    for (const table of nodesOf(document, 'table')) {
      const [header, ...rows] = table.children
      if (!header) continue
      const empty = header.children.filter((cell) => plainText(cell).trim() === '')
      const columns = header.children.length
      if (empty.length > 0) {
        const place = placeOfFirstLine(document, header)
        yield {
          message:
            empty.length === 1
              ? 'A column of this table has no heading'
              : `${empty.length} columns of this table have no heading`,
          hint: 'Write a word into each cell of the first row',
          place,
          remains: `the table at line ${place.line} lacks a heading`,
        }
      }
      for (const row of rows) {
        const surplus = row.children[columns]
        if (!surplus || plainText(surplus).trim() === '') continue
        const place = placeOfNode(document, surplus)
        yield {
          message: `This row has more cells than the table has headings (${columns})`,
          hint: 'Add a heading to the first row, or write "\\|" for a "|" that is part of the words',
          place,
          remains: `line ${place.line} has a cell too many`,
        }
      }
    }
  },
})
