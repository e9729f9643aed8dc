import { basename, dirname } from 'node:path'
import { reasonOf } from '../system/reason-of.js'
import { EXIT, UserError } from '../user-error.js'

/** What can be done where outputs cannot be written, and none was yet. */
export const OUTPUTS_KEPT = 'Mend that, or choose another folder with --out; the earlier outputs are as they were'

/** The same once some of them are new. */
export const OUTPUTS_MIXED =
  'Mend that, and build again: some outputs are new, and manifest.json is the earlier one, which tells which'

const MEND = 'Mend that, and run the command again'

/** What is said besides of a disk that fails. */
export interface AtFailure {
  /** How many bytes the file has, to be named where the disk is full. */
  bytes?: number
  /** What to do, and what became of what was there. */
  nextStep?: string
}

/** What is said where the disk fails. */
export function diskFailure(path: string, error: unknown, { bytes, nextStep = MEND }: AtFailure = {}): UserError {
  const { code = '' } = error as NodeJS.ErrnoException
  const need = bytes !== undefined && (code === 'ENOSPC' || code === 'EDQUOT') ? ` (${bytes} bytes are needed)` : ''
  return cannotWrite(path, `${reasonOf(error)}${need}`, nextStep, error)
}

/** A refusal that names the path and says what to do. */
export function cannotWrite(path: string, why: string, nextStep: string, cause?: unknown): UserError {
  return new UserError(`${basename(path)} cannot be written in ${dirname(path)}: ${why}`, {
    nextStep,
    exitStatus: EXIT.disk,
    ...(cause === undefined ? {} : { cause }),
  })
}

/**
 * What a failure of the system that no command foresaw is told as: one paragraph, and no stack, which would name our
 * files and not the user's.
 *
 * @returns nothing where it is no failure of the system, but a fault of ours
 */
export function systemFailure(error: unknown): UserError | undefined {
  const { code, syscall, path } = error as NodeJS.ErrnoException & { path?: unknown }
  if (
    !(error instanceof Error) ||
    typeof code !== 'string' ||
    typeof syscall !== 'string' ||
    !/^E[A-Z0-9]+$/.test(code)
  )
    return undefined
  const what = typeof path === 'string' ? path : 'The system'
  return new UserError(`${what} gives an error (${syscall}): ${reasonOf(error)}`, {
    nextStep: 'Check that it is there, and who may read and write it',
    exitStatus: EXIT.disk,
    cause: error,
  })
}
