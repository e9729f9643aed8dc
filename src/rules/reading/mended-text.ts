import { makeSource } from '../../load/source.js'
import type { Document, Source } from '../../model/note.js'

/**
 * The text with blanks where typing was read as something else, such as a bullet of Word: it is not printed, so nothing
 * is to be said of its characters. Everything stays where it is.
 */
export function withoutMended({ observations }: Document, source: Source): Source {
  const { lineStarts, file } = source
  let { text } = source
  for (const { rule, violation } of observations) {
    if (rule !== 'typing-mended') continue
    for (const { place } of violation.fix?.edits ?? []) {
      const from = (lineStarts[place.line - 1] ?? 0) + place.column - 1
      const to = (lineStarts[place.endLine - 1] ?? 0) + place.endColumn - 1
      const blank = text.slice(from, to).replace(/[^\r\n]/g, ' ')
      if (/[^\t\n\r -~]/.test(text.slice(from, to))) text = text.slice(0, from) + blank + text.slice(to)
    }
  }
  return text === source.text ? source : makeSource(file, text)
}
