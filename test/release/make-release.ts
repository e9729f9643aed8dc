import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileHash, ReleaseRecord } from '../../src/model/release.js'

export function hashOf(name: string, bytes: Uint8Array): FileHash {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What a test wants of a release besides the usual. */
interface Wanted extends Partial<ReleaseRecord> {
  /** The PDF, where it matters. */
  pdf?: Uint8Array
  /** Copies for recipients, by file name. */
  copyOf?: { recipient: string; party: string; copy: string; name: string; bytes: Uint8Array }[]
}

/** Writes a small release as `rapporteur release` lays it out, and says where. */
export function makeRelease(meeting: string, { pdf, copyOf, ...wanted }: Wanted = {}): string {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  const record: ReleaseRecord = {
    version: 1,
    symbol: 'SEC.DOC/1/19',
    slug: 'sec-doc-1-19',
    title: 'Artificial Intelligence and Law Enforcement',
    revision: '1',
    kind: 'first',
    reason: '',
    status: 'final',
    edition: 'circulation',
    language: 'en',
    date: '2019-12-02',
    files: [],
    ...wanted,
  }
  const folder = join(meeting, 'releases', record.slug, record.revision)
  const put = (name: string, bytes: Uint8Array): FileHash => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
    return hashOf(name, bytes)
  }
  const outputs = [
    put('report.html', text('<!doctype html><title>Report</title>')),
    put('report.pdf', pdf ?? text('%PDF-1.7 a report of a test\n%%EOF\n')),
    put('report.json', text('{}')),
  ]
  const { status, edition, language } = record
  const manifest = { version: 1, status, edition, language, outputs }
  record.files = [put('manifest.json', text(JSON.stringify(manifest))), put('sbom.json', text('{}'))]
  if (copyOf) record.copies = copyOf.map(({ bytes, name, ...copy }) => ({ ...copy, ...put(name, bytes) }))
  writeFileSync(join(folder, 'release.json'), JSON.stringify(record))
  return folder
}
