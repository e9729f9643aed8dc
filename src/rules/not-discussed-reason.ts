import { plainText } from '../extract/plain-text.js'
import { defineRule } from './define-rule.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('not-discussed-reason')

/** "Not discussed" alone leaves readers to guess. */
export const notDiscussedReason = defineRule({
  id: 'not-discussed-reason',
  severity: 'error',
  family: 'questions',
  scope: 'note',
  summary: '"Not discussed" gives its reason.',
  why:
    'The report prints why a question was left out, in place of an answer: time ran out, another session took it up, ' +
    'the speakers had nothing to add. Without a reason the reader cannot tell an omission from a decision.',
  bad: { files: { 'notes/session-2.md': '## Q2. Co-operation\n\nNot discussed:\n' } },
  good: { files: { 'notes/session-2.md': '## Q2. Co-operation\n\nNot discussed: time ran out.\n' } },
  *check({ note }) {
    const blocks = note.sections.flatMap((section) => section.parts).flatMap((part) => part.blocks)
    for (const block of blocks) {
      if (block.type !== 'notDiscussed' || /[\p{L}\p{N}]/u.test(plainText(block))) continue
      const place = placeOfNode(note, block)
      const { typed } = block
      const { line } = place
      yield { ...(typed === undefined ? say.noReason({ line }) : say.noAnswer({ typed, line })), place }
    }
  },
})
