import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { EXIT, UserError } from '../user-error.js'
import type { Disk } from './disk.js'
import { reasonOf } from '../system/reason-of.js'
import { diskFailure, OUTPUTS_KEPT } from './disk-failure.js'

/** Who writes in a folder. */
export interface Owner {
  pid: number
  host: string
  /** ISO 8601. */
  since: string
}

const NAME = '.rapporteur.lock'

/** What a lock is for, in the words of whoever finds it taken. */
const WORKS = {
  build: { other: 'Another build writes in this folder', instead: ', or choose another folder with --out' },
  circulation: { other: 'Another run sends from this release', instead: '' },
}

export type Work = keyof typeof WORKS

/**
 * Takes the lock of a folder: one build writes there, or one run sends from there, at a time. The lock of a process
 * that no longer runs on this machine is taken over.
 *
 * @returns gives the lock back; may be called again
 * @throws UserError with exit status 3 where another process has it
 */
export async function takeLock(
  folder: string,
  owner: Owner,
  disk: Disk,
  work: Work = 'build',
): Promise<() => Promise<void>> {
  const path = join(folder, NAME)
  const text = JSON.stringify(owner)
  await claim(path, text, owner, disk, (holder) => taken(path, holder, work))
  await sweep(folder, owner, disk)
  return release(path, text, disk)
}

/** Removes what processes left that were killed while they claimed a lock. The folder's lock must be held. */
async function sweep(folder: string, owner: Owner, disk: Disk): Promise<void> {
  const names = await disk.list(folder).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(`${NAME}.`))) {
    const path = join(folder, name)
    const left = ownerIn(await disk.readText(path).catch(() => '')) ?? { ...owner, pid: Number(/\d+$/.exec(name)?.[0]) }
    if (isGone(left, owner)) await disk.remove(path).catch(() => undefined)
  }
}

/** How often a lock that keeps changing hands is tried. */
const MOST_ATTEMPTS = 5

/**
 * Makes the file of a lock. A dead owner's file may be removed only by who has the lock of that removal, a file named
 * after what stood in it: without that, of two processes that found the same dead owner the slower would remove the
 * new lock of the faster, and both would go on.
 */
async function claim(
  path: string,
  text: string,
  owner: Owner,
  disk: Disk,
  refusal: (holder: Owner | undefined) => UserError,
): Promise<void> {
  let holder: Owner | undefined
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      await disk.claim(path, `${path}.${owner.pid}`, text)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskFailure(path, error, { nextStep: OUTPUTS_KEPT })
    }
    const held = await disk.readText(path).catch(() => undefined)
    if (held === undefined) continue
    holder = ownerIn(held)
    if (holder && !isGone(holder, owner)) throw refusal(holder)
    const removal = `${path}.${createHash('sha256').update(held).digest('hex').slice(0, 12)}`
    await claim(removal, text, owner, disk, refusal)
    try {
      // Whoever removed it before has made a lock of its own by now.
      if ((await disk.readText(path).catch(() => undefined)) === held) await disk.remove(path)
    } finally {
      await disk.remove(removal)
    }
  }
  throw refusal(holder)
}

function release(path: string, text: string, disk: Disk): () => Promise<void> {
  return async () => {
    const held = await disk.readText(path).catch(() => undefined)
    if (held !== text) return
    await disk.remove(path).catch((error: unknown) => {
      throw new UserError(`The lock ${path} cannot be removed: ${reasonOf(error)}`, {
        nextStep: 'What was asked for is done; remove the file by hand, and check who may write in that folder',
        exitStatus: EXIT.disk,
        cause: error,
      })
    })
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Owner>
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? (holder as Owner) : undefined
  } catch {
    return undefined
  }
}

/** Of another machine's processes nothing can be known. */
function isGone(holder: Owner, self: Owner): boolean {
  if (holder.host !== self.host) return false
  if (holder.pid === self.pid) return true
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function taken(path: string, holder: Owner | undefined, work: Work): UserError {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process'
  const { other, instead } = WORKS[work]
  return new UserError(`${other}: ${who}`, {
    nextStep: `Wait for it${instead}; if it runs no more, remove ${path}`,
    exitStatus: EXIT.disk,
  })
}
