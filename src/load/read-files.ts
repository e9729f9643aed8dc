import type { Observation, Source } from '../model/note.js'
import type { Unread } from '../model/gathered.js'
import type { Place } from '../model/place.js'
import type { Workspace } from '../workspace.js'
import { decode } from './decode.js'
import { crossed, type Limits } from './limits.js'

export interface ReadFiles {
  sources: { kind: 'note' | 'editor'; source: Source }[]
  unread: Unread[]
  observations: Observation[]
  /** All paths below notes/, editor/ and figures/. */
  files: string[]
}

/** Reads the notes and the editor's files; one that cannot be read hides no other. */
export async function readFiles(workspace: Workspace, limits: Limits): Promise<ReadFiles> {
  const result: ReadFiles = { sources: [], unread: [], observations: [], files: [] }
  for (const [folder, kind] of [
    ['editor', 'editor'],
    ['figures', undefined],
    ['notes', 'note'],
  ] as const) {
    const paths = await workspace.list(folder)
    for (const path of paths) result.files.push(path)
    if (paths.includes(folder)) await refuseFolder(folder, workspace, result)
    if (!kind) continue
    const texts = paths.filter((one) => /\.(?:md|markdown)$/i.test(one))
    const [over] = texts.slice(limits.notes)
    if (over)
      result.observations.push({ rule: 'limit', violation: crossed('notes', limits, texts.length, wholeFile(over)) })
    for (const path of texts.slice(0, limits.notes)) await readOne(path, kind, workspace, limits, result)
  }
  return result
}

async function refuseFolder(folder: string, workspace: Workspace, result: ReadFiles): Promise<void> {
  const read = await workspace.read(folder, 0)
  if (!('refused' in read)) return
  result.observations.push({
    rule: 'limit',
    violation: {
      message: `The folder ${read.refused}`,
      hint: 'Put the folder itself in its place',
      place: wholeFile(folder),
      remains: `${folder} cannot be read`,
    },
  })
}

async function readOne(
  path: string,
  kind: 'note' | 'editor',
  workspace: Workspace,
  limits: Limits,
  result: ReadFiles,
): Promise<void> {
  const place = wholeFile(path)
  const read = await workspace.read(path, limits['note-bytes'])
  if ('refused' in read) {
    result.unread.push({ kind, file: path, place })
    const violation =
      read.reason === 'size'
        ? crossed('note-bytes', limits, read.size, place)
        : {
            message: `The file ${read.refused}`,
            hint: 'Put an ordinary file in its place',
            place,
            remains: `${path} cannot be read`,
          }
    result.observations.push({ rule: 'limit', violation })
    return
  }
  const decoded = decode(path, read.bytes)
  if ('refused' in decoded) {
    result.unread.push({ kind, file: path, place })
    result.observations.push(decoded.refused)
  } else result.sources.push({ kind, source: decoded.source })
}

function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
