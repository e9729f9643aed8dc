import { extractAll } from './extract/extract-all.js'
import { coverageOf } from './extract/coverage.js'
import { decode } from './load/decode.js'
import { limitsOf } from './load/limits.js'
import { loadMeeting } from './load/load-meeting.js'
import { readFigures } from './load/read-figures.js'
import { readFiles } from './load/read-files.js'
import type { Gathered } from './model/gathered.js'
import type { Observation, Source } from './model/note.js'
import { UserError } from './user-error.js'
import { memoryWorkspace, type Workspace } from './workspace.js'

/** What reading a meeting folder gave. */
export interface Reading {
  /** Absent where meeting.yaml cannot be used at all. */
  gathered?: Gathered
  /** Only where `gathered` is absent. */
  observations: Observation[]
  sources: Record<string, Source>
  figureBytes: Record<string, Uint8Array>
}

/** load → parse → extract: the whole meeting folder, read. */
export async function read(workspace: Workspace): Promise<Reading> {
  const file = await workspace.read('meeting.yaml', 1_000_000)
  if ('refused' in file) {
    throw new UserError(`meeting.yaml ${file.refused}`, { nextStep: 'Run "rapporteur init FOLDER" for a new meeting', exitStatus: 2 })
  }
  const decoded = decode('meeting.yaml', file.bytes)
  if ('refused' in decoded) return { observations: [decoded.refused], sources: {}, figureBytes: {} }
  const loaded = loadMeeting(decoded.source)
  const sources: Record<string, Source> = { 'meeting.yaml': decoded.source }
  if (!loaded.meeting) return { observations: loaded.observations, sources, figureBytes: {} }

  const { meeting } = loaded
  const limits = limitsOf(meeting.limits)
  const files = await readFiles(workspace, limits)
  for (const { source } of files.sources) sources[source.file] = source
  const { notes, editor, unread, observations } = await extractAll(files.sources, meeting)
  const { figures, bytes } = await readFigures([...notes, ...editor], workspace, limits)
  const gathered: Gathered = {
    meeting,
    notes,
    editor,
    unread: [...files.unread, ...unread],
    observations: [...loaded.observations, ...files.observations, ...observations],
    figures,
    files: files.files,
    coverage: coverageOf(meeting, notes),
  }
  return { gathered, observations: [], sources, figureBytes: bytes }
}

/**
 * A meeting held in memory, for tests and examples.
 *
 * @throws Error where meeting.yaml cannot be used
 */
export async function gatherFiles(files: Record<string, string | Uint8Array>): Promise<Gathered> {
  const { gathered, observations } = await read(memoryWorkspace(files))
  if (!gathered) throw new Error(observations.map(({ violation }) => violation.message).join('\n'))
  return gathered
}
