import { expect, it } from 'vitest'
import { withDeadline } from '../../src/browser/deadline.js'

const late = (): Error => new Error('late')
const never = new Promise<never>(() => undefined)

/** Nothing of this process goes on meanwhile, as when it is stopped. */
const standStill = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

it('work that takes longer than it may is late', async () => {
  await expect(withDeadline(never, 30, late)).rejects.toThrow('late')
  await expect(withDeadline(never, 700, late)).rejects.toThrow('late')
  expect(await withDeadline(Promise.resolve('done'), 30, late)).toBe('done')
})

it('time in which the process stands still is not the work’s', async () => {
  let finish: (value: string) => void = () => undefined
  const work = new Promise<string>((resolve) => (finish = resolve))
  const waiting = withDeadline(work, 1_200, late)
  standStill(1_500)
  // Once more round the timers, which are all due: the answer that waited is read only then.
  await new Promise((resolve) => setTimeout(resolve, 1))
  finish('done')
  expect(await waiting).toBe('done')
})
