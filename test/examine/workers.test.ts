import { expect, it } from 'vitest'
import { loadMeeting } from '../../src/load/load-meeting.js'
import { makeSource } from '../../src/load/source.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'
import { readFile, type FileResult, type Job } from '../../src/examine/read-file.js'
import { readInWorkers } from '../../src/examine/worker-pool.js'

const { meeting } = loadMeeting(makeSource('meeting.yaml', exampleMeeting['meeting.yaml'] ?? ''))
if (!meeting) throw new Error('the example meeting cannot be read')

/** The first notes are long and the last are short, so that many workers end them in another order. */
const jobs: Job[] = Array.from({ length: 12 }, (_, index) => ({
  kind: 'note',
  source: makeSource(
    `notes/${index}.md`,
    `---\nsession: session-1\n---\n\n## Q1\n\n${'Words of cooperation, and more of them.\n\n'.repeat(60 * (12 - index))}- Findng: ${index}. @nobody\n`,
  ),
}))

const told = (results: FileResult[]): string[] =>
  results.map((result) =>
    'refused' in result
      ? JSON.stringify(result.refused)
      : JSON.stringify([result.document.file, result.document.points.length, result.findings]),
  )

it.each([1, 2, 5])('%i workers find what one thread finds, in the order of the files', async (workers) => {
  const here = told(jobs.map((job) => readFile(job, meeting)))
  expect(new Set(here).size).toBe(jobs.length)
  expect(here.every((one) => one.includes('mention-unknown'))).toBe(true)
  expect(told(await readInWorkers(jobs, meeting, workers))).toEqual(here)
})
