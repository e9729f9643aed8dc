import { describe, expect, it } from 'vitest'
import { onInterrupt } from '../../src/commands/interrupt.js'

describe('onInterrupt', () => {
  it('tidies up on the first signal and ends at once on the second', async () => {
    const happened: (string | number)[] = []
    let finish: () => void = () => undefined
    const tidied = new Promise<void>((resolve) => (finish = resolve))
    let ended: () => void = () => undefined
    const twice = new Promise<void>((resolve) => (ended = resolve))
    const remove = onInterrupt(
      () => {
        happened.push('tidy')
        return tidied
      },
      (status) => {
        happened.push(status)
        if (happened.length === 3) ended()
      },
    )
    process.emit('SIGINT', 'SIGINT')
    process.emit('SIGTERM', 'SIGTERM')
    expect(happened).toEqual(['tidy', 143])
    finish()
    await twice
    expect(happened).toEqual(['tidy', 143, 130])
    remove()
    expect(process.listenerCount('SIGINT')).toBe(0)
  })

  it('ends also where tidying fails', async () => {
    const status = await new Promise<number>((resolve) => {
      const remove = onInterrupt(
        () => Promise.reject(new Error('no')),
        (ends) => {
          remove()
          resolve(ends)
        },
      )
      process.emit('SIGTERM', 'SIGTERM')
    })
    expect(status).toBe(143)
  })
})
