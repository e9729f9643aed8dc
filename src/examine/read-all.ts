import { setImmediate } from 'node:timers/promises'
import { noMemory, type Memory } from './memory.js'
import type { Finding } from './check.js'
import type { RefusedFile } from '../load/read-files.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, Note, Observation } from '../model/note.js'
import { readFile, type FileResult, type Job } from './read-file.js'

export interface ReadAll {
  notes: Note[]
  editor: Document[]
  refused: RefusedFile[]
  observations: Observation[]
  /** Of the rules that look at one file alone. */
  findings: Finding[]
}

/** Above this many characters in all, a second core is worth the start of workers (measured in test/bench). */
const WORTH_WORKERS = 400_000

/**
 * Reads and checks all files, in the order given, whoever reads them. A small meeting of ordinary notes is read at
 * once; a large one, or one with a note that looks dear, is read by workers, each note under a clock and a heap of its
 * own.
 *
 * @param memory of earlier readings: a file whose text and meeting are the same is not read again
 */
export async function readAll(jobs: Job[], meeting: Meeting, memory: Memory = noMemory): Promise<ReadAll> {
  const keyOf = ({ source }: Job): string => `file ${source.file}`
  const inputsOf = ({ kind, source }: Job): unknown[] => [kind, source.text, meeting]
  const known = jobs.map((job) => memory.recall<FileResult>(keyOf(job), inputsOf(job)))
  const left = jobs.filter((_, index) => !known[index])
  const read = (await readNow(left, meeting))[Symbol.iterator]()
  const results = jobs.map(
    (job, index) => known[index] ?? memory.keep(keyOf(job), inputsOf(job), read.next().value as FileResult),
  )
  return sortOut(jobs, results)
}

async function readNow(jobs: Job[], meeting: Meeting): Promise<FileResult[]> {
  const characters = jobs.reduce((sum, { source }) => sum + source.text.length, 0)
  const calm = characters < WORTH_WORKERS && jobs.every(({ source }) => isCalm(source.text))
  if (calm) return readHere(jobs, meeting)
  return (await import('./worker-pool.js')).readInWorkers(jobs, meeting)
}

/** One after the other; between two of them what starts meanwhile (the browser) has its turn. */
async function readHere(jobs: Job[], meeting: Meeting): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const job of jobs) {
    results.push(readFile(job, meeting))
    await setImmediate()
  }
  return results
}

function sortOut(jobs: Job[], results: FileResult[]): ReadAll {
  const all: ReadAll = { notes: [], editor: [], refused: [], observations: [], findings: [] }
  for (const [index, result] of results.entries()) {
    const { kind, source } = jobs[index] as Job
    if ('refused' in result) {
      for (const one of result.refused) all.observations.push(one)
      const [why] = result.refused
      if (why) all.refused.push({ kind, file: source.file, why, words: source.text })
      continue
    }
    for (const finding of result.findings) all.findings.push(finding)
    if (result.document.kind === 'note') all.notes.push(result.document as Note)
    else all.editor.push(result.document)
  }
  return all
}

/** An ordinary note of 40 KB has so many marks and lines; the worst that can be made of them takes half a second. */
const MOST_CALM_MARKS = 2_000

/**
 * Whether a text has so few marks of syntax and lines that reading it cannot take long, however they are set: the
 * parser's worst cases are quadratic in their number. Whatever is no letter, digit, single space or mark of ordinary
 * sentences may be syntax.
 */
function isCalm(text: string): boolean {
  let marks = 0
  for (const [found] of text.matchAll(/[^\p{L}\p{N}\s.,;'"’“”)?]+|[^\S ]+| {2,}/gu)) {
    marks += found.length
    if (marks > MOST_CALM_MARKS) return false
  }
  return true
}
