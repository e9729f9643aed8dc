import { join } from 'node:path'
import type { Output } from '../model/output.js'
import type { Disk } from './disk.js'
import { cannotWrite, diskFailure, OUTPUTS_KEPT, OUTPUTS_MIXED } from './disk-failure.js'

const TEMPORARY = /^\.rapporteur-\d+-.+\.tmp$/

/**
 * Looks whether the outputs can be written at all, before anything dear is done, and removes what a killed build
 * left. The folder's lock must be held.
 *
 * @param names of the outputs that are to come
 * @throws UserError with exit status 3
 */
export async function makeReady(folder: string, names: string[], pid: number, disk: Disk): Promise<void> {
  for (const name of names) {
    const path = join(folder, name)
    const found = await disk.look(path).catch((error: unknown) => {
      throw diskFailure(path, error, { nextStep: OUTPUTS_KEPT })
    })
    if (found === 'folder') throw cannotWrite(path, 'a folder stands in its place', OUTPUTS_KEPT)
    if (found === 'link') throw cannotWrite(path, 'a link stands in its place', OUTPUTS_KEPT)
    if (found === 'other') throw cannotWrite(path, 'something that is no file stands in its place', OUTPUTS_KEPT)
  }
  const probe = join(folder, `.rapporteur-${pid}-probe.tmp`)
  try {
    for (const name of await disk.list(folder)) if (TEMPORARY.test(name)) await disk.remove(join(folder, name))
    await disk.writeNew(probe, new Uint8Array())
    await disk.remove(probe)
  } catch (error) {
    throw diskFailure(folder, error, { nextStep: OUTPUTS_KEPT })
  }
}

/**
 * Makes the folder where outputs go.
 *
 * @throws UserError with exit status 3
 */
export async function makeFolder(folder: string, disk: Disk): Promise<void> {
  await disk.makeFolder(folder).catch((error: unknown) => {
    throw diskFailure(folder, error, { nextStep: OUTPUTS_KEPT })
  })
}

/**
 * Writes a build's outputs, each whole or not at all: into a temporary file in the same folder, flushed to the disk,
 * its size checked, then renamed into place. Nothing is renamed before all are on the disk, so that a full disk
 * leaves the earlier outputs as they were. The last output given is the manifest.
 *
 * Where a rename itself fails, the outputs before it are new and the manifest is the earlier one, which tells so.
 *
 * @param names everything that a build can write: what an earlier one left and this one does not renew is removed
 * @throws UserError with exit status 3, naming the path
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  names: readonly string[],
  pid: number,
  disk: Disk,
): Promise<void> {
  const written: { temporary: string; path: string }[] = []
  try {
    for (const { name, bytes } of outputs) {
      const path = join(folder, name)
      const temporary = join(folder, `.rapporteur-${pid}-${name}.tmp`)
      written.push({ temporary, path })
      await writeWhole(temporary, bytes, path, disk)
    }
    for (const [index, { temporary, path }] of written.entries()) {
      await disk.rename(temporary, path).catch((error: unknown) => {
        throw diskFailure(path, error, { nextStep: index === 0 ? OUTPUTS_KEPT : OUTPUTS_MIXED })
      })
    }
    await removeOthers(folder, outputs, names, disk)
  } finally {
    for (const { temporary } of written) await disk.remove(temporary).catch(() => undefined)
  }
}

async function writeWhole(temporary: string, bytes: Uint8Array, path: string, disk: Disk): Promise<void> {
  try {
    await disk.writeNew(temporary, bytes)
    const size = await disk.size(temporary)
    if (size !== bytes.length) throw Object.assign(new Error(`${size} bytes were written`), { code: 'ENOSPC' })
  } catch (error) {
    throw diskFailure(path, error, { bytes: bytes.length, nextStep: OUTPUTS_KEPT })
  }
}

async function removeOthers(
  folder: string,
  outputs: readonly Output[],
  names: readonly string[],
  disk: Disk,
): Promise<void> {
  try {
    for (const name of names) {
      if (!outputs.some((output) => output.name === name)) await disk.remove(join(folder, name))
    }
    await disk.flushFolder(folder)
  } catch (error) {
    throw diskFailure(folder, error, { nextStep: 'The new outputs are all there; mend that, and build again' })
  }
}
