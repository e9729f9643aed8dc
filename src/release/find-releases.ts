import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { REVISION } from '../model/release.js'

/** Where the releases of a meeting stand, in the meeting folder. */
export const RELEASES = 'releases'

/** A release's folder, not yet read. */
export interface FoundRelease {
  slug: string
  revision: string
  /** Absolute. */
  folder: string
}

/**
 * The releases of a meeting, by report and in the order in which they came: the first, then Rev. and Corr. by their
 * number. A folder without a release.json (one that a killed `release` left) is passed over.
 *
 * @param meetingFolder absolute
 */
export async function findReleases(meetingFolder: string): Promise<FoundRelease[]> {
  const found: FoundRelease[] = []
  for (const slug of await folders(join(meetingFolder, RELEASES))) {
    const revisions = await folders(join(meetingFolder, RELEASES, slug))
    for (const revision of revisions.sort((a, b) => rank(a) - rank(b))) {
      const folder = join(meetingFolder, RELEASES, slug, revision)
      const facts = await lstat(join(folder, 'release.json')).catch(() => undefined)
      if (REVISION.test(revision) && facts?.isFile()) found.push({ slug, revision, folder })
    }
  }
  return found
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The first release before all others; of the others the number counts, and Rev.1 goes before Corr.1. */
function rank(revision: string): number {
  const number = Number(/\d+$/.exec(revision)?.[0] ?? 0)
  return revision === '1' ? 0 : number * 2 + (revision.startsWith('Corr.') ? 1 : 0)
}
