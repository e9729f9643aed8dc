import { defineRule } from './define-rule.js'
import { observedAnywhere } from './observed.js'

/** One file must not be able to keep all others from being read. */
export const limit = defineRule({
  id: 'limit',
  severity: 'error',
  family: 'files',
  scope: 'meeting',
  waivable: false,
  summary: 'No file is larger or deeper than can be read safely.',
  why:
    'The bounds are far beyond what a note needs: they keep a broken or hostile file from using up memory and time. ' +
    'The message names the bound that was crossed. The file in question is left out, all others are checked as usual.',
  bad: { files: { 'notes/session-2.md': `## Q2\n\n${'> '.repeat(300)}Visits.\n` } },
  good: {},
  check: (gathered) => observedAnywhere(gathered, 'limit'),
})
