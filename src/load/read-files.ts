import type { Violation } from '../model/diagnostic.js'
import type { Observation, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import type { ReadResult, Workspace } from '../workspace.js'
import { decode, guessWords } from './decode.js'
import { keptCopies } from './kept-copies.js'
import { crossed, type Limits } from './limits.js'

/** A file that could not be read. */
export interface RefusedFile {
  kind: 'note' | 'editor'
  file: string
  /** Why; its place may be deep in the file. */
  why: Observation
  /** What can be made out of its words, to tell what it was meant for; '' where it was not opened. */
  words: string
}

export interface ReadFiles {
  sources: { kind: 'note' | 'editor'; source: Source }[]
  refused: RefusedFile[]
  /** Of what is refused besides. */
  observations: Observation[]
  /** All paths below notes/, editor/ and figures/. */
  files: string[]
}

/** What editors and file systems leave beside a file, `._note.md` and `.#note.md`, is none of the meeting's. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'))
}

/** So many files are open at a time. */
const AT_ONCE = 16

/** Reads the notes and the editor's files; one that cannot be read hides no other. */
export async function readFiles(workspace: Workspace, limits: Limits): Promise<ReadFiles> {
  const result: ReadFiles = { sources: [], refused: [], observations: [], files: [] }
  for (const [folder, kind] of [
    ['editor', 'editor'],
    ['figures', undefined],
    ['notes', 'note'],
  ] as const) {
    const listed = await workspace.list(folder)
    for (const path of listed) result.files.push(path)
    if (listed.includes(folder)) await refuseFolder(folder, workspace, result)
    if (!kind) continue
    const texts = listed.filter((one) => /\.(?:md|markdown)$/i.test(one) && !isHidden(one))
    const over = texts.slice(limits.notes)
    for (const [index, file] of over.entries()) {
      const why = { rule: 'limit', violation: crossed('notes', limits, texts.length, wholeFile(file)) }
      result.refused.push({ kind, file, why, words: '' })
      // Once is enough: the others are refused for the same reason.
      if (index === 0) result.observations.push(why)
    }
    // Side by side, for the disk's sake, and taken up in their order.
    const paths = texts.slice(0, limits.notes)
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const some = paths.slice(from, from + AT_ONCE)
      const read = await Promise.all(some.map((path) => workspace.read(path, limits['note-bytes'])))
      for (const [index, path] of some.entries()) takeUp(path, kind, read[index] as ReadResult, limits, result)
    }
  }
  return withoutCopies(result)
}

/** A copy beside its original is of none of the meeting's sessions; a rule names it. */
function withoutCopies(result: ReadFiles): ReadFiles {
  const { sources, refused, observations } = result
  const copies = keptCopies([
    ...sources.map(({ source }) => ({ path: source.file, text: source.text })),
    ...refused.map(({ file, words }) => ({ path: file, text: words })),
  ])
  if (copies.size === 0) return result
  return {
    ...result,
    sources: sources.filter(({ source }) => !copies.has(source.file)),
    refused: refused.filter(({ file }) => !copies.has(file)),
    observations: observations.filter(({ violation }) => !copies.has(violation.place.file)),
  }
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

function takeUp(path: string, kind: 'note' | 'editor', read: ReadResult, limits: Limits, result: ReadFiles): void {
  const refuse = (why: Observation, words: string): void => {
    result.refused.push({ kind, file: path, why, words })
    result.observations.push(why)
  }
  if ('refused' in read) {
    refuse({ rule: 'limit', violation: whyRefused(path, read, limits) }, '')
    return
  }
  const decoded = decode(path, read.bytes)
  if ('refused' in decoded) refuse(decoded.refused, guessWords(read.bytes))
  else result.sources.push({ kind, source: decoded.source })
}

function whyRefused(path: string, read: Exclude<ReadResult, { bytes: Uint8Array }>, limits: Limits): Violation {
  const place = wholeFile(path)
  if (read.reason === 'size') return crossed('note-bytes', limits, read.size, place)
  return {
    message: `The file ${read.refused}`,
    hint: 'Put an ordinary file in its place',
    place,
    remains: `${path} cannot be read`,
  }
}

function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
