import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { EXIT, UserError } from '../user-error.js'
import { makeFolders } from '../system/make-folders.js'
import { isAlive } from './process-alive.js'

/** Written last, so that a folder with it was unpacked to its end. */
const MARKER = 'whole.json'

/** Each failed attempt means that another process was at it just then. */
const MOST_ATTEMPTS = 5

interface Marker {
  sha256: string
  /** Bytes of each file, by its path in the folder. */
  files: Record<string, number>
}

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

async function filesIn(folder: string): Promise<Record<string, number>> {
  const files: Record<string, number> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files[relative(folder, path)] = (await lstat(path)).size
  }
  return files
}

/**
 * Whether the folder holds all that was unpacked, and only this user can have put it there: another's folder, a link,
 * or one that others may write to could hold any program.
 */
export async function isWhole(folder: string, user: number | undefined): Promise<boolean> {
  try {
    const facts = await lstat(folder)
    if (!facts.isDirectory() || (user !== undefined && (facts.uid !== user || (facts.mode & 0o077) !== 0))) return false
    const { files } = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as Marker
    for (const [file, size] of Object.entries(files)) {
      const found = await lstat(join(folder, file))
      if (!found.isFile() || found.size !== size) return false
    }
    return true
  } catch {
    return false
  }
}

/** What killed processes left half unpacked beside the folder. */
async function sweep(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.part-`
  for (const name of await readdir(dirname(folder))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (name.startsWith(prefix) && !isAlive(pid))
      await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

/** Puts the unpacked folder in its place, unless another process was faster; what is broken there gives way. */
async function moveIntoPlace(from: string, folder: string, user: number | undefined): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, folder)
      return
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(code(error) ?? ''))
        throw error
      if (await isWhole(folder, user)) return
      const aside = `${from}-broken`
      try {
        await rename(folder, aside)
      } catch (moved) {
        if (code(moved) !== 'ENOENT') throw moved
      }
      await rm(aside, { recursive: true, force: true })
    }
  }
}

/**
 * Unpacks into a folder once for all processes and runs. Each process unpacks beside it and renames, so that none
 * ever sees half a folder and the slower one finds it there.
 *
 * @param unpack fills the folder it is given and returns a SHA-256 of what it wrote
 * @throws {UserError} where the place cannot be written
 */
export async function unpackOnce(
  folder: string,
  user: number | undefined,
  unpack: (folder: string) => Promise<string>,
): Promise<void> {
  if (await isWhole(folder, user)) return
  const part = `${folder}.part-${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await makeFolders(dirname(folder), 0o700)
    await sweep(folder)
    await mkdir(part, { mode: 0o700 })
    const sha256 = await unpack(part)
    const marker: Marker = { sha256, files: await filesIn(part) }
    await writeFile(join(part, MARKER), JSON.stringify(marker), { flush: true })
    await moveIntoPlace(part, folder, user)
  } catch (error) {
    if (!code(error)) throw error
    throw new UserError(
      `The browser that came with npm cannot be unpacked into ${folder}: ${(error as Error).message}`,
      {
        nextStep:
          'It takes 200 MB of the cache folder: make room, set XDG_CACHE_HOME to another folder, or name a browser with --browser PATH',
        exitStatus: EXIT.disk,
        cause: error,
      },
    )
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}
