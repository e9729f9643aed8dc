import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sourceDate } from './source-date.js'

/**
 * The moment that outputs bear, so that the same notes give the same bytes: SOURCE_DATE_EPOCH; else the date asked
 * for; else the newest commit that touched the meeting folder; else the newest change of its files. Never the clock.
 *
 * @param files paths of the inputs relative to the folder
 */
export async function builtAt(folder: string, files: string[], env: NodeJS.ProcessEnv, date?: string): Promise<Date> {
  const set = sourceDate(env)
  if (set) return set
  if (date !== undefined) return new Date(`${date}T00:00:00Z`)
  const committed = await promisify(execFile)('git', ['log', '-1', '--format=%ct', '--', '.'], {
    cwd: folder,
    timeout: 5000,
  })
    .then(({ stdout }) => Number(stdout.trim()))
    .catch(() => 0)
  if (committed > 0) return new Date(committed * 1000)
  const times = await Promise.all(
    files.map((file) =>
      stat(join(folder, file)).then(
        (facts) => facts.mtimeMs,
        () => 0,
      ),
    ),
  )
  return new Date(Math.floor(Math.max(0, ...times) / 1000) * 1000)
}
