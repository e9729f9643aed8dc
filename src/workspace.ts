import { constants } from 'node:fs'
import { lstat, open, readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
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
 * allowed. A FIFO would hang for ever, a device never end.
 *
 * @param root the meeting folder
 */
export async function openWorkspace(root: string): Promise<Workspace> {
  const real = await realpath(root)
  const inside = (path: string): boolean => path === real || path.startsWith(real.endsWith(sep) ? real : real + sep)

  const list = async (folder: string, depth = 0): Promise<string[]> => {
    const entries = await readdir(join(real, folder), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
      throw unreadable(folder, error)
    })
    const paths: string[] = []
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory() && depth < MOST_FOLDERS) paths.push(...(await list(path, depth + 1)))
      else if (!entry.isDirectory()) paths.push(path)
    }
    return paths.sort()
  }

  return {
    async list(folder) {
      try {
        if (inside(await realpath(join(real, folder)))) return await list(folder)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return []
        if (code !== 'ELOOP') throw error
      }
      return [folder]
    },
    async read(path, mostBytes) {
      const asked = join(real, path)
      if (!inside(asked)) return { refused: 'is outside the meeting folder', reason: 'outside' }
      try {
        const target = await realpath(asked)
        if (!inside(target)) return { refused: 'is a link to a place outside the meeting folder', reason: 'outside' }
        const facts = await lstat(target)
        if (!facts.isFile()) return { refused: 'is no ordinary file', reason: 'kind' }
        if (facts.size > mostBytes)
          return { refused: `has ${facts.size} bytes; at most ${mostBytes} are read`, reason: 'size', size: facts.size }
        const file = await open(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
        try {
          return { bytes: await file.readFile() }
        } finally {
          await file.close()
        }
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: 'is not there', reason: 'missing' }
        if (code === 'ELOOP') return { refused: 'is a link that leads in a circle', reason: 'outside' }
        throw unreadable(path, error as NodeJS.ErrnoException)
      }
    },
  }
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
