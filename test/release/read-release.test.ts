import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findReleases } from '../../src/release/find-releases.js'
import { newestSuccessor } from '../../src/release/successor.js'
import { readRelease, readReleaseFile } from '../../src/release/read-release.js'
import { makeRelease } from './make-release.js'

let meeting: string
beforeEach(() => {
  meeting = mkdtempSync(join(tmpdir(), 'rapporteur-release-'))
})
afterEach(() => rmSync(meeting, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a release is read', () => {
  it('with all its files, each compared with its hash', async () => {
    const folder = makeRelease(meeting)
    const release = await readRelease(folder)
    expect(release.record).toMatchObject({ symbol: 'SEC.DOC/1/19', revision: '1', status: 'final' })
    expect(Object.keys(release.files).sort()).toEqual([
      'manifest.json',
      'report.html',
      'report.json',
      'report.pdf',
      'sbom.json',
    ])
    expect(release.manifestSha256).toMatch(/^[0-9a-f]{64}$/)
    const pdf = await readReleaseFile(release, 'report.pdf')
    expect(Buffer.from(pdf)).toEqual(readFileSync(join(folder, 'report.pdf')))
  })

  it('with a copy for each recipient', async () => {
    const of = { recipient: 'austria', party: 'Austria', copy: 'c1', name: 'copies/austria.pdf' }
    const copy = { ...of, bytes: bytes('%PDF-1.7 for Austria') }
    const release = await readRelease(makeRelease(meeting, { copyOf: [copy] }))
    expect(release.record.copies).toMatchObject([of])
    expect(await readReleaseFile(release, 'copies/austria.pdf')).toHaveLength(20)
  })

  it('with a ledger beside it, which grows', async () => {
    const folder = makeRelease(meeting)
    writeFileSync(join(folder, 'ledger.jsonl'), '{}\n')
    await expect(readRelease(folder)).resolves.toBeDefined()
  })
})

describe('a release that was altered is refused, with the file', () => {
  it.each(['report.pdf', 'report.html', 'report.json', 'manifest.json', 'sbom.json'])(
    'one byte of %s',
    async (name) => {
      const folder = makeRelease(meeting)
      const path = join(folder, name)
      const content = readFileSync(path)
      content[content.length >> 1]! ^= 1
      writeFileSync(path, content)
      await expect(readRelease(folder)).rejects.toMatchObject({
        exitStatus: 1,
        message: `The release 1 was altered: ${name} is not the file that was released`,
      })
    },
  )

  it('a byte at the end, a file that is gone, a copy that is gone', async () => {
    const folder = makeRelease(meeting)
    appendFileSync(join(folder, 'report.html'), '\n')
    await expect(readRelease(folder)).rejects.toThrow('report.html is not the file that was released')
    rmSync(join(folder, 'report.html'))
    await expect(readRelease(folder)).rejects.toThrow('report.html is not there')
  })

  it('a file that is changed after the release was read', async () => {
    const release = await readRelease(makeRelease(meeting))
    appendFileSync(join(release.folder, 'report.pdf'), 'x')
    await expect(readReleaseFile(release, 'report.pdf')).rejects.toMatchObject({ exitStatus: 1 })
    await expect(readReleaseFile(release, 'constructor')).rejects.toThrow('it has no constructor')
  })

  it('a link that leads out of it', async () => {
    const folder = makeRelease(meeting)
    writeFileSync(join(meeting, 'elsewhere.pdf'), readFileSync(join(folder, 'report.pdf')))
    rmSync(join(folder, 'report.pdf'))
    symlinkSync(join(meeting, 'elsewhere.pdf'), join(folder, 'report.pdf'))
    await expect(readRelease(folder)).rejects.toThrow('report.pdf is a link to a place outside')
  })

  it('a record that is no record', async () => {
    const folder = makeRelease(meeting)
    const record = JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as Record<string, unknown>
    const put = (changed: object): void =>
      writeFileSync(join(folder, 'release.json'), JSON.stringify({ ...record, ...changed }))
    put({ status: 'draft' })
    await expect(readRelease(folder)).rejects.toThrow('release.json: status cannot be read')
    put({ status: 'comment' })
    await expect(readRelease(folder)).rejects.toThrow('do not agree on status and edition')
    put({ files: [{ name: '../secret', bytes: 1, sha256: '0'.repeat(64) }] })
    await expect(readRelease(folder)).rejects.toThrow('release.json: files.0.name cannot be read')
    writeFileSync(join(folder, 'release.json'), '{')
    await expect(readRelease(folder)).rejects.toThrow('release.json is no JSON')
  })

  it('a folder that is no release', async () => {
    await expect(readRelease(join(meeting, 'nowhere'))).rejects.toMatchObject({ exitStatus: 2 })
    await expect(readRelease(meeting)).rejects.toMatchObject({
      exitStatus: 2,
      message: expect.stringContaining('has no release.json') as string,
    })
  })
})

describe('the releases of a meeting', () => {
  it('are found in the order in which they came', async () => {
    for (const revision of ['Rev.2', 'Rev.1', 'Corr.1', '1', 'Rev.10']) makeRelease(meeting, { revision })
    mkdirSync(join(meeting, 'releases/sec-doc-1-19/Rev.3'))
    mkdirSync(join(meeting, 'releases/sec-doc-1-19/.making-Rev.4'))
    const found = await findReleases(meeting)
    expect(found.map(({ revision }) => revision)).toEqual(['1', 'Rev.1', 'Corr.1', 'Rev.2', 'Rev.10'])
  })

  it('are none where none was made', async () => {
    expect(await findReleases(meeting)).toEqual([])
  })
})

describe('what took the place of a release', () => {
  it('is the newest, however many came between', async () => {
    makeRelease(meeting, { revision: '1' })
    makeRelease(meeting, { revision: 'Rev.1', supersedes: '1' })
    makeRelease(meeting, { revision: 'Corr.1', supersedes: 'Rev.1' })
    makeRelease(meeting, { revision: 'Rev.2', supersedes: 'Corr.1' })
    const releases = await Promise.all((await findReleases(meeting)).map(({ folder: one }) => readRelease(one)))
    const newest = releases.map((release) => newestSuccessor(release, releases)?.record.revision)
    expect(newest).toEqual(['Rev.2', 'Rev.2', 'Rev.2', undefined])
  })
})
