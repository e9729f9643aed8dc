import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { loadLetters } from '../letters/load-letters.js'
import { findMeeting } from '../load/find-meeting.js'
import { outputKinds } from '../outputs/index.js'
import type { Meeting } from '../model/meeting.js'
import type { Recipient } from '../model/recipient.js'
import type { Edition } from '../model/report.js'
import { examine, makePage, numberingOf, type Examination } from '../pipeline.js'
import { findReleases, RELEASES } from '../release/find-releases.js'
import type { MadeCopy } from '../release/make-copies.js'
import { nextRevision, slugOf, type WantedRelease } from '../release/next-revision.js'
import { readBuild, type Build } from '../release/read-build.js'
import { readRelease } from '../release/read-release.js'
import { COPIES, dateOf, releaseFiles } from '../release/release-files.js'
import { sbom } from '../release/sbom.js'
import { writeRelease } from '../release/write-release.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { disk } from '../write/disk.js'
import { takeLock } from '../write/lock.js'
import { makeFolder } from '../write/write-outputs.js'
import { today } from './check.js'
import { recipientsIn } from './recipients-in.js'
import type { Terminal } from './terminal.js'

export interface ReleaseOptions extends Partial<WantedRelease> {
  out?: string
  perRecipient?: boolean
}

/** `rapporteur release [FOLDER]`: keeps a build as a version that is never changed again. */
export async function release(given: string | undefined, options: ReleaseOptions, terminal: Terminal): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  const out = options.out === undefined ? join(folder, 'out') : resolve(terminal.cwd, options.out)
  const build = await readBuild(
    out,
    outputKinds.filter(({ released }) => released).map(({ name }) => name),
  )
  const { status, edition } = build.manifest
  const examination = await examine(await openWorkspace(folder), { today: today(terminal), status })
  const { gathered } = examination
  if (!gathered) throw refused('meeting.yaml cannot be used', 'Run "rapporteur check"')
  const slug = slugOf(gathered.meeting)
  const earlier = await Promise.all((await findReleases(folder)).map((one) => readRelease(one.folder)))
  const wanted = { ...options, supersede: options.supersede ?? false }
  const next = nextRevision(earlier, wanted, gathered.meeting, { slug, status, date: dateOf(build) })
  const { revision, reason } = next
  const recipients = options.perRecipient ? await namedOnCopies(folder, gathered.meeting, edition, terminal) : []
  if (!recipients) return EXIT.refused
  await mustBeOfTheseNotes(examination, build)

  const around = join(folder, RELEASES, slug)
  await makeFolder(around, disk)
  const unlock = await takeLock(around, { pid: process.pid, host: hostname(), since: new Date().toISOString() }, disk)
  try {
    const numbering = await numberingOf(examination, {
      edition,
      status,
      allowGaps: false,
      ...(build.date === undefined ? {} : { date: build.date }),
      revision: { revision, date: dateOf(build), status, reason },
    })
    const parts = { meeting: gathered.meeting, slug, next, numbering, billOfMaterials: sbom() }
    const copies = options.perRecipient ? { copies: copiesOf(build, recipients, terminal) } : {}
    const files = releaseFiles(build, { ...parts, ...copies })
    const { place, names } = await writeRelease(around, revision, files, process.pid, disk)
    const marked = status === 'comment' ? ', for comment,' : ''
    const listed = names.filter((name) => !name.startsWith(`${COPIES}/`)).map((name) => `  ${name}\n`)
    if (options.perRecipient) listed.push(`  ${COPIES}/, with a copy for each of ${recipients.length} recipients\n`)
    terminal.print(`Revision ${revision}${marked} is kept in ${place}:\n${listed.join('')}`)
    return EXIT.done
  } finally {
    await unlock()
  }
}

/** Those for whom a copy is made: the list as it is now, without those who are to have the other edition. */
async function namedOnCopies(
  folder: string,
  meeting: Meeting,
  edition: Edition,
  terminal: Terminal,
): Promise<Recipient[] | undefined> {
  const workspace = await openWorkspace(folder)
  const { languages } = await loadLetters(workspace)
  const { copyFaults } = await import('../recipients/copy-faults.js')
  const wanted = {
    languages,
    undone: 'nothing was released',
    faultsOf: (all: Recipient[]) => copyFaults(all.filter((one) => one.edition === edition)),
  }
  const recipients = await recipientsIn(workspace, meeting, wanted, terminal)
  return recipients?.filter((one) => one.edition === edition)
}

async function* copiesOf(
  { files, manifest }: Build,
  recipients: readonly Recipient[],
  terminal: Terminal,
): AsyncGenerator<MadeCopy> {
  const { makeCopies } = await import('../release/make-copies.js')
  const manifestSha256 = createHash('sha256').update(bytesIn(files, 'manifest.json')).digest('hex')
  const show = (text: string): void => {
    if (terminal.interactive.err) terminal.report(`\r\u001b[K${text}`)
  }
  let made = 0
  for await (const copy of makeCopies(bytesIn(files, 'report.pdf'), manifest.language, manifestSha256, recipients)) {
    show(`Made ${++made} of ${recipients.length} copies ...`)
    yield copy
  }
  show('')
}

function bytesIn(files: Build['files'], name: string): Uint8Array {
  const bytes = files.get(name)
  if (!bytes) throw new Error(`The build has no ${name}`)
  return bytes
}

/** The page is made once more from the notes as they are: where one byte differs, something has changed since. */
async function mustBeOfTheseNotes(examination: Examination, { manifest, builtAt, date, files }: Build): Promise<void> {
  const standing = examination.result.diagnostics.filter((one) => !one.waived && one.severity === 'error')
  if (standing.length > 0) throw refused('The notes have errors', 'Run "rapporteur check", and build again')
  const { rendered } = await makePage(examination, {
    edition: manifest.edition,
    status: manifest.status,
    builtAt,
    allowGaps: false,
    ...(date === undefined ? {} : { date }),
  })
  if (Buffer.from(files.get('report.html') ?? []).equals(Buffer.from(rendered.html))) return
  throw refused('The notes, meeting.yaml or this tool have changed since the build', 'Build again, look at it, release')
}

function refused(message: string, nextStep: string): UserError {
  return new UserError(message, { nextStep, exitStatus: EXIT.refused })
}
