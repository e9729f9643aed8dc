import { defineRule } from './define-rule.js'
import { observedAnywhere } from './observed.js'

/** A file in another encoding would be printed with wrong letters. */
export const encoding = defineRule({
  id: 'encoding',
  severity: 'error',
  family: 'files',
  scope: 'meeting',
  waivable: false,
  summary: 'Every text file is UTF-8.',
  why:
    "UTF-8 is the form in which today's editors save text. In another one every letter beyond the English alphabet, " +
    'such as those in names, would come out wrong. Save the file again and choose the encoding UTF-8.',
  bad: { files: { 'notes/session-2.md': '\0#\0#\0 \0Q\u00002' } },
  good: {},
  check: (gathered) => observedAnywhere(gathered, 'encoding'),
})
