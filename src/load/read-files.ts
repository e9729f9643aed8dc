import type { Observation, Source } from '../model/note.js'
import type { Unread } from '../model/gathered.js'
import type { Workspace } from '../workspace.js'
import { decode } from './decode.js'

export interface ReadFiles {
  sources: { kind: 'note' | 'editor'; source: Source }[]
  unread: Unread[]
  observations: Observation[]
  /** All paths below notes/, editor/ and figures/. */
  files: string[]
}

/** A note of 700 words has 5 KB; a book of 600 pages has 1 MB. */
const MOST_BYTES_A_NOTE = 1_000_000

/** Reads the notes and the editor's files; one that cannot be read hides no other. */
export async function readFiles(workspace: Workspace): Promise<ReadFiles> {
  const result: ReadFiles = { sources: [], unread: [], observations: [], files: [] }
  for (const [folder, kind] of [['editor', 'editor'], ['figures', undefined], ['notes', 'note']] as const) {
    const paths = await workspace.list(folder)
    result.files.push(...paths)
    if (!kind) continue
    for (const path of paths.filter((one) => /\.(?:md|markdown)$/i.test(one))) await readOne(path, kind, workspace, result)
  }
  return result
}

async function readOne(path: string, kind: 'note' | 'editor', workspace: Workspace, result: ReadFiles): Promise<void> {
  const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 }
  const read = await workspace.read(path, MOST_BYTES_A_NOTE)
  if ('refused' in read) {
    result.unread.push({ kind, file: path, place })
    result.observations.push({
      rule: 'limit',
      violation: {
        message: `The file ${read.refused}`,
        hint: read.reason === 'size' ? 'Divide it, or take out what is no text' : 'Put an ordinary file in its place',
        place,
        remains: `${path} cannot be read`,
      },
    })
    return
  }
  const decoded = decode(path, read.bytes)
  if ('refused' in decoded) {
    result.unread.push({ kind, file: path, place })
    result.observations.push(decoded.refused)
  } else result.sources.push({ kind, source: decoded.source })
}
