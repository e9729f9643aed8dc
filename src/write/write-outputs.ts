import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../user-error.js'

/** One file to be written. */
export interface Output {
  name: string
  bytes: Uint8Array
}

/** Everything a build may ever write: what of it an earlier build left and this one does not renew is removed. */
const OUTPUT_NAMES = ['report.html', 'report.pdf', 'report.json', 'recommendations.csv', 'recommendations.xlsx', 'manifest.json']

const TEMPORARY = /^\.rapporteur-(\d+)-.+\.tmp$/

/**
 * Writes a build's outputs, each whole or not at all: into a temporary file in the same folder, its size checked,
 * flushed to the disk, then renamed into place; the folder is flushed too. The last output given is the manifest.
 *
 * Nothing is renamed before all are on the disk, so that a full disk leaves the earlier outputs as they were.
 *
 * @throws UserError with exit status 3, naming the path
 */
export async function writeOutputs(folder: string, outputs: Output[], pid: number): Promise<void> {
  await makeReady(folder, outputs)
  const written: { temporary: string; path: string }[] = []
  try {
    for (const output of outputs) {
      const path = join(folder, output.name)
      const temporary = join(folder, `.rapporteur-${pid}-${output.name}.tmp`)
      written.push({ temporary, path })
      await writeWhole(temporary, output.bytes, path)
    }
    for (const { temporary, path } of written) await rename(temporary, path).catch((error: unknown) => fail(path, error))
    for (const name of OUTPUT_NAMES) {
      if (!outputs.some((output) => output.name === name)) await rm(join(folder, name), { force: true })
    }
    await flushFolder(folder)
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/**
 * Looks whether the outputs can be written at all, before anything dear is done; removes what a killed build left.
 *
 * @throws UserError with exit status 3
 */
export async function makeReady(folder: string, outputs: Pick<Output, 'name'>[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    fail(folder, error)
  }
  for (const { name } of outputs) {
    const path = join(folder, name)
    const facts = await lstat(path).catch(() => undefined)
    if (facts?.isDirectory()) throw refusal(path, 'a folder stands in its place')
    if (facts?.isSymbolicLink()) throw refusal(path, 'a link stands in its place')
  }
  const probe = join(folder, `.rapporteur-${process.pid}-probe.tmp`)
  try {
    const file = await open(probe, 'wx')
    await file.close()
    await rm(probe)
  } catch (error) {
    fail(folder, error)
  }
  for (const name of await readdir(folder)) {
    const owner = TEMPORARY.exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) await rm(join(folder, name), { force: true })
  }
}

async function writeWhole(temporary: string, bytes: Uint8Array, path: string): Promise<void> {
  try {
    await rm(temporary, { force: true })
    const file = await open(temporary, 'wx', 0o644)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const { size } = await stat(temporary)
    if (size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
  } catch (error) {
    fail(path, error, bytes.length)
  }
}

/** Windows cannot open a folder; there the rename alone must do. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  try {
    await handle?.sync()
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) fail(folder, error)
  } finally {
    await handle?.close()
  }
}

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function fail(path: string, error: unknown, bytes?: number): never {
  const { code, message } = error as NodeJS.ErrnoException
  const need = bytes === undefined ? '' : ` (${bytes} bytes are needed)`
  const why: Record<string, string> = {
    ENOSPC: `the disk is full${need}`,
    EDQUOT: `your share of the disk is full${need}`,
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'the disk is read-only',
    EIO: 'the disk gave an error',
    EEXIST: 'a file stands where the folder would be',
    ENOTDIR: 'a file stands where the folder would be',
  }
  throw refusal(path, why[code ?? ''] ?? message, error)
}

function refusal(path: string, why: string, cause?: unknown): UserError {
  return new UserError(`${basename(path)} cannot be written in ${dirname(path)}: ${why}`, {
    nextStep: 'Mend that, or choose another folder with --out; the earlier outputs are as they were',
    exitStatus: 3,
    ...(cause === undefined ? {} : { cause }),
  })
}
