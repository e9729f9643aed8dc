import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import type { Meeting } from '../model/meeting.js'
import type { NumberingRecord } from '../model/numbering-record.js'
import type { FileHash, ReleaseCopy, ReleaseRecord } from '../model/release.js'
import type { MadeCopy } from './make-copies.js'
import type { NextRevision } from './next-revision.js'
import type { Build } from './read-build.js'

export interface ReleaseFile {
  name: string
  bytes: Uint8Array
}

/** The folder of the copies, in that of the release. */
export const COPIES = 'copies'

/** The earliest date that a ZIP can name: entries bear no other, so that the same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** What a release is made of, besides the build. */
export interface ReleaseParts {
  meeting: Pick<Meeting, 'symbol' | 'title'>
  slug: string
  next: NextRevision
  numbering: NumberingRecord
  billOfMaterials: Uint8Array
  /** Only for a release with a copy for each recipient. */
  copies?: AsyncIterable<MadeCopy>
}

/**
 * All files of a release, release.json last; one after the other, since 68 copies would fill the memory.
 *
 * The ZIP is for sending on: it has the outputs, the manifest and the bill of materials; not numbering.json, which is
 * for the house alone, and no copies, which tell who else has one.
 */
export async function* releaseFiles(build: Build, parts: ReleaseParts): AsyncGenerator<ReleaseFile> {
  const { meeting, slug, next, numbering, billOfMaterials } = parts
  const { status, edition, language } = build.manifest
  const outputs: ReleaseFile[] = [...build.files].map(([name, bytes]) => ({ name, bytes }))
  const bill = { name: 'sbom.json', bytes: billOfMaterials }
  const entries: Zippable = {}
  for (const { name, bytes } of [...outputs, bill]) entries[name] = [bytes, { mtime: NO_TIME }]
  const more: ReleaseFile[] = [
    bill,
    { name: 'numbering.json', bytes: asJson(numbering) },
    { name: 'report.zip', bytes: zipSync(entries) },
  ]
  yield* outputs
  yield* more
  const copies: ReleaseCopy[] = []
  for await (const { bytes, ...copy } of parts.copies ?? []) {
    const file = { name: copyName(copy.recipient), bytes }
    copies.push({ ...copy, ...hashOf(file) })
    yield file
  }
  const manifest = outputs.filter(({ name }) => name === 'manifest.json')
  const record: ReleaseRecord = {
    version: 1,
    symbol: meeting.symbol,
    slug,
    title: meeting.title,
    revision: next.revision,
    kind: next.kind,
    reason: next.reason,
    ...(next.supersedes === undefined ? {} : { supersedes: next.supersedes }),
    status,
    edition,
    language,
    date: dateOf(build),
    files: [...manifest, ...more].map(hashOf),
    ...(parts.copies ? { copies } : {}),
  }
  yield { name: 'release.json', bytes: asJson(record) }
}

function copyName(recipient: string): string {
  return `${COPIES}/${recipient}.pdf`
}

/** The date that the release bears: that of the cover, else the day of the build's inputs. */
export function dateOf({ date, builtAt }: Pick<Build, 'date' | 'builtAt'>): string {
  return date ?? builtAt.toISOString().slice(0, 10)
}

function hashOf({ name, bytes }: ReleaseFile): FileHash {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function asJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}
