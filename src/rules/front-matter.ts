import { defineRule } from './define-rule.js'
import { observedAnywhere } from './observed.js'

/** The few lines at the top say where the note belongs and how far it is. */
export const frontMatter = defineRule({
  id: 'front-matter',
  severity: 'error',
  family: 'notes',
  scope: 'meeting',
  waivable: false,
  summary: 'The lines between "---" at the top of a note can be read.',
  why:
    'They say which session the note is of and whether it is submitted, in the form "key: value". Only the keys ' +
    'session, status, clearedBy and clearedOn are known. If they cannot be read, nobody knows where the note belongs.',
  bad: {
    files: {
      'notes/session-2.md':
        '---\nsession: session-2\nstate: submitted\n---\n\n## Q2\n\n' +
        'Visits between services were the form of learning that speakers named first and praised.\n',
    },
  },
  good: {},
  check: (gathered) => observedAnywhere(gathered, 'front-matter'),
})
