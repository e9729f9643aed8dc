import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** An indented paragraph, and what stands below code that is not closed, would be printed as a piece of program. */
export const codeAccidental = defineRule({
  id: 'code-accidental',
  severity: 'warning',
  family: 'text',
  scope: 'document',
  summary: 'No paragraph becomes code because it is indented, or stands below code that is not closed.',
  why:
    'Markdown takes a paragraph that begins with four spaces or a tab for a piece of program: it is printed in the ' +
    'type of a typewriter, lines are not joined, and labels and mentions in it are not read. Code that is meant ' +
    'stands between two lines of three backticks.',
  bad: { files: { 'notes/session-1.md': '    Two visits were described.\n' } },
  good: { files: { 'notes/session-1.md': 'Two visits were described.\n' } },
  check: ({ document }) => observed(document, 'code-accidental'),
})
