import { describe, it } from 'vitest'
import { readPathological } from './read-pathological.js'

describe('Markdown made to hang parsers', () => {
  // Longer ones, under the usual clock, are in pathological.long.test.ts.
  it('safety 5: is read, or its bound is named for that note, and the other notes are still read', async () => {
    await readPathological(3_000, 'limits: { parse-seconds: 4 }\n')
  }, 300_000)
})
