import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those around it that are not there. Where one of them cannot be made, none is left.
 *
 * Node's own way (`recursive`) tries for ever where a folder says that there is no such thing in it and is there itself,
 * as those of /proc do.
 *
 * @param mode of those that are made
 */
export async function makeFolders(path: string, mode?: number): Promise<void> {
  const missing: string[] = []
  const made: string[] = []
  try {
    for (let folder = path; !(await isFolder(folder)); folder = dirname(folder)) missing.push(folder)
    for (const folder of missing.reverse()) {
      await mkdir(folder, { mode }).then(
        () => made.push(folder),
        async (error: NodeJS.ErrnoException) => {
          // Another process may have been faster.
          if (error.code !== 'EEXIST' || !(await isFolder(folder))) throw error
        },
      )
    }
  } catch (error) {
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined)
    throw error
  }
}

/** @throws where something else stands there, or nobody may look */
async function isFolder(path: string): Promise<boolean> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!facts) return false
  if (!facts.isDirectory()) throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR', path })
  return true
}
