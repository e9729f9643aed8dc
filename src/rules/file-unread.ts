import type { Violation } from '../model/diagnostic.js'
import { defineRule } from './define-rule.js'
import { unreadFiles } from './reading/unread-files.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('file-unread')

/** A note that nobody reads looks like a note that nobody wrote. */
export const fileUnread = defineRule({
  id: 'file-unread',
  severity: 'warning',
  family: 'files',
  scope: 'meeting',
  summary: 'Every file in notes/ and editor/ is one that is read.',
  why:
    'In notes/ and editor/ files of Markdown are read, whose names end in ".md". What lies there besides, such as a Word ' +
    'file that a rapporteur sent, a text file or an older copy, is in no report, and its session may look as if nobody ' +
    'had written on it. Files whose names begin with a dot, and what programs leave while they run, do not count.',
  bad: { files: { 'notes/session-2 from Anna.docx': 'bytes of Word' } },
  good: { files: { 'notes/.session-2.md.swp': 'what an editor keeps' } },
  *check({ files, notes, editor, unread }): Generator<Violation> {
    const taken = new Set([...notes, ...editor, ...unread].map(({ file }) => file))
    // What has the name of a note, is not hidden, and was taken for none, was set aside as a copy.
    const aside = files.filter(
      (file) => /^(?:notes|editor)\/(?!(?:.*\/)?\.).*\.(?:md|markdown)$/i.test(file) && !taken.has(file),
    )
    for (const { file, what, next } of unreadFiles(files, new Set(aside))) {
      yield {
        ...say.unread({ what, next, file }),
        place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
      }
    }
  },
})
