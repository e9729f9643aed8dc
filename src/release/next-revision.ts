import type { Meeting } from '../model/meeting.js'
import type { Release, ReleaseKind } from '../model/release.js'
import { EXIT, UserError } from '../user-error.js'

/** What the person asked for. */
export interface WantedRelease {
  supersede: boolean
  kind?: 'rev' | 'corr'
  reason?: string
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
 * @param earlier the releases of the same report
 * @param today `YYYY-MM-DD`, for the line that is proposed
 * @throws UserError with exit status 2 where the question is wrong, 1 where the report does not say it yet
 */
export function nextRevision(
  earlier: readonly Release[],
  { supersede, kind, reason }: WantedRelease,
  { revisions }: Pick<Meeting, 'revisions'>,
  today: string,
): NextRevision {
  const last = earlier.at(-1)?.record.revision
  if (last === undefined) {
    if (!supersede) return { revision: '1', kind: 'first', reason: '' }
    throw wrong('There is no release yet that another could take the place of', 'Leave out --supersede')
  }
  if (!supersede) {
    throw new UserError(`This report was released already, as revision ${last}`, {
      nextStep: 'Say --supersede with --kind rev (or corr) and --reason "...", if another is to take its place',
      exitStatus: EXIT.refused,
    })
  }
  if (!kind || !reason?.trim()) {
    throw wrong('A later release has a kind and a reason', 'Add --kind rev (or corr) and --reason "..."')
  }
  const name = kind === 'rev' ? 'Rev.' : 'Corr.'
  const count = earlier.filter(({ record }) => record.revision.startsWith(name)).length
  const revision = `${name}${count + 1}`
  const listed = revisions.find((one) => one.revision === revision)
  if (listed?.reason !== reason.trim()) {
    throw new UserError(`The report does not say why there is a ${revision}`, {
      nextStep:
        `Under "revisions:" in meeting.yaml write - { revision: ${revision}, date: ${today}, ` +
        `reason: ${JSON.stringify(reason.trim())} }, build again, and release`,
      exitStatus: EXIT.refused,
    })
  }
  return { revision, kind: kind === 'rev' ? 'revision' : 'correction', reason: reason.trim(), supersedes: last }
}

/** The name of the folder around all revisions of a report: its symbol, else its title. */
export function slugOf({ symbol, title }: Pick<Meeting, 'symbol' | 'title'>): string {
  const words = (symbol || title).normalize('NFKD').toLowerCase()
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'report'
}

function wrong(message: string, nextStep: string): UserError {
  return new UserError(message, { nextStep, exitStatus: EXIT.usage })
}
