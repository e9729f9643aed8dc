import { spawnSync } from 'node:child_process'

/** A standard as veraPDF names it. */
export interface Flavour {
  id: string
  name: string
}

export interface Verdict {
  conforms: boolean
  /** How many checks it passed, and how many it failed. */
  passed: number
  failed: number
  /** A line for each rule that failed: clause, test, how often, in words. */
  failures: string[]
}

/**
 * Has veraPDF judge a file.
 *
 * @throws {Error} with what it said, where it gave no verdict
 */
export function judge(classPath: string, { id }: Flavour, file: string): Verdict {
  const { stdout, stderr } = spawnSync(
    'java',
    ['-Xmx3g', '-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', id, '--format', 'xml', file],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  const report = /<validationReport [^>]*isCompliant="(true|false)"/.exec(stdout)
  const details = /<details [^>]*passedChecks="(\d+)" failedChecks="(\d+)"/.exec(stdout)
  if (!report || !details) throw new Error(`veraPDF gave no verdict on ${file}:\n${stdout.slice(0, 2_000)}${stderr}`)
  const rules = stdout.matchAll(
    /<rule [^>]*?clause="([^"]*)" testNumber="(\d+)"[^>]*?failedChecks="(\d+)"[^>]*>\s*<description>([\s\S]*?)<\/description>/g,
  )
  return {
    conforms: report[1] === 'true' && details[2] === '0',
    passed: Number(details[1]),
    failed: Number(details[2]),
    failures: [...rules].map(
      ([, clause, test, times, words = '']) => `${clause}, test ${test}, ${times} times: ${words.replace(/\s+/g, ' ')}`,
    ),
  }
}
