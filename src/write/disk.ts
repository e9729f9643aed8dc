import { link, lstat, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { makeFolders } from '../system/make-folders.js'

/** The operations by which outputs reach the disk; tests let each of them fail in turn. */
export interface Disk {
  makeFolder: (path: string) => Promise<void>
  list: (path: string) => Promise<string[]>
  /** What stands at a path; a link is not followed. */
  look: (path: string) => Promise<'file' | 'folder' | 'link' | 'other' | undefined>
  /** Writes a new file, and leaves once its bytes are on the disk. */
  writeNew: (path: string, bytes: Uint8Array) => Promise<void>
  size: (path: string) => Promise<number>
  rename: (from: string, to: string) => Promise<void>
  /** Removes a file; one that is not there is no fault. */
  remove: (path: string) => Promise<void>
  /** Makes renames durable. */
  flushFolder: (path: string) => Promise<void>
  /** Makes a file with its whole text at once; EEXIST where there is one. */
  claim: (path: string, temporary: string, text: string) => Promise<void>
  readText: (path: string) => Promise<string>
}

/** The real disk. */
export const disk: Disk = {
  makeFolder: (path) => makeFolders(path),
  list: (path) => readdir(path),
  async look(path) {
    const facts = await lstat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    if (!facts) return undefined
    if (facts.isSymbolicLink()) return 'link'
    if (facts.isDirectory()) return 'folder'
    return facts.isFile() ? 'file' : 'other'
  },
  async writeNew(path, bytes) {
    const file = await open(path, 'wx', 0o644)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  size: async (path) => (await stat(path)).size,
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async flushFolder(path) {
    // Windows cannot open a folder; there the rename alone must do.
    const folder = await open(path, 'r').catch(() => undefined)
    try {
      await folder?.sync()
    } catch (error) {
      if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    } finally {
      await folder?.close()
    }
  },
  async claim(path, temporary, text) {
    await writeFile(temporary, text)
    try {
      await link(temporary, path)
    } finally {
      await rm(temporary, { force: true })
    }
  },
  readText: (path) => readFile(path, 'utf8'),
}
