import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** In a row with a cell too few every word stands under the wrong heading. */
export const tableRow = defineRule({
  id: 'table-row',
  severity: 'warning',
  family: 'text',
  scope: 'document',
  summary: 'A row stands in its table and has a cell for every column.',
  why:
    'A cell that was merged in Word comes out as a row with too few cells, and what follows it moves under the heading ' +
    'to its left. A row by itself, or lines whose words are parted by tabs without a row of headings, are no table to ' +
    'Markdown. What they are read as stands in the message.',
  bad: {
    files: {
      'notes/session-1.md':
        'Table: Hours a week\n\n| Service | Year | Hours |\n| --- | --- | --- |\n| North | 2018 | 12 |\n| 2019 | 9 |\n',
    },
  },
  good: {
    files: {
      'notes/session-1.md':
        'Table: Hours a week\n\n| Service | Year | Hours |\n| --- | --- | --- |\n| North | 2018 | 12 |\n| | 2019 | 9 |\n',
    },
  },
  check: ({ document }) => observed(document, 'table-row'),
})
