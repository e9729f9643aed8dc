import type { Source } from '../../model/note.js'
import { verbatimLines, type Line } from '../lines.js'
import { mendDrawnTables } from './drawn-tables.js'
import { mendEmptyBreaks } from './empty-breaks.js'
import { mendLetteredLists } from './lettered-lists.js'
import { tellLoneRows } from './lone-rows.js'
import type { Mending } from './mending.js'
import { mendNumbersInText } from './numbers-in-text.js'
import { mendResidue } from './residue.js'
import { mendTabbedLines } from './tabbed-lines.js'
import { mendTables } from './tables.js'
import { mendTypedFootnotes } from './typed-footnotes.js'

/** All mends of one subject each, in the order in which they take their lines. */
const MENDS = [
  mendDrawnTables,
  mendTables,
  mendTabbedLines,
  tellLoneRows,
  mendTypedFootnotes,
  mendLetteredLists,
  mendNumbersInText,
  mendEmptyBreaks,
  mendResidue,
]

/** Looks at all lines of a file for what was typed otherwise than Markdown has it. */
export function findMends(source: Source, lines: readonly Line[]): Mending {
  const verbatim = verbatimLines(lines)
  const mending: Mending = { source, lines, verbatim, taken: new Set(), edits: [], withdrawn: [], observations: [] }
  for (const mend of MENDS) mend(mending)
  return mending
}
