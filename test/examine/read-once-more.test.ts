import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readFile, type FileResult, type Job } from '../../src/examine/read-file.js'
import { readInWorkers } from '../../src/examine/worker-pool.js'
import { loadMeeting } from '../../src/load/load-meeting.js'
import { makeSource } from '../../src/load/source.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'

/** For each worker in the order of their starts: whether its clock leaps beyond every bound. */
const clocks: boolean[] = []
let started = 0

vi.mock('../../src/examine/thread-time.js', () => ({
  nameOfThread: () => undefined,
  threadTime: () => {
    const leaps = clocks[started++] ?? false
    let looks = 0
    return { alone: true, now: () => (leaps && looks++ > 0 ? 1e9 : 0) }
  },
}))

const { meeting } = loadMeeting(makeSource('meeting.yaml', exampleMeeting['meeting.yaml'] ?? ''))
if (!meeting) throw new Error('the example meeting cannot be read')

const jobs: Job[] = [0, 1, 2].map((at) => ({
  kind: 'note',
  source: makeSource(`notes/${at}.md`, `---\nsession: session-1\n---\n\n## Q1\n\nWords ${at}. @nobody\n`),
}))
const told = (results: FileResult[]): string[] =>
  results.map((result) => ('refused' in result ? `refused: ${result.refused[0]?.rule}` : result.document.file))

beforeEach(() => {
  clocks.length = 0
  started = 0
})

describe('a note that hit a bound', () => {
  it('is read once more, alone, and what is read then counts', async () => {
    clocks.push(true)
    const results = await readInWorkers(jobs, meeting, 1)
    expect(told(results)).toEqual(['notes/0.md', 'notes/1.md', 'notes/2.md'])
    expect(JSON.stringify(results)).toBe(JSON.stringify(jobs.map((job) => readFile(job, meeting))))
    // The one that was ended, that of the other two, and the one of its own.
    expect(started).toBe(3)
  })

  it('is refused where it hits it again, at its first line, and takes no other note with it', async () => {
    clocks.push(true, false, true)
    const results = await readInWorkers(jobs, meeting, 1)
    expect(told(results)).toEqual(['refused: limit', 'notes/1.md', 'notes/2.md'])
    expect(results[0]).toMatchObject({ refused: [{ violation: { place: { file: 'notes/0.md', line: 1 } } }] })
  })

  it('waits until all others are read, each of several by itself', async () => {
    clocks.push(true, true, false, false, true)
    // The first two are ended, the third is read by a third worker; the fourth and fifth read those two alone.
    expect(told(await readInWorkers(jobs, meeting, 1))).toEqual(['notes/0.md', 'refused: limit', 'notes/2.md'])
    expect(started).toBe(5)
  })
})
