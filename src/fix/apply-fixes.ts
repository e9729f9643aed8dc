import { offsetAt } from '../load/source.js'
import type { Edit, Fix } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'

/** What became of some fixes. */
export interface AppliedFixes {
  /** The new text of each file that changes, by its path. */
  texts: Map<string, string>
  /** Those that were applied; others overlap one of these, or change nothing. */
  applied: Set<Fix>
}

interface Placed {
  from: number
  to: number
  text: string
}

/**
 * Applies fixes, each whole or not at all; one that overlaps an earlier one is left for another time.
 *
 * Lines that a fix adds end as the file's lines do.
 *
 * @param sources the texts that the fixes' places are in
 */
export function applyFixes(sources: Record<string, Source>, fixes: Iterable<Fix>): AppliedFixes {
  const taken = new Map<string, Placed[]>()
  const applied = new Set<Fix>()
  for (const fix of fixes) {
    const placed = fix.edits.map((edit) => [edit.place.file, placeEdit(edit, sources)] as const)
    const isApplicable =
      placed.length > 0 &&
      placed.every(([file, edit]) => edit && !(taken.get(file) ?? []).some((other) => overlap(edit, other)))
    if (!isApplicable || !changesSomething(placed, sources)) continue
    for (const [file, edit] of placed) if (edit) taken.set(file, [...(taken.get(file) ?? []), edit])
    applied.add(fix)
  }
  const texts = new Map([...taken].map(([file, edits]) => [file, rewrite(sources[file]?.text ?? '', edits)]))
  return { texts, applied }
}

function placeEdit({ place, text }: Edit, sources: Record<string, Source>): Placed | undefined {
  const source = Object.hasOwn(sources, place.file) ? sources[place.file] : undefined
  if (!source) return undefined
  const from = offsetAt(source, place.line, place.column)
  const to = offsetAt(source, place.endLine, place.endColumn)
  if (from < 0 || to < from || to > source.text.length) return undefined
  return { from, to, text: text.replace(/\r\n|\n/g, lineEndOf(source)) }
}

/** How the file's first line ends. */
function lineEndOf({ text }: Source): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** Two edits that begin at the same character overlap too: which is to come first nobody has said. */
function overlap(a: Placed, b: Placed): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to)
}

function changesSomething(placed: (readonly [string, Placed | undefined])[], sources: Record<string, Source>): boolean {
  return placed.some(([file, edit]) => edit && sources[file]?.text.slice(edit.from, edit.to) !== edit.text)
}

function rewrite(text: string, edits: Placed[]): string {
  const pieces: string[] = []
  let done = 0
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(text.slice(done, edit.from), edit.text)
    done = edit.to
  }
  return pieces.join('') + text.slice(done)
}
