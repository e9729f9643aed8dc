import { basename, dirname, join, resolve } from 'node:path'
import { readLedger, latestRows } from '../ledger/read-ledger.js'
import { findMeeting } from '../load/find-meeting.js'
import type { Release, ReleaseCopy } from '../model/release.js'
import { findReleases } from '../release/find-releases.js'
import { identifyCopy, type Claims } from '../release/identify-copy.js'
import { readRelease, readReleaseFile } from '../release/read-release.js'
import { newestSuccessor } from '../release/successor.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import type { Terminal } from './terminal.js'

const MOST_BYTES = 500_000_000

/**
 * `rapporteur verify FILE`: which copy is this? Exit status 0 where its bytes are those of a release, 1 where they are
 * not.
 */
export async function verify(file: string, meeting: string | undefined, terminal: Terminal): Promise<number> {
  const bytes = await readAny(resolve(terminal.cwd, file))
  const folder = await findMeeting(meeting, terminal.cwd)
  const releases: Release[] = []
  for (const found of await findReleases(folder)) {
    // A release that was altered answers for nothing; the others still do.
    await readRelease(found.folder).then(
      (release) => releases.push(release),
      (error: unknown) => {
        if (!(error instanceof UserError)) throw error
        terminal.report(`rapporteur: ${error.message}\n`)
      },
    )
  }
  const identity = identifyCopy(bytes, releases, await wordOrigin(bytes, releases))
  switch (identity.verdict) {
    case 'released':
      terminal.print(await describe(identity, releases))
      return EXIT.done
    case 'altered':
      terminal.print(
        `Altered: it says that it is ${claimed(identity.claims, identity.copy)}, and its bytes are those of no release.\n`,
      )
      return EXIT.refused
    case 'derived': {
      const { symbol, title, revision, date } = identity.release.record
      terminal.print(
        `Derived from ${revision} of ${[symbol, title].filter(Boolean).join(', ')}, ${date}: a Word file that was made of ` +
          'its report.docx and saved since. Its words may be other ones.\n',
      )
      return EXIT.refused
    }
    case 'unknown':
      terminal.print('Unknown: nothing in it is of this tool, and its bytes are those of no release.\n')
      return EXIT.refused
  }
}

/** Knows the Word files of releases again; loaded for a Word file alone. */
async function wordOrigin(
  bytes: Uint8Array,
  releases: readonly Release[],
): Promise<((bytes: Uint8Array) => Release | undefined) | undefined> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const { originOf } = await import('../word/read/origin.js')
  const originals = new Map<string, Release>()
  for (const release of releases) {
    if (!Object.hasOwn(release.files, 'report.docx')) continue
    const own = originOf(await readReleaseFile(release, 'report.docx'))
    if (own) originals.set(own.build, release)
  }
  return (file) => originals.get(originOf(file)?.build ?? '')
}

async function readAny(path: string): Promise<Uint8Array> {
  const workspace = await openWorkspace(dirname(path)).catch(() => undefined)
  const read = await workspace?.read(basename(path), MOST_BYTES)
  if (read && 'bytes' in read) return read.bytes
  throw new UserError(`${path} ${read ? read.refused : 'is not there'}`, {
    nextStep: 'Name a PDF, an HTML or a Word file',
    exitStatus: read && read.reason !== 'missing' ? EXIT.disk : EXIT.usage,
  })
}

async function describe(
  { release, name, copy }: { release: Release; name: string; copy?: ReleaseCopy },
  releases: readonly Release[],
): Promise<string> {
  const { record, folder } = release
  const later = newestSuccessor(release, releases)
  const { lines } = await readLedger(folder)
  const rows = [...latestRows(lines).values()].filter(({ state }) => state === 'accepted' || state === 'unknown')
  // What goes is a PDF; of any other file it can be said who has the version that it belongs to.
  const isSent = copy !== undefined || (name === 'report.pdf' && !record.copies)
  const sent = isSent ? rows.filter(({ file }) => file === name) : rows
  const what = isSent ? 'it' : 'this version, as a PDF,'
  const to = sent.map(({ party, name: who, state }) => `  ${party}, ${who}${state === 'unknown' ? ' (perhaps)' : ''}\n`)
  const facts: [string, string][] = [
    ['Report', [record.symbol, record.title].filter(Boolean).join(', ')],
    ['Revision', later ? `${record.revision}; ${later.record.revision} has taken its place` : record.revision],
    ['Status', `${record.status}, ${record.edition} edition`],
    ['Date', record.date],
    ['File', join(record.slug, record.revision, name)],
    ...(copy ? ([['Copy for', `${copy.party} (${copy.recipient})`]] satisfies [string, string][]) : []),
    ...(record.copies && !copy && name === 'report.pdf'
      ? ([['Copy', 'the one without a mark, of which the copies were made']] satisfies [string, string][])
      : []),
  ]
  return [
    'As released: every byte is that of the release.\n',
    ...facts.map(([label, value]) => `${label.padEnd(9)} ${value}\n`),
    `The ledger says that ${what} went to ${sent.length === 0 ? 'nobody.' : `${sent.length}:`}\n`,
    ...to,
  ].join('')
}

function claimed({ title, symbol, status, edition }: Claims, copy: ReleaseCopy | undefined): string {
  const whose = copy && `the copy for ${copy.party} (${copy.recipient})`
  return [symbol, title && `"${title}"`, status, edition && `${edition} edition`, whose].filter(Boolean).join(', ')
}
