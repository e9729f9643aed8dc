import { noMemory, type Memory } from '../memory.js'
import type { Unread } from '../model/gathered.js'
import type { Meeting } from '../model/meeting.js'
import type { Document, Note, Observation, Source } from '../model/note.js'
import { extractDocument, type Extracted } from './extract-document.js'

/** A file to be read. */
export interface Job {
  kind: 'note' | 'editor'
  source: Source
}

export interface ExtractedAll {
  notes: Note[]
  editor: Document[]
  unread: Unread[]
  observations: Observation[]
}

/** Above this many characters in all, a second core is worth the start of workers (measured in test/bench). */
const WORTH_WORKERS = 400_000

/**
 * Reads all files, in the order given, whoever reads them. A small meeting of ordinary notes is read at once; a
 * large one, or one with a note that looks dear, is read by workers, each note under a clock and a heap of its own.
 *
 * @param memory of earlier readings: a file whose text and meeting are the same is not read again
 */
export async function extractAll(jobs: Job[], meeting: Meeting, memory: Memory = noMemory): Promise<ExtractedAll> {
  const inputsOf = ({ kind, source }: Job): unknown[] => [kind, source.text, meeting]
  const results = jobs.map((job) => memory.recall<Extracted>(`extract ${job.source.file}`, inputsOf(job)))
  const left = jobs.filter((_job, at) => !results[at])
  const read = await extractNow(left, meeting)
  for (const [at, job] of left.entries()) {
    const result = memory.keep(`extract ${job.source.file}`, inputsOf(job), read[at] as Extracted)
    results[jobs.indexOf(job)] = result
  }
  return sortOut(jobs, results as Extracted[])
}

async function extractNow(jobs: Job[], meeting: Meeting): Promise<Extracted[]> {
  const characters = jobs.reduce((sum, { source }) => sum + source.text.length, 0)
  const calm = characters < WORTH_WORKERS && jobs.every(({ source }) => isCalm(source.text))
  return calm
    ? jobs.map(({ kind, source }) => extractDocument(kind, source, meeting))
    : (await import('./worker-pool.js')).extractInWorkers(jobs, meeting)
}

function sortOut(jobs: Job[], results: Extracted[]): ExtractedAll {
  const all: ExtractedAll = { notes: [], editor: [], unread: [], observations: [] }
  for (const [index, result] of results.entries()) {
    const { kind, source } = jobs[index] as Job
    if ('refused' in result) {
      all.observations.push(...result.refused)
      all.unread.push({
        kind,
        file: source.file,
        place: { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
      })
    } else if (result.document.kind === 'note') all.notes.push(result.document as Note)
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
