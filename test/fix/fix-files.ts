import { fixMeeting, type FixedMeeting } from '../../src/fix/fix-meeting.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { examine, type Examination, type ExamineOptions } from '../../src/pipeline.js'
import { memoryWorkspace, type Workspace } from '../../src/workspace.js'

export type Files = Record<string, string | Uint8Array>

export interface Fixed extends FixedMeeting<Examination> {
  /** All files of the meeting as they are then. */
  after: Files
  /** What was found before. */
  found: Diagnostic[]
}

export type How = Pick<ExamineOptions, 'memory' | 'today'>

/** Fixes a meeting that is held in memory. */
export async function fixFiles(files: Files, { rule, ...how }: { rule?: string } & How = {}): Promise<Fixed> {
  const look = (workspace: Workspace): Promise<Examination> =>
    examine(workspace, { today: '2019-11-01', ...how, ...(rule === undefined ? {} : { only: rule }) })
  const workspace = memoryWorkspace(files)
  const found = (await look(workspace)).result.diagnostics
  const fixed = await fixMeeting(workspace, look, { choose: rule !== undefined })
  const changed = Object.fromEntries(fixed.files.map(({ path, after }) => [path, after]))
  return { ...fixed, found, after: { ...files, ...changed } }
}

/** All that is found in a meeting that is held in memory. */
export async function allFound(files: Files, how: How = {}): Promise<Diagnostic[]> {
  return (await examine(memoryWorkspace(files), { today: '2019-11-01', ...how })).result.diagnostics
}

/** A file's text. */
export function textOf(files: Files, path: string): string {
  const content = files[path]
  return typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
}

/** What was found, without the places, which move: as often as it was found. */
export function tally(diagnostics: Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, message } of diagnostics) {
    const key = `${rule}: ${message}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** What is found now and was not before. */
export function newlyFound(before: Diagnostic[], after: Diagnostic[]): string[] {
  const earlier = tally(before)
  return [...tally(after)].filter(([key, count]) => count > (earlier.get(key) ?? 0)).map(([key]) => key)
}
