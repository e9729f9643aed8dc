import { placeAt } from '../../load/source.js'
import type { Fix } from '../../model/diagnostic.js'
import type { Observation, Source } from '../../model/note.js'
import type { Span } from '../layout.js'
import type { Line } from '../lines.js'
import type { Edit } from '../offset-map.js'

/** What is said of a piece of typing. */
export interface Remark {
  message: string
  hint: string
  /** Offset of its first character, and after its last. */
  from: number
  to: number
}

/** A file while its typing is mended: what the mends have found so far. */
export interface Mending {
  source: Source
  lines: readonly Line[]
  /** Lines of code and comments, by index. */
  verbatim: readonly boolean[]
  /** Lines that one mend has read, by index: the later ones leave them alone. */
  taken: Set<number>
  edits: Edit[]
  /** What stays in the house and is taken out before parsing. */
  withdrawn: Span[]
  observations: Observation[]
}

/** Reads typing as it was meant, and says so: the file is parsed as if the edits had been made. */
export function readAs(mending: Mending, found: Edit[], { message, hint, from, to }: Remark): void {
  const { source, observations } = mending
  const edits = merged(found)
  mending.edits.push(...edits)
  const fix = fixOf(source, edits, hint)
  observations.push({ rule: 'typing-mended', violation: { message, hint, place: placeAt(source, from, to), fix } })
}

/** One edit of several that begin at the same place, whose order could not be told otherwise. */
function merged(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    const last = all.at(-1)
    if (last?.at === edit.at && last.removed === 0)
      all[all.length - 1] = { ...edit, inserted: last.inserted + edit.inserted }
    else all.push(edit)
  }
  return all
}

/** The same edits for programs. */
export function fixOf(source: Source, edits: readonly Edit[], title: string): Fix {
  return {
    title,
    edits: edits.map(({ at, removed, inserted }) => ({ place: placeAt(source, at, at + removed), text: inserted })),
  }
}

/** Whether nothing stands on a line, or there is none. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === ''
}
