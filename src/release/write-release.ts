import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Disk } from '../write/disk.js'
import { diskFailure } from '../write/disk-failure.js'
import type { ReleaseFile } from './release-files.js'

/** What a killed `release` leaves; nobody takes it for a release, for its name is none. */
const UNFINISHED = /^\.rapporteur-\d+\.tmp$/

/**
 * Writes a release whole or not at all: into a folder beside its place, flushed to the disk, then renamed into it.
 * The lock of `around` must be held. A revision that is there already stays as it is: the rename fails.
 *
 * @param around `releases/<slug>`
 * @throws UserError with exit status 3, naming the path
 */
export async function writeRelease(
  around: string,
  revision: string,
  files: readonly ReleaseFile[],
  pid: number,
  disk: Disk,
): Promise<string> {
  const place = join(around, revision)
  const temporary = join(around, `.rapporteur-${pid}.tmp`)
  try {
    for (const name of await disk.list(around)) {
      if (UNFINISHED.test(name)) await rm(join(around, name), { recursive: true, force: true })
    }
    await disk.makeFolder(temporary)
    for (const { name, bytes } of files) await disk.writeNew(join(temporary, name), bytes)
    await disk.flushFolder(temporary)
    await disk.rename(temporary, place)
    await disk.flushFolder(around)
    return place
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw diskFailure(place, error)
  }
}
