import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfFirstLine } from './reading/places.js'

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
        message: 'This table has no caption',
        hint: 'Write a paragraph "Table: ..." before it',
        place,
        remains: `the table at line ${place.line} has no caption`,
      }
    }
  },
})
