import { constants } from 'node:fs'
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Names within one folder are opened through this where the system has it: its links lead to what is open. */
const OPEN_FILES = '/proc/self/fd'

const NO_LINKS = constants.O_NOFOLLOW ?? 0
const FOLDER = constants.O_RDONLY | NO_LINKS | (constants.O_DIRECTORY ?? 0)
/** A FIFO would wait for a writer. */
const FILE = constants.O_RDONLY | NO_LINKS | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a file or folder by a path in which no step is a link, step by step, so that nobody can put a link in the place
 * of a folder between the look and the opening: each step is opened in the folder that is open already (openat(2), by
 * way of /proc), and never by the whole path again.
 *
 * Where there is no /proc the whole path is opened and looked at once more: what is open must be the very file (device
 * and number) that stands at the path, with no link on the way. There a link that is put in and taken away in that
 * moment can be missed.
 *
 * @param root a folder's real path
 * @param inside names from there, none of them `..`; a last one `.` stands for the folder itself
 * @throws ELOOP or ENOTDIR where a step is a link
 */
export async function openInside(root: string, inside: readonly string[]): Promise<FileHandle> {
  return (await hasOpenFiles()) ? openStepwise(root, inside) : openAndCompare(root, inside)
}

let known: Promise<boolean> | undefined

/** Whether what is open can be reached by its number. */
function hasOpenFiles(): Promise<boolean> {
  known ??= (async () => {
    if (process.platform !== 'linux') return false
    const here = await open('/', FOLDER)
    try {
      const [through, direct] = [await lstat(`${OPEN_FILES}/${here.fd}/.`), await here.stat()]
      return through.ino === direct.ino && through.dev === direct.dev
    } finally {
      await here.close()
    }
  })().catch(() => false)
  return known
}

async function openStepwise(root: string, inside: readonly string[]): Promise<FileHandle> {
  let at = await open(root, FOLDER)
  for (const [index, name] of inside.entries()) {
    const isLast = index === inside.length - 1
    try {
      const next = await open(`${OPEN_FILES}/${at.fd}/${name}`, isLast ? FILE : FOLDER)
      await at.close()
      at = next
    } catch (error) {
      await at.close()
      throw error
    }
  }
  return at
}

/** For systems without /proc; also what tests compare with. */
export async function openAndCompare(root: string, inside: readonly string[]): Promise<FileHandle> {
  const path = join(root, ...inside)
  const file = await open(path, FILE)
  try {
    const [opened, there, real] = [await file.stat(), await lstat(path), await realpath(path)]
    const expected = [root.replace(/[\\/]$/, ''), ...inside.filter((name) => name !== '.')].join(sep)
    if (real !== expected || opened.ino !== there.ino || opened.dev !== there.dev)
      throw Object.assign(new Error(`${path} was changed while it was read`), { code: 'ELOOP', path })
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}

/** A path that leads to what is open; the given one where the system has none. */
export async function nameOfOpen(file: FileHandle, path: string): Promise<string> {
  return (await hasOpenFiles()) ? `${OPEN_FILES}/${file.fd}` : path
}
