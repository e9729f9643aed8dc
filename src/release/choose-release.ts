import type { Release } from '../model/release.js'
import { EXIT, UserError } from '../user-error.js'
import { findReleases, type FoundRelease } from './find-releases.js'
import { readRelease } from './read-release.js'
import { newestSuccessor, successorOf } from './successor.js'

/**
 * The release that is meant: the one named, else the one that no later one has taken the place of.
 *
 * @param meetingFolder absolute
 * @param named `Rev.1`, or `sec-doc-1-19/Rev.1` where the meeting has several reports
 * @throws UserError with exit status 2 where there is none or more than one, 1 where it was altered or superseded
 */
export async function chooseRelease(meetingFolder: string, named: string | undefined): Promise<Release> {
  const found = await findReleases(meetingFolder)
  const releases = await Promise.all(found.map(({ folder }) => readRelease(folder)))
  const meant = releases.filter((release) =>
    named === undefined
      ? !successorOf(release, releases)
      : named === release.record.revision || named === `${release.record.slug}/${release.record.revision}`,
  )
  const [one, another] = meant
  if (!one) throw choice(named === undefined ? 'This meeting has no release' : `No release is called "${named}"`, found)
  if (another) throw choice('This meeting has several releases', found)
  const successor = newestSuccessor(one, releases)
  if (!successor) return one
  throw new UserError(
    `Revision ${one.record.revision} is not sent any more: ${successor.record.revision} has taken its place`,
    { nextStep: `Send ${successor.record.revision}`, exitStatus: EXIT.refused },
  )
}

function choice(message: string, found: FoundRelease[]): UserError {
  const names = found.map(({ slug, revision }) => `${slug}/${revision}`)
  return new UserError(message, {
    nextStep: names.length ? `Name one with --release: ${names.join(', ')}` : 'Make one with "rapporteur release"',
    exitStatus: EXIT.usage,
  })
}
