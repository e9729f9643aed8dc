import { defineRule } from './define-rule.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('file-name-clash')

/** Two names that some machines take for one are one file there. */
export const fileNameClash = defineRule({
  id: 'file-name-clash',
  severity: 'error',
  family: 'files',
  scope: 'meeting',
  summary: "No two files have names that differ in capitals or accents' coding alone.",
  why:
    'On many machines "Session-1.md" and "session-1.md" are the same file, and so are two ways to code the same ' +
    'accent. When the folder is copied there, one of the two overwrites the other without a word.',
  bad: {
    files: {
      'notes/Session-2.md': '---\nsession: session-3\n---\n\nThe visits were described.\n',
    },
    meeting:
      'sessions:\n' +
      '  - { id: session-1, kind: session, title: Tools in use, starts: 2019-09-23T10:00, asks: { q1: required, q2: expected } }\n' +
      '  - { id: session-2, kind: session, title: Learning together, starts: 2019-09-24T10:00, asks: { q2: expected } }\n' +
      '  - { id: session-3, kind: side-event, title: Visits, starts: 2019-09-24T13:00, asks: {} }\n',
  },
  good: {},
  *check({ files }) {
    const seen = new Map<string, string>()
    for (const file of [...files].sort()) {
      const folded = file.normalize('NFC').toLowerCase()
      const earlier = seen.get(folded)
      if (earlier === undefined) {
        seen.set(folded, file)
        continue
      }
      yield {
        ...say.clash({ file, earlier }),
        place: startOf(file),
        related: { ...say.other(), place: startOf(earlier) },
      }
    }
  },
})

function startOf(file: string): { file: string; line: number; column: number; endLine: number; endColumn: number } {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
