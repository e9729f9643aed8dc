import type { Release } from '../model/release.js'

/**
 * The release that has taken the place of one. A report may have been given its symbol or another title in between:
 * then the later release stands in another folder, and what it names is in none of its own.
 *
 * @param releases all releases of the meeting
 */
export function successorOf({ record }: Release, releases: readonly Release[]): Release | undefined {
  return releases.find((other) => {
    if (other.record.supersedes !== record.revision) return false
    const inOwnFolder = releases.some(
      (one) => one.record.slug === other.record.slug && one.record.revision === other.record.supersedes,
    )
    return other.record.slug === record.slug || !inOwnFolder
  })
}

/**
 * The newest of the releases that took the place of one, step by step: what somebody who holds the first should have.
 *
 * @param releases all releases of the meeting, in the order of `findReleases`
 */
export function newestSuccessor(release: Release, releases: readonly Release[]): Release | undefined {
  const seen = new Set<Release>([release])
  let newest: Release | undefined
  for (let next = successorOf(release, releases); next && !seen.has(next); next = successorOf(next, releases)) {
    seen.add(next)
    newest = next
  }
  return newest
}
