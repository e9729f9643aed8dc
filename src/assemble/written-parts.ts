import type { Gathered } from '../model/gathered.js'
import { fileOfPart, isWritten, partAnchor, PARTS } from '../model/parts.js'
import type { Report } from '../model/report.js'
import type { Context } from './context.js'
import { findEditorFile } from './editor-files.js'
import { assembleWords } from './editor-words.js'

/** The parts that are the words of one file of the editor, where that file says something. */
export function assembleWritten(gathered: Gathered, context: Context): NonNullable<Report['written']> {
  const written: NonNullable<Report['written']> = {}
  for (const part of PARTS) {
    if (!isWritten(part)) continue
    const document = findEditorFile(gathered, fileOfPart(part) ?? part)
    const words = document && assembleWords(document, part, partAnchor(part), context, context.messages.parts[part])
    if (words && words.items.length > 0) Object.assign(written, { [part]: words })
  }
  return written
}
