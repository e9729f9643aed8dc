import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { crossed, limitsOf, type LimitName, type Limits } from '../load/limits.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'
import type { Job } from './extract-all.js'
import type { Extracted } from './extract-document.js'

/** Sources and tests run from TypeScript; a worker needs the built file. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/extract/worker.js' : './worker.js',
  import.meta.url,
)

/** More workers than this compete for memory rather than help. */
const MOST_WORKERS = 8

/**
 * Reads files in workers, one file at a time in each. A file that runs out of time or memory ends its worker and is
 * reported; the others go on.
 *
 * @returns results in the order of the jobs
 */
export async function extractInWorkers(jobs: Job[], meeting: Meeting): Promise<Extracted[]> {
  const limits = limitsOf(meeting.limits)
  const results = new Array<Extracted>(jobs.length)
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
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_WORKERS, jobs.length) }, lane))
  return results
}

function startWorker(meeting: Meeting, limits: Limits): Worker {
  return new Worker(WORKER, {
    workerData: meeting,
    resourceLimits: { maxOldGenerationSizeMb: limits['parse-megabytes'] },
  })
}

/** One file; `spent` where the worker cannot be used any more. */
async function readOne(
  worker: Worker,
  { kind, source }: Job,
  limits: Limits,
): Promise<{ result: Extracted; spent: boolean }> {
  let timer: NodeJS.Timeout | undefined
  const refused = (name: LimitName): { result: Extracted; spent: boolean } => ({
    result: { refused: [{ rule: 'limit', violation: crossed(name, limits, 'more', firstLine(source)) }] },
    spent: true,
  })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (message: { extracted: Extracted } | { failed: Error }) => {
        if ('failed' in message) reject(message.failed)
        else resolve({ result: withSource(message.extracted, source), spent: false })
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
function withSource(extracted: Extracted, source: Source): Extracted {
  if ('document' in extracted) extracted.document.source = source
  return extracted
}

function firstLine(source: Source): { file: string; line: number; column: number; endLine: number; endColumn: number } {
  return { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
