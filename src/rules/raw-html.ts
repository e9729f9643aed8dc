import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** The report cannot carry HTML of a note, and its words would be dropped in silence. */
export const rawHtml = defineRule({
  id: 'raw-html',
  severity: 'error',
  family: 'text',
  scope: 'document',
  waivable: false,
  summary: 'A note has no HTML in it.',
  why:
    'The report is made of Markdown alone. HTML in a note is not printed, and the words in it would be lost without ' +
    'anybody noticing. Comments ("<!-- ... -->") are allowed and are never printed.',
  bad: { files: { 'notes/session-2.md': 'The second visit was <u>not</u> approved.\n' } },
  good: { files: { 'notes/session-2.md': 'The second visit was *not* approved. <!-- ask again -->\n' } },
  check: ({ document }) => observed(document, 'raw-html'),
})
