import type { CoverageCell } from '../model/coverage.js'
import type { Diagnostic, Severity } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'

/** All that a check has to say. */
export interface CheckResult {
  /** In order; waived ones are among them. */
  diagnostics: Diagnostic[]
  coverage: CoverageCell[]
  counts: Counts
  /** The one rule that was asked, where not all were. */
  only?: string
  /** The one session or file that is spoken of, where not all are. */
  about?: string
  /** Absent where meeting.yaml cannot be used. */
  meeting?: Meeting
  /** The files that could be read, by path. */
  sources: Record<string, Source>
}

/** How many diagnostics there are of each severity; waived ones count as nothing else. */
export type Counts = Record<Severity | 'waived', number>

/** How a result is to be laid out; each form takes what it needs. */
export interface FormatOptions {
  /** Whether to colour, for a terminal. */
  colour?: boolean
  /** Characters to a line. */
  columns?: number
  /** Put before each path: the way to the meeting folder, for tools that read paths from elsewhere. */
  folder?: string
  /** A first sentence that takes the place of what remains to be done. */
  opening?: string
  /** The tool's version, for forms that name it. */
  version?: string
}

/** Puts together what a check has to say. */
export function resultOf(
  diagnostics: Diagnostic[],
  coverage: CoverageCell[],
  sources: Record<string, Source>,
  meeting?: Meeting,
): CheckResult {
  return { diagnostics, coverage, counts: count(diagnostics), sources, ...(meeting ? { meeting } : {}) }
}

/** What stands and is not waived. */
export function standing(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ waived }) => !waived)
}

/** A file's path as somebody sees it who does not stand in the meeting folder. */
export function pathFrom(folder: string | undefined, file: string): string {
  if (!folder || folder === '.') return file
  return `${folder.replace(/\\/g, '/').replace(/\/+$/, '')}/${file}`
}

function count(diagnostics: Diagnostic[]): Counts {
  const counts: Counts = { error: 0, warning: 0, info: 0, waived: 0 }
  for (const { severity, waived } of diagnostics) counts[waived ? 'waived' : severity] += 1
  return counts
}
