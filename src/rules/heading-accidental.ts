import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** A line that was meant to separate would turn the words above it into a heading. */
export const headingAccidental = defineRule({
  id: 'heading-accidental',
  severity: 'warning',
  family: 'text',
  scope: 'document',
  summary: 'No heading is made by "---" right under a text.',
  why:
    'Markdown takes a text with "---" on the next line for a heading, which would open a new section: what follows ' +
    'would no longer belong to its question. Mostly the line was meant to separate two parts. Which of the two was ' +
    'meant cannot be known, so the text is kept as text and you are asked.',
  bad: { files: { 'notes/session-2.md': 'Two visits were described.\n---\n\nThe second took a week.\n' } },
  good: { files: { 'notes/session-2.md': 'Two visits were described.\n\n---\n\nThe second took a week.\n' } },
  check: ({ document }) => observed(document, 'heading-accidental'),
})
