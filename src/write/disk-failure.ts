import { basename, dirname } from 'node:path'
import { EXIT, UserError } from '../user-error.js'

const WHY: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  EIO: 'the disk gave an error',
  EEXIST: 'a file stands where the folder would be',
  ENOTDIR: 'a file stands where the folder would be',
}

/**
 * What is said where the disk fails.
 *
 * @param bytes how many bytes the file has, to be named where the disk is full
 */
export function diskFailure(path: string, error: unknown, bytes?: number): UserError {
  const { code = '', message } = error as NodeJS.ErrnoException
  const need = bytes !== undefined && (code === 'ENOSPC' || code === 'EDQUOT') ? ` (${bytes} bytes are needed)` : ''
  return cannotWrite(path, `${WHY[code] ?? message}${need}`, error)
}

/** A refusal that names the path and says that nothing was lost. */
export function cannotWrite(path: string, why: string, cause?: unknown): UserError {
  return new UserError(`${basename(path)} cannot be written in ${dirname(path)}: ${why}`, {
    nextStep: 'Mend that, or choose another folder with --out; the earlier outputs are as they were',
    exitStatus: EXIT.disk,
    ...(cause === undefined ? {} : { cause }),
  })
}
