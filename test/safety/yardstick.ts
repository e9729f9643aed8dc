/** What `work` takes on the machine on which the demands were measured: two cores, nothing else running. */
const REFERENCE_MILLISECONDS = 60

/** A piece of work like that of a parser: strings cut up, matched and counted. Its result is always the same. */
function work(): number {
  const seen = new Map<string, number>()
  for (let round = 0; round < 60_000; round++) {
    const words = `word-${round} of a line, ${round % 97}: x`.split(/[ ,:]+/)
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
  }
  return seen.size
}

function time(): number {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/**
 * Milliseconds that a demand in seconds means on this machine as busy as it now is: never fewer than it says, more
 * where a piece of work takes longer than on a quiet machine. Time on a processor that others share runs slower too.
 */
export function withinSeconds(seconds: number): number {
  const slowness = Math.max(time(), time()) / REFERENCE_MILLISECONDS
  return seconds * 1000 * Math.max(1, slowness)
}
