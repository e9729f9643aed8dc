import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { crossed, limitsOf, type LimitName, type Limits } from '../load/limits.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'
import type { FileResult, Job } from './read-file.js'
import { threadTime, type ThreadTime } from './thread-time.js'

/** Sources and tests run from TypeScript; a worker needs the built file. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/examine/worker.js' : './worker.js',
  import.meta.url,
)

/** More workers than this compete for memory rather than help. */
const MOST_WORKERS = 8

/** A tree of 20 KB of Markdown dies young; room for it saves a quarter of the time (measured with 16 and 64 MB). */
const YOUNG_MEGABYTES = 64

/** A thread's work is not asked for more often than this, in ms. */
const SHORTEST_LOOK = 20

/** A file's result, or the bound on work that it hit. */
type Outcome = { result: FileResult } | { hit: 'parse-seconds' | 'parse-megabytes' }

/**
 * Reads files in workers, one file at a time in each. A file that takes more work or memory than the bounds allow ends
 * its worker and is read once more, alone, when all others are done; if it hits a bound again, it is reported.
 *
 * The bounds count what the worker does and not how long it takes: a busy machine, a stopped process or a closed lid
 * change no result.
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
  const again: number[] = []
  const lanes = Math.min(workers, jobs.length)
  let next = 0
  const lane = async (): Promise<void> => {
    let worker: ReadingWorker | undefined
    try {
      while (next < jobs.length) {
        const index = next++
        worker ??= startWorker(meeting, limits, lanes)
        const outcome = await worker.read(jobs[index] as Job)
        if ('result' in outcome) results[index] = outcome.result
        else {
          again.push(index)
          await worker.end()
          worker = undefined
        }
      }
    } finally {
      await worker?.end()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  for (const index of again.sort((a, b) => a - b)) results[index] = await readAlone(jobs[index] as Job, meeting, limits)
  return results
}

async function readAlone(job: Job, meeting: Meeting, limits: Limits): Promise<FileResult> {
  const worker = startWorker(meeting, limits, 1)
  try {
    const outcome = await worker.read(job)
    return 'result' in outcome ? outcome.result : refusal(outcome.hit, limits, job.source)
  } finally {
    await worker.end()
  }
}

interface ReadingWorker {
  read: (job: Job) => Promise<Outcome>
  end: () => Promise<unknown>
}

/** @param lanes how many workers are at work, where their work can only be counted together */
function startWorker(meeting: Meeting, limits: Limits, lanes: number): ReadingWorker {
  const worker = new Worker(WORKER, {
    workerData: meeting,
    resourceLimits: {
      maxOldGenerationSizeMb: limits['parse-megabytes'],
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  })
  const ready = new Promise<ThreadTime>((resolve, reject) => {
    worker.once('message', ({ ready: name }: { ready: string | undefined }) => resolve(threadTime(name)))
    worker.once('error', reject)
  })
  return {
    async read(job) {
      const time = await ready
      const most = limits['parse-seconds'] * 1000 * (time.alone ? 1 : lanes)
      return readOne(worker, job, time, most)
    },
    end: () => worker.terminate(),
  }
}

/** @param most milliseconds of work */
async function readOne(worker: Worker, { kind, source }: Job, time: ThreadTime, most: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (message: { result: FileResult } | { failed: Error }) => {
        if ('failed' in message) reject(message.failed)
        else resolve({ result: withSource(message.result, source) })
      })
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ hit: 'parse-megabytes' })
        else reject(error)
      })
      const end = time.now() + most
      const look = (): void => {
        const left = end - time.now()
        if (left <= 0) resolve({ hit: 'parse-seconds' })
        // No thread can do more work than time passes: it is early enough to look again then.
        else timer = setTimeout(look, Math.max(left, SHORTEST_LOOK))
      }
      look()
      worker.postMessage({ kind, file: source.file, text: source.text })
    })
  } finally {
    clearTimeout(timer)
    // Only these: without its own listeners for listeners, a worker hears no second message.
    worker.removeAllListeners('message').removeAllListeners('error')
  }
}

function refusal(name: LimitName, limits: Limits, source: Source): FileResult {
  const place = { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return { refused: [{ rule: 'limit', violation: crossed(name, limits, 'more', place) }] }
}

/** The worker sends the document without its text, which is here already. */
function withSource(result: FileResult, source: Source): FileResult {
  if ('document' in result) result.document.source = source
  return result
}
