import { expect, it } from 'vitest'
import { setText } from '../../../src/render/typesetting/set-text.js'
import { hostileKinds } from '../../bench/hostile-text.js'

const SIZE = 6_000
const TIMES = 12
/** A step that takes the square of its work needs 144 times as much for twelve times the text. */
const MOST_TIMES = 50
/** Below this a figure tells nothing, in ms of work. */
const TELLING = 40

/** Work of the processor, so that a busy machine changes little. */
function workOf(text: string, language: string): number {
  const before = process.cpuUsage()
  setText(text, language)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

it.each(Object.entries(hostileKinds))('%s are set in proportion to their length', (_name, make) => {
  for (const language of ['en', 'fr']) {
    setText(make(500), language)
    const long = workOf(make(SIZE * TIMES), language)
    if (long < TELLING) continue
    const short = workOf(make(SIZE), language)
    expect(long / Math.max(short, TELLING / MOST_TIMES)).toBeLessThan(MOST_TIMES)
  }
})
