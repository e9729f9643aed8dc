import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** Whoever types otherwise than Markdown wants is understood, and told how it was understood. */
export const typingMended = defineRule({
  id: 'typing-mended',
  severity: 'info',
  family: 'text',
  scope: 'document',
  summary: 'Says where ordinary typing was read as it was meant.',
  why:
    'Marks that word processors put before an item, a heading without a space behind its "#", or a label that ends ' +
    'in a dash are read as they were meant. You need not change anything; this line is there so that you can see if ' +
    'it was meant otherwise.',
  bad: { files: { 'notes/session-2.md': '• Finding: Two visits were described.\n' } },
  good: { files: { 'notes/session-2.md': '- Finding: Two visits were described.\n' } },
  check: ({ document }) => observed(document, 'typing-mended'),
})
