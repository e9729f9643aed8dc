import { extractEditorFile, extractNote } from './extract/extract-document.js'
import { coverageOf } from './extract/coverage.js'
import { decode } from './load/decode.js'
import { loadMeeting } from './load/load-meeting.js'
import { readFigures } from './load/read-figures.js'
import { readFiles } from './load/read-files.js'
import type { Gathered } from './model/gathered.js'
import type { Document, Note, Observation, Source } from './model/note.js'
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
  const files = await readFiles(workspace)
  const notes: Note[] = []
  const editor: Document[] = []
  for (const { kind, source } of files.sources) {
    sources[source.file] = source
    if (kind === 'note') notes.push(extractNote(source, meeting))
    else editor.push(extractEditorFile(source, meeting))
  }
  const { figures, bytes } = await readFigures([...notes, ...editor], workspace)
  const gathered: Gathered = {
    meeting,
    notes,
    editor,
    unread: files.unread,
    observations: [...loaded.observations, ...files.observations],
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
