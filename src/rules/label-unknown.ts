import { defineRule } from './define-rule.js'
import { observed } from './observed.js'

/** A mistyped label makes a point an ordinary item, and it is lost for the findings. */
export const labelUnknown = defineRule({
  id: 'label-unknown',
  severity: 'warning',
  family: 'points',
  scope: 'note',
  summary: 'A label that is nearly a kind of point is one.',
  why:
    'A list item that opens with a kind and a colon is a point: it is counted, numbered and gathered with the points ' +
    'of other sessions. An item with an unknown word before the colon is an ordinary item. Where that word is nearly ' +
    'a kind, it was probably meant to be one.',
  bad: { files: { 'notes/session-2.md': '- Fidning: Two visits were described.\n' } },
  good: { files: { 'notes/session-2.md': '- Finding: Two visits were described.\n- Note: The room was full.\n' } },
  check: ({ note }) => observed(note, 'label-unknown'),
})
