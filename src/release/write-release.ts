import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../user-error.js'
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
 * @returns the folder, and the names of what is in it
 * @throws UserError with exit status 3, naming the path
 */
export async function writeRelease(
  around: string,
  revision: string,
  files: AsyncIterable<ReleaseFile>,
  pid: number,
  disk: Disk,
): Promise<{ place: string; names: string[] }> {
  const place = join(around, revision)
  const temporary = join(around, `.rapporteur-${pid}.tmp`)
  try {
    for (const name of await disk.list(around)) {
      if (UNFINISHED.test(name)) await rm(join(around, name), { recursive: true, force: true })
    }
    await disk.makeFolder(temporary)
    const names: string[] = []
    const folders = new Set([temporary])
    for await (const { name, bytes } of files) {
      const path = join(temporary, name)
      if (!folders.has(dirname(path))) await disk.makeFolder(dirname(path))
      folders.add(dirname(path))
      await disk.writeNew(path, bytes)
      names.push(name)
    }
    for (const folder of folders) await disk.flushFolder(folder)
    await disk.rename(temporary, place)
    await disk.flushFolder(around)
    return { place, names }
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error instanceof UserError ? error : diskFailure(place, error)
  }
}
