import { expect, it } from 'vitest'
import { readWhileSwapped } from './swapped-folders.js'

it.runIf(process.platform === 'linux')(
  'a folder that is swapped for a link gives nothing from outside in 120,000 readings',
  async () => {
    const { inside } = await readWhileSwapped(120_000)
    expect(inside).toBeGreaterThan(1_000)
  },
)
