import { expect, it } from 'vitest'
import { liveReport, type Made } from '../../src/preview/live-report.js'

const state: Made['state'] = {
  title: 'A meeting',
  opening: '',
  diagnostics: [],
  counts: { error: 0, warning: 0, info: 0, waived: 0 },
  coverage: { questions: [], rows: [] },
}
const html = (words: string): string => `<html><head><style>p{}</style></head><body><p>${words}</p></body></html>`

it('reads once more for all changes that come while it reads, and never two at a time', async () => {
  let readings = 0
  let together = 0
  let most = 0
  const live = liveReport(
    async () => {
      readings++
      most = Math.max(most, ++together)
      await new Promise((resolve) => setImmediate(resolve))
      together--
      return { state, html: html(String(readings)) }
    },
    () => 0,
  )
  await Promise.all([live.refresh(), live.refresh(), live.refresh(), live.refresh()])
  expect([readings, most]).toEqual([2, 1])
  expect(live.page()?.body).toBe('<p>2</p>')
})

it('keeps the last report where none can be made, and says so', async () => {
  const made: Made[] = [{ state, html: html('good') }, { state: { ...state, problem: 'bad YAML' } }]
  const live = liveReport(
    () => Promise.resolve(made.shift() as Made),
    () => 0,
  )
  const told: number[] = []
  live.subscribe(({ revision }) => told.push(revision))
  await live.refresh()
  await live.refresh()
  expect(live.state()).toMatchObject({ revision: 2, reportRevision: 1, problem: 'bad YAML' })
  expect(live.page()?.body).toBe('<p>good</p>')
  expect(told).toEqual([1, 2])
})

it('goes on after a reading that failed', async () => {
  let fails = true
  const live = liveReport(
    () => (fails ? Promise.reject(new Error('a bug')) : Promise.resolve({ state, html: html('well') })),
    () => 0,
  )
  await expect(live.refresh()).rejects.toThrow('a bug')
  fails = false
  await live.refresh()
  expect(live.page()?.body).toBe('<p>well</p>')
})
