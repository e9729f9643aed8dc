import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { UserError } from '../user-error.js'

/**
 * Writes a new file; one that is there stays as it is.
 *
 * @throws UserError with exit status 2 where there is one, 3 where writing fails
 */
export async function createFile(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') {
      throw new UserError(`${path} is there already, and stays as it is`, {
        nextStep: `Write in it, or give ${basename(path)} another name first`,
        exitStatus: 2,
      })
    }
    throw new UserError(`${path} cannot be written: ${message}`, {
      nextStep: 'Check who may write in that folder',
      exitStatus: 3,
      cause: error,
    })
  }
}
