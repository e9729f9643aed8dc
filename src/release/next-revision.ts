import type { Meeting } from '../model/meeting.js'
import type { Release, ReleaseKind, ReleaseRecord } from '../model/release.js'
import { EXIT, UserError } from '../user-error.js'
import { successorOf } from './successor.js'

/** What the person asked for. */
export interface WantedRelease {
  supersede: boolean
  kind?: 'rev' | 'corr'
  reason?: string
}

/** What is to be released. */
export interface BuildToRelease {
  /** The name of the folder that the release will stand in. */
  slug: string
  status: ReleaseRecord['status']
  /** The date that the release will bear, `YYYY-MM-DD`. */
  date: string
}

export interface NextRevision {
  revision: string
  kind: ReleaseKind
  reason: string
  supersedes?: string
}

/**
 * Which release this will be. A later one is only made when it is asked for with its kind and its reason, and when
 * `revisions:` in meeting.yaml says the same, because the report itself prints the record.
 *
 * @param earlier all releases of the meeting: those from before it had its symbol, or this title, are of the same report
 * @throws UserError with exit status 2 where the question is wrong, 1 where the report does not say it yet
 */
export function nextRevision(
  earlier: readonly Release[],
  { supersede, kind, reason }: WantedRelease,
  { revisions }: Pick<Meeting, 'revisions'>,
  build: BuildToRelease,
): NextRevision {
  const last = lastOf(earlier, build.slug)
  if (!last) {
    if (!supersede) return { revision: '1', kind: 'first', reason: '' }
    throw wrong('There is no release yet that another could take the place of', 'Leave out --supersede')
  }
  if (!supersede) {
    const elsewhere = last.slug === build.slug ? '' : ` of ${last.slug}`
    throw new UserError(`This report was released already, as revision ${last.revision}${elsewhere}`, {
      nextStep: 'Say --supersede with --kind rev (or corr) and --reason "...", if another is to take its place',
      exitStatus: EXIT.refused,
    })
  }
  if (!kind || !reason?.trim()) {
    throw wrong('A later release has a kind and a reason', 'Add --kind rev (or corr) and --reason "..."')
  }
  const name = kind === 'rev' ? 'Rev.' : 'Corr.'
  const numbers = earlier.map(({ record }) => record.revision).filter((one) => one.startsWith(name))
  const revision = `${name}${Math.max(0, ...numbers.map((one) => Number(one.slice(name.length)))) + 1}`
  const listed = revisions.find((one) => one.revision === revision)
  if (listed?.reason !== reason.trim()) {
    throw new UserError(`The report does not say why there is a ${revision}`, {
      nextStep:
        `Under "revisions:" in meeting.yaml write - { revision: ${revision}, date: ${build.date}, ` +
        `status: ${build.status}, reason: ${JSON.stringify(reason.trim())} }, ` +
        `build again with --status ${build.status} --date ${build.date}, and release`,
      exitStatus: EXIT.refused,
    })
  }
  if (listed.status && listed.status !== build.status) {
    throw new UserError(`meeting.yaml says that ${revision} is ${listed.status}, and the build is ${build.status}`, {
      nextStep:
        `Write status: ${build.status} in its line under "revisions:" and build again, ` +
        `or build with --status ${listed.status}; then release`,
      exitStatus: EXIT.refused,
    })
  }
  return {
    revision,
    kind: kind === 'rev' ? 'revision' : 'correction',
    reason: reason.trim(),
    supersedes: last.revision,
  }
}

/** The release that none has taken the place of; of several such one under the same name, else that of the last date. */
function lastOf(earlier: readonly Release[], slug: string): ReleaseRecord | undefined {
  const standing = earlier.filter((one) => !successorOf(one, earlier)).map(({ record }) => record)
  const own = standing.filter((record) => record.slug === slug)
  return (own.length > 0 ? own : standing).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))).at(-1)
}

/** The name of the folder around all revisions of a report: its symbol, else its title. */
export function slugOf({ symbol, title }: Pick<Meeting, 'symbol' | 'title'>): string {
  const words = (symbol || title).normalize('NFKD').toLowerCase()
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'report'
}

function wrong(message: string, nextStep: string): UserError {
  return new UserError(message, { nextStep, exitStatus: EXIT.usage })
}
