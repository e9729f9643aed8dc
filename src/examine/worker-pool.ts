import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { crossed, limitsOf, type LimitName, type Limits } from '../load/limits.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'
import type { FileResult, Job } from './read-file.js'

/** Sources and tests run from TypeScript; a worker needs the built file. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/examine/worker.js' : './worker.js',
  import.meta.url,
)

/** More workers than this compete for memory rather than help. */
const MOST_WORKERS = 8

/** A tree of 20 KB of Markdown dies young; room for it saves a quarter of the time (measured with 16 and 64 MB). */
const YOUNG_MEGABYTES = 64

/**
 * Reads files in workers, one file at a time in each. A file that runs out of time or memory ends its worker and is
 * reported; the others go on.
 *
 * @param workers how many at most
 * @returns results in the order of the jobs
 */
export async function readInWorkers(
  jobs: Job[],
  meeting: Meeting,
  workers = Math.min(availableParallelism(), MOST_WORKERS),
): Promise<FileResult[]> {
  const limits = limitsOf(meeting.limits)
  const results = new Array<FileResult>(jobs.length)
  let next = 0
  const lane = async (): Promise<void> => {
    let worker: Worker | undefined
    try {
      while (next < jobs.length) {
        const index = next++
        worker ??= startWorker(meeting, limits)
        const outcome = await readOne(worker, jobs[index] as Job, limits)
        results[index] = outcome.result
        if (outcome.spent) {
          await worker.terminate()
          worker = undefined
        }
      }
    } finally {
      await worker?.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, lane))
  return results
}

function startWorker(meeting: Meeting, limits: Limits): Worker {
  return new Worker(WORKER, {
    workerData: meeting,
    resourceLimits: {
      maxOldGenerationSizeMb: limits['parse-megabytes'],
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  })
}

/** One file; `spent` where the worker cannot be used any more. */
async function readOne(
  worker: Worker,
  { kind, source }: Job,
  limits: Limits,
): Promise<{ result: FileResult; spent: boolean }> {
  let timer: NodeJS.Timeout | undefined
  const refused = (name: LimitName): { result: FileResult; spent: boolean } => ({
    result: { refused: [{ rule: 'limit', violation: crossed(name, limits, 'more', firstLine(source)) }] },
    spent: true,
  })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (message: { result: FileResult } | { failed: Error }) => {
        if ('failed' in message) reject(message.failed)
        else resolve({ result: withSource(message.result, source), spent: false })
      })
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refused('parse-megabytes'))
        else reject(error)
      })
      timer = setTimeout(() => resolve(refused('parse-seconds')), limits['parse-seconds'] * 1000)
      worker.postMessage({ kind, file: source.file, text: source.text })
    })
  } finally {
    clearTimeout(timer)
    // Only these: without its own listeners for listeners, a worker hears no second message.
    worker.removeAllListeners('message').removeAllListeners('error')
  }
}

/** The worker sends the document without its text, which is here already. */
function withSource(result: FileResult, source: Source): FileResult {
  if ('document' in result) result.document.source = source
  return result
}

function firstLine(source: Source): { file: string; line: number; column: number; endLine: number; endColumn: number } {
  return { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
