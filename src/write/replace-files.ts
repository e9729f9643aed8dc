import { chmod, mkdir, readFile, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { EXIT, UserError } from '../user-error.js'
import { hashOf, KEPT, listBefore, makeKeptFolder, type BeforeRecord } from './before.js'
import type { Disk } from './disk.js'
import { diskFailure } from './disk-failure.js'

/** A file of the meeting folder that gets other words. */
export interface Replacement {
  /** From the meeting folder, with `/`. */
  path: string
  /** What was read; absent where the file is new. */
  before?: Uint8Array
  after: Uint8Array
}

/**
 * Replaces notes and other files that people wrote, and keeps what stood there first, so that `rapporteur undo` can
 * return it. Everything that rewrites such files goes through here. Nothing is replaced before all is kept and all
 * that is new is on the disk.
 *
 * @param meeting the meeting folder
 * @param told the command as a person typed it, and when
 * @returns the folder in which the earlier files are kept, from the meeting folder, with `/`
 * @throws UserError with exit status 3 where a file changed since it was read, or the disk fails
 */
export async function replaceFiles(
  meeting: string,
  files: Replacement[],
  { command, time, pid, disk }: { command: string; time: Date; pid: number; disk: Disk },
): Promise<string> {
  const targets: { path: string; after: Uint8Array; mode?: number }[] = []
  for (const file of files) {
    const path = await targetOf(meeting, file.path)
    const now = await bytesOf(path)
    if (!same(now, file.before)) throw changedMeanwhile(file.path)
    targets.push({ path, after: file.after, ...(now ? { mode: (await stat(path)).mode & 0o777 } : {}) })
  }
  const kept = await keep(meeting, files, { command, time, disk })
  await writeAll(targets, pid, disk).catch(async (error: unknown) => {
    const isNew = await someAre(targets)
    // What is kept of a command that replaced nothing would hide from undo the one before it.
    if (!isNew) await rm(kept, { recursive: true, force: true }).catch(() => undefined)
    if (error instanceof UserError) throw error
    throw diskFailure(meeting, error, isNew ? { nextStep: SOME_NEW } : {})
  })
  return relative(meeting, kept).split(sep).join('/')
}

const SOME_NEW = 'Some files are new; "rapporteur undo" returns what stood there. Mend that, and run the command again'

/** Whether any of the files has got its new words; one that cannot be read may have. */
async function someAre(targets: { path: string; after: Uint8Array }[]): Promise<boolean> {
  for (const { path, after } of targets) {
    const now = await bytesOf(path).catch(() => after)
    if (same(now, after)) return true
  }
  return false
}

/** Writes what stands there now into a folder of its own, the record last. */
async function keep(
  meeting: string,
  files: Replacement[],
  { command, time, disk }: { command: string; time: Date; disk: Disk },
): Promise<string> {
  let folder: string | undefined
  try {
    const [last] = await listBefore(meeting)
    folder = await makeKeptFolder(meeting, 'before', time)
    for (const { path, before } of files) {
      if (!before) continue
      await mkdir(dirname(join(folder, 'files', path)), { recursive: true })
      await disk.writeNew(join(folder, 'files', path), before)
    }
    const record: BeforeRecord = {
      version: 1,
      command,
      time: time.toISOString(),
      order: (last?.record.order ?? 0) + 1,
      files: files.map(({ path, before, after }) => ({
        path,
        ...(before ? { before: hashOf(before) } : {}),
        after: hashOf(after),
      })),
    }
    await disk.writeNew(join(folder, 'record.json'), new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`))
    await disk.flushFolder(folder)
    return folder
  } catch (error) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw diskFailure(join(meeting, KEPT), error)
  }
}

/**
 * Puts files in the place of others, each whole or not at all.
 *
 * @param targets their real paths; `mode` is that of the file that was there
 */
export async function writeAll(
  targets: { path: string; after: Uint8Array; mode?: number }[],
  pid: number,
  disk: Disk,
): Promise<void> {
  const written: { temporary: string; path: string }[] = []
  try {
    for (const [index, { path, after, mode }] of targets.entries()) {
      await mkdir(dirname(path), { recursive: true })
      const temporary = join(dirname(path), `.rapporteur-${pid}-${index}.tmp`)
      written.push({ temporary, path })
      await disk.writeNew(temporary, after)
      if (mode !== undefined) await chmod(temporary, mode)
    }
    for (const { temporary, path } of written) await disk.rename(temporary, path)
    for (const folder of new Set(targets.map(({ path }) => dirname(path)))) await disk.flushFolder(folder)
  } finally {
    for (const { temporary } of written) await disk.remove(temporary).catch(() => undefined)
  }
}

/**
 * Where a file of the meeting folder really is, or would be: a link within the folder is followed and stays.
 *
 * @throws UserError with exit status 3 where it is outside the folder
 */
export async function targetOf(meeting: string, path: string): Promise<string> {
  const root = await realpath(meeting)
  const real = await realPlace(join(root, path))
  if (real.startsWith(root.endsWith(sep) ? root : root + sep)) return real
  throw new UserError(`${path} leads out of the meeting folder; nothing was written`, {
    nextStep: 'Take the link away, or put a folder of the meeting in its place',
    exitStatus: EXIT.disk,
  })
}

/** The real path of what is there, or of the nearest folder around it that is, with the rest behind it. */
async function realPlace(asked: string): Promise<string> {
  return realpath(asked).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return join(await realPlace(dirname(asked)), basename(asked))
    throw diskFailure(asked, error)
  })
}

/** A file's bytes; nothing where there is none. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw diskFailure(path, error)
  })
}

/** Whether two files have the same bytes, or both are not there. */
export function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : Buffer.from(one).equals(other)
}

function changedMeanwhile(path: string): UserError {
  return new UserError(`${path} was changed while it was being worked on; nothing was written`, {
    nextStep: 'Save it in your editor, then try again',
    exitStatus: EXIT.disk,
  })
}
