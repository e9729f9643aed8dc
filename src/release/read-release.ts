import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { FileHash, Release, ReleaseRecord, ReleasedManifest } from '../model/release.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace, type Workspace } from '../workspace.js'
import { manifestSchema, releaseSchema } from './release-schema.js'

/** No file of a report comes near it; the door to the disk wants a bound. */
const MOST_BYTES = 500_000_000
const MOST_RECORD_BYTES = 20_000_000

/**
 * Reads the release in a folder and compares every file with its SHA-256. What is more in the folder (the ledger, a
 * lock) is not looked at.
 *
 * @param folder `releases/<slug>/<revision>` in a meeting folder
 * @throws UserError with exit status 1 where a file is missing or is not what was released
 */
export async function readRelease(folder: string): Promise<Release> {
  const workspace = await openFolder(folder)
  const record: ReleaseRecord = await readJson(workspace, folder, 'release.json', releaseSchema)
  const files: Record<string, FileHash> = {}
  for (const file of record.files) files[file.name] = file
  const listed = files['manifest.json']
  if (!listed) throw altered(folder, 'release.json does not list manifest.json')
  await readAsReleased(workspace, folder, listed)
  const manifest: ReleasedManifest = await readJson(workspace, folder, 'manifest.json', manifestSchema)
  if (manifest.status !== record.status || manifest.edition !== record.edition)
    throw altered(folder, 'release.json and manifest.json do not agree on status and edition')
  for (const file of [...manifest.outputs, ...(record.copies ?? [])]) {
    const { name, bytes, sha256 } = file
    files[name] = { name, bytes, sha256 }
  }
  if (!files['report.pdf']) throw altered(folder, 'it has no report.pdf')
  for (const file of Object.values(files)) await readAsReleased(workspace, folder, file)
  return { folder, record, manifest, manifestSha256: listed.sha256, files }
}

/**
 * The bytes of one file of a release, as they were released.
 *
 * @throws UserError with exit status 1 where they are not
 */
export async function readReleaseFile({ folder, files }: Release, name: string): Promise<Uint8Array> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (!file) throw altered(folder, `it has no ${name}`)
  return readAsReleased(await openFolder(folder), folder, file)
}

async function openFolder(folder: string): Promise<Workspace> {
  return openWorkspace(folder).catch((error: unknown) => {
    throw new UserError(`There is no release in ${folder}`, {
      nextStep: 'Name the folder of a release, or make one with "rapporteur release"',
      exitStatus: EXIT.usage,
      cause: error,
    })
  })
}

async function readAsReleased(workspace: Workspace, folder: string, file: FileHash): Promise<Uint8Array> {
  const read = await workspace.read(file.name, MOST_BYTES)
  if ('refused' in read) throw altered(folder, `${file.name} ${read.refused}`)
  if (createHash('sha256').update(read.bytes).digest('hex') !== file.sha256)
    throw altered(folder, `${file.name} is not the file that was released`)
  return read.bytes
}

async function readJson<T>(workspace: Workspace, folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const read = await workspace.read(name, MOST_RECORD_BYTES)
  if ('refused' in read) {
    if (read.reason !== 'missing' || name !== 'release.json') throw altered(folder, `${name} ${read.refused}`)
    throw new UserError(`${folder} is no release: it has no release.json`, {
      nextStep: 'Make one with "rapporteur release"',
      exitStatus: EXIT.usage,
    })
  }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes))
  } catch (error) {
    throw altered(folder, `${name} is no JSON`, error)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw altered(folder, `${name}: ${issue?.path.join('.') || 'the whole'} cannot be read (${issue?.message ?? ''})`)
}

function altered(folder: string, why: string, cause?: unknown): UserError {
  return new UserError(`The release ${basename(folder)} was altered: ${why}`, {
    nextStep: 'Put the file back as it was, or make a new release; nothing was sent',
    exitStatus: EXIT.refused,
    ...(cause === undefined ? {} : { cause }),
  })
}
