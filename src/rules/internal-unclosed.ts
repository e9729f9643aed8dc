import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** Nobody can know where an internal block ends that is not closed, and guessing could publish what must not leave. */
export const internalUnclosed = defineRule({
  id: 'internal-unclosed',
  severity: 'error',
  family: 'text',
  scope: 'document',
  waivable: false,
  summary: 'Every internal block is opened by ":::internal" and closed by ":::".',
  why:
    'What stands between the two lines never leaves the house. If the closing line is missing, nobody can tell which ' +
    'words were to stay inside, so the rest of the section is left out even of a draft. The same holds where the ' +
    'opening line is nearly right, such as "::internal" or ":::internal only".',
  bad: { files: { 'notes/session-2.md': ':::internal\nThe second visit was not approved.\n' } },
  good: { files: { 'notes/session-2.md': ':::internal\nThe second visit was not approved.\n:::\n' } },
  check: ({ document }) => observed(document, 'internal-unclosed'),
})
