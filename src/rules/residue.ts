import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** What somebody deleted in Word must not come back in a report. */
export const residue = defineRule({
  id: 'residue',
  severity: 'error',
  family: 'text',
  scope: 'document',
  summary: 'A text has no deleted words, comments or marks that a converter or another editor left in it.',
  why:
    'A converter puts the changes and comments of a Word file into the text, in braces that Markdown does not know: ' +
    'deleted words and questions to a colleague would be printed like all others. They are left out of every report ' +
    'until somebody has decided. "rapporteur import" reads the Word file itself and shows what was changed. Marks ' +
    'that hold nothing of the kind are a warning.',
  bad: {
    files: {
      'notes/session-1.md': 'Training takes [two]{.deletion author="Anna"}[three]{.insertion author="Anna"} weeks.\n',
    },
  },
  good: { files: { 'notes/session-1.md': 'Training takes three weeks.\n' } },
  check: ({ document }) => observed(document, 'residue'),
})
