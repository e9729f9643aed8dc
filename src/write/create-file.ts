import { lstat, open, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { EXIT, UserError } from '../user-error.js'
import { reasonOf } from '../system/reason-of.js'
import { makeFolders } from '../system/make-folders.js'

/**
 * Writes a new file; one that is there stays as it is.
 *
 * @throws UserError with exit status 2 where there is one, 3 where writing fails
 */
export async function createFile(path: string, text: string | Uint8Array): Promise<void> {
  let isOurs = false
  try {
    await makeFolders(dirname(path))
    const file = await open(path, 'wx')
    isOurs = true
    try {
      await file.writeFile(text)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isOurs) await rm(path, { force: true }).catch(() => undefined)
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(path)
    throw new UserError(`${path} cannot be written: ${reasonOf(error)}`, {
      nextStep: 'Check who may write in that folder, and whether there is room',
      exitStatus: EXIT.disk,
      cause: error,
    })
  }
}

/**
 * Writes new files; where one of them is there, none is written.
 *
 * @param files texts or bytes by path
 * @throws UserError as createFile does
 */
export async function createFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const path of files.keys()) if (await lstat(path).catch(() => undefined)) throw isThere(path)
  const made: string[] = []
  try {
    for (const [path, text] of files) {
      await createFile(path, text)
      made.push(path)
    }
  } catch (error) {
    for (const path of made) await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

function isThere(path: string): UserError {
  return new UserError(`${path} is there already, and stays as it is`, {
    nextStep: `Write in it, or give ${basename(path)} another name first`,
    exitStatus: EXIT.usage,
  })
}
