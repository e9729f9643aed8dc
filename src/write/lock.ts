import { join } from 'node:path'
import { UserError } from '../user-error.js'
import type { Disk } from './disk.js'
import { diskFailure } from './disk-failure.js'

/** Who writes in a folder. */
export interface Owner {
  pid: number
  host: string
  /** ISO 8601. */
  since: string
}

const NAME = '.rapporteur.lock'

/**
 * Takes the lock of a folder: one build writes there at a time. The lock of a process that no longer runs on this
 * machine is taken over.
 *
 * @returns gives the lock back; may be called again
 * @throws UserError with exit status 3 where another build has it
 */
export async function takeLock(folder: string, owner: Owner, disk: Disk): Promise<() => Promise<void>> {
  const path = join(folder, NAME)
  const text = JSON.stringify(owner)
  const temporary = `${path}.${owner.pid}`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await disk.claim(path, temporary, text)
      return release(path, text, disk)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskFailure(path, error)
    }
    const holder = await holderOf(path, disk)
    if (holder && !isGone(holder, owner)) throw taken(path, holder)
    // Renamed away, not removed: of two builds that find a dead owner only one gets hold of it.
    await disk.rename(path, `${temporary}.dead`).then(
      () => disk.remove(`${temporary}.dead`),
      () => undefined,
    )
  }
  throw taken(path, await holderOf(path, disk))
}

function release(path: string, text: string, disk: Disk): () => Promise<void> {
  return async () => {
    const held = await disk.readText(path).catch(() => undefined)
    if (held === text) await disk.remove(path)
  }
}

async function holderOf(path: string, disk: Disk): Promise<Owner | undefined> {
  try {
    const holder = JSON.parse(await disk.readText(path)) as Partial<Owner>
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

function taken(path: string, holder: Owner | undefined): UserError {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process'
  return new UserError(`Another build writes in this folder: ${who}`, {
    nextStep: `Wait for it, or choose another folder with --out; if it runs no more, remove ${path}`,
    exitStatus: 3,
  })
}
