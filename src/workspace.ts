import type { Dirent } from 'node:fs'
import { readdir, realpath, type FileHandle } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { nameOfOpen, openInside } from './system/open-inside.js'
import { EXIT, UserError } from './user-error.js'

export type ReadResult =
  | { bytes: Uint8Array }
  | { refused: string; reason: 'missing' | 'outside' | 'kind' }
  | { refused: string; reason: 'size'; size: number }

/** The meeting folder as the stages see it. */
export interface Workspace {
  /**
   * Paths of the files below a folder, relative to the meeting folder, with `/`, in order; [] where there is none. A
   * folder that is a link out of the meeting folder stands for itself: reading it says why it is not followed.
   */
  list(folder: string): Promise<string[]>
  /** A regular file inside the folder, or why it is not read. */
  read(path: string, mostBytes: number): Promise<ReadResult>
}

/** How deep folders are followed; a circle of links is never entered at all. */
const MOST_FOLDERS = 8

/**
 * The only door to the disk for reading: regular files whose real path is inside the folder, and no more bytes than
 * allowed. A FIFO would hang for ever, a device never end. What is read is what was looked at, whoever puts links in the
 * place of folders meanwhile.
 *
 * @param root the meeting folder
 */
export async function openWorkspace(root: string): Promise<Workspace> {
  const real = await realpath(root)
  const inside = (path: string): boolean => path === real || path.startsWith(real.endsWith(sep) ? real : real + sep)

  /** A path's real place below the folder, as names; nothing where it leads out of it. */
  const stepsTo = async (path: string): Promise<string[] | undefined> => {
    const target = await realpath(join(real, path))
    if (!inside(target)) return undefined
    return target.slice(real.length).split(sep).filter(Boolean)
  }
  const again = <T>(work: () => Promise<T>): Promise<T> => ifMoved(work, MOST_TRIES)

  /** What stands in a folder that is open: nobody can put another in its place meanwhile. */
  const entriesOf = async (steps: readonly string[]): Promise<Dirent[]> => {
    const folder = await openInside(real, [...steps, '.'])
    try {
      return await readdir(await nameOfOpen(folder, join(real, ...steps)), { withFileTypes: true })
    } finally {
      await folder.close()
    }
  }

  const list = async (folder: string, steps: readonly string[], depth = 0): Promise<string[]> => {
    const paths: string[] = []
    for (const entry of await entriesOf(steps)) {
      const path = `${folder}/${entry.name}`
      if (!entry.isDirectory()) paths.push(path)
      else if (depth < MOST_FOLDERS) {
        // One that is gone or has become a link since is as if it were not there: reading it says why.
        const below = await list(path, [...steps, entry.name], depth + 1).catch((error: NodeJS.ErrnoException) => {
          if (isMoved(error)) return [path]
          throw unreadable(path, error)
        })
        paths.push(...below)
      }
    }
    return paths.sort()
  }

  return {
    async list(folder) {
      try {
        return await again(async () => {
          const steps = await stepsTo(folder)
          return steps ? list(folder, steps) : [folder]
        })
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return []
        if (code === 'ELOOP') return [folder]
        throw error instanceof UserError ? error : unreadable(folder, error as NodeJS.ErrnoException)
      }
    },
    async read(path, mostBytes) {
      if (!inside(join(real, path))) return { refused: 'is outside the meeting folder', reason: 'outside' }
      try {
        return await again(async () => {
          const steps = await stepsTo(path)
          if (!steps) return { refused: 'is a link to a place outside the meeting folder', reason: 'outside' }
          const file = await openInside(real, steps)
          try {
            return await readOpen(file, mostBytes)
          } finally {
            await file.close()
          }
        })
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: 'is not there', reason: 'missing' }
        if (code === 'ELOOP') return { refused: 'is a link that leads in a circle', reason: 'outside' }
        // A socket cannot be opened at all.
        if (code === 'ENXIO') return { refused: 'is no ordinary file', reason: 'kind' }
        throw unreadable(path, error as NodeJS.ErrnoException)
      }
    },
  }
}

/** A folder that is swapped again and again is looked for so often. */
const MOST_TRIES = 3

/** A step that was real at the look, and is a link or gone at the opening, is looked for anew. */
async function ifMoved<T>(work: () => Promise<T>, tries: number): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (tries > 1 && isMoved(error as NodeJS.ErrnoException)) return ifMoved(work, tries - 1)
    throw error
  }
}

function isMoved({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ELOOP' || code === 'ENOTDIR' || code === 'ENOENT'
}

/** Judges what is open, not what stands at its path: that may be another by now. */
async function readOpen(file: FileHandle, mostBytes: number): Promise<ReadResult> {
  const facts = await file.stat()
  if (!facts.isFile()) return { refused: 'is no ordinary file', reason: 'kind' }
  if (facts.size > mostBytes)
    return { refused: `has ${facts.size} bytes; at most ${mostBytes} are read`, reason: 'size', size: facts.size }
  // No more than was judged, however the file grows meanwhile.
  const bytes = new Uint8Array(facts.size)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return { bytes: bytes.subarray(0, length) }
}

/** A meeting that is held in memory, for tests and examples. */
export function memoryWorkspace(files: Record<string, string | Uint8Array>): Workspace {
  return {
    list: (folder) =>
      Promise.resolve(
        Object.keys(files)
          .filter((path) => path.startsWith(`${folder}/`))
          .sort(),
      ),
    read(path, mostBytes) {
      const content = files[path]
      if (content === undefined) return Promise.resolve({ refused: 'is not there', reason: 'missing' })
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      if (bytes.length > mostBytes) {
        return Promise.resolve({
          refused: `has ${bytes.length} bytes; at most ${mostBytes} are read`,
          reason: 'size',
          size: bytes.length,
        })
      }
      return Promise.resolve({ bytes })
    },
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): UserError {
  const why: Record<string, string> = {
    EACCES: 'it may not be read',
    EIO: 'the disk gave an error',
    EMFILE: 'too many files are open',
  }
  return new UserError(`${path} cannot be read: ${why[error.code ?? ''] ?? error.message}`, {
    nextStep: 'Check who may read the meeting folder',
    exitStatus: EXIT.disk,
  })
}
