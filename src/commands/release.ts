import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { findMeeting } from '../load/find-meeting.js'
import { examine, makePage, numberingOf, type Examination } from '../pipeline.js'
import { findReleases, RELEASES } from '../release/find-releases.js'
import { nextRevision, slugOf, type WantedRelease } from '../release/next-revision.js'
import { readBuild, type Build } from '../release/read-build.js'
import { readRelease } from '../release/read-release.js'
import { dateOf, releaseFiles } from '../release/release-files.js'
import { sbom } from '../release/sbom.js'
import { writeRelease } from '../release/write-release.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { disk } from '../write/disk.js'
import { takeLock } from '../write/lock.js'
import { makeFolder } from '../write/write-outputs.js'
import { today } from './check.js'
import type { Terminal } from './terminal.js'

export interface ReleaseOptions extends Partial<WantedRelease> {
  out?: string
}

/** `rapporteur release [FOLDER]`: keeps a build as a version that is never changed again. */
export async function release(given: string | undefined, options: ReleaseOptions, terminal: Terminal): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  const out = options.out === undefined ? join(folder, 'out') : resolve(terminal.cwd, options.out)
  const build = await readBuild(out)
  const { status, edition } = build.manifest
  const examination = await examine(await openWorkspace(folder), { today: today(terminal), status })
  const { gathered } = examination
  if (!gathered) throw refused('meeting.yaml cannot be used', 'Run "rapporteur check"')
  const slug = slugOf(gathered.meeting)
  const found = (await findReleases(folder)).filter((one) => one.slug === slug)
  const earlier = await Promise.all(found.map((one) => readRelease(one.folder)))
  const wanted = { ...options, supersede: options.supersede ?? false }
  const next = nextRevision(earlier, wanted, gathered.meeting, today(terminal))
  const { revision, reason } = next
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
    const files = releaseFiles(build, gathered.meeting, slug, next, numbering, sbom())
    const place = await writeRelease(around, revision, files, process.pid, disk)
    const marked = status === 'comment' ? ', for comment' : ''
    terminal.print(
      `Revision ${revision}${marked} is kept in ${place}:\n${files.map(({ name }) => `  ${name}\n`).join('')}`,
    )
    return EXIT.done
  } finally {
    await unlock()
  }
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
