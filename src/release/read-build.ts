import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReleaseRecord, ReleasedManifest } from '../model/release.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { manifestSchema } from './release-schema.js'

/** What a build left, each file as its manifest says. */
export interface Build {
  manifest: ReleasedManifest & { status: ReleaseRecord['status'] }
  builtAt: Date
  /** The date that the cover bears, `YYYY-MM-DD`. */
  date: string | undefined
  /** The outputs and the manifest, by name, in the manifest's order. */
  files: Map<string, Uint8Array>
}

const MOST_BYTES = 500_000_000
const when = z.object({ builtAt: z.iso.datetime(), date: z.iso.date().exactOptional() })

/**
 * Reads what a build wrote, and compares every file with its SHA-256. A draft and an internal edition stay in the house.
 *
 * @param out the folder that was built into
 * @param wanted names of the outputs without which a release is not whole
 * @throws UserError with exit status 1 where there is no whole build, or a file is not what was built
 */
export async function readBuild(out: string, wanted: readonly string[]): Promise<Build> {
  const workspace = await openWorkspace(out).catch((error: unknown) => {
    throw refused(`There is no build in ${out}`, error)
  })
  const read = await workspace.read('manifest.json', MOST_BYTES)
  if ('refused' in read) throw refused(`There is no whole build in ${out}: manifest.json ${read.refused}`)
  const value = asJson(read.bytes)
  const manifest = manifestSchema.safeParse(value)
  const moment = when.safeParse(value)
  if (!manifest.success || !moment.success) throw refused(`manifest.json in ${out} is not that of a build`)
  const { status } = manifest.data
  if (status === 'draft') throw refused('A draft is not released')
  if (manifest.data.edition === 'internal') throw refused('The internal edition is not released')
  const files = new Map<string, Uint8Array>()
  for (const { name, sha256 } of manifest.data.outputs) {
    const file = await workspace.read(name, MOST_BYTES)
    if ('refused' in file) throw refused(`${name} ${file.refused}`)
    if (createHash('sha256').update(file.bytes).digest('hex') !== sha256) {
      throw refused(`${name} is not the file that was built: it was changed afterwards`)
    }
    files.set(name, file.bytes)
  }
  const missing = wanted.filter((name) => !files.has(name))
  if (missing.length > 0) throw refused(`The build has no ${missing.join(', no ')}`)
  files.set('manifest.json', read.bytes)
  return {
    manifest: { ...manifest.data, status },
    builtAt: new Date(moment.data.builtAt),
    date: moment.data.date,
    files,
  }
}

function asJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function refused(message: string, cause?: unknown): UserError {
  return new UserError(message, {
    nextStep: 'Build the whole report for circulation: rapporteur build --status final (or comment)',
    exitStatus: EXIT.refused,
    ...(cause === undefined ? {} : { cause }),
  })
}
