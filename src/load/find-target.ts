import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { findMeeting } from './find-meeting.js'

/** What a command is about: a meeting, or one note of it. */
export interface Target {
  /** The meeting folder. */
  folder: string
  /** The note or editor's file, relative to the folder, with `/`. */
  file?: string
  /** A session by its id as typed; whether there is one is for the meeting to say. */
  session?: string
}

/**
 * Finds what an argument names: the folder of a meeting, a note by its path or its name, or a session by its id. Without
 * one it is the meeting, or in a folder notes/ that holds one note that note.
 *
 * @throws UserError with exit status 2 where there is no meeting
 */
export async function findTarget(given: string | undefined, cwd: string): Promise<Target> {
  if (given === undefined) {
    const folder = await findMeeting(undefined, cwd)
    const only = relative(folder, cwd) === 'notes' ? (await notesIn(cwd)).slice(0, 2) : []
    return only.length === 1 ? { folder, file: `notes/${only[0] ?? ''}` } : { folder }
  }
  const path = resolve(cwd, given)
  for (const one of [path, `${path}.md`]) {
    if (basename(one) === 'meeting.yaml' || !(await isFile(one))) continue
    const folder = await findMeeting(undefined, dirname(one)).catch(() => undefined)
    const file = folder === undefined ? '' : relative(folder, one).split(sep).join('/')
    if (folder !== undefined && /^(?:notes|editor)\/(?!\.\.)/.test(file)) return { folder, file }
  }
  const isName = !/[\\/]/.test(given) && !(await exists(path))
  const folder = isName ? await findMeeting(undefined, cwd).catch(() => undefined) : undefined
  if (folder === undefined) return { folder: await findMeeting(given, cwd) }
  for (const one of [given, `${given}.md`])
    if (await isFile(join(folder, 'notes', one))) return { folder, file: `notes/${one}`, session: given }
  return { folder, session: given }
}

async function notesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => /^[^.].*\.(?:md|markdown)$/i.test(name))
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
