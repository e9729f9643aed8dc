import { expect, it } from 'vitest'
import { killRuns } from './kill.js'

it('20 runs killed at random moments: nobody gets it twice, and the ledger is readable each time', async () => {
  const { within } = await killRuns(20)
  // The moments are the same each time: all but those at the first connection lie within the sending.
  expect(within).toBeGreaterThan(15)
}, 300_000)
