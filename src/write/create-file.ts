import { lstat, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { UserError } from '../user-error.js'

/**
 * Writes a new file; one that is there stays as it is.
 *
 * @throws UserError with exit status 2 where there is one, 3 where writing fails
 */
export async function createFile(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw isThere(path)
    throw new UserError(`${path} cannot be written: ${message}`, {
      nextStep: 'Check who may write in that folder',
      exitStatus: 3,
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
  for (const [path, text] of files) await createFile(path, text)
}

function isThere(path: string): UserError {
  return new UserError(`${path} is there already, and stays as it is`, {
    nextStep: `Write in it, or give ${basename(path)} another name first`,
    exitStatus: 2,
  })
}
