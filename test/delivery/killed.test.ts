import { expect, it } from 'vitest'
import { killRuns } from './kill.js'

it('20 runs killed at random moments: nobody gets it twice, and the ledger is readable each time', async () => {
  const { within } = await killRuns(20)
  // Else the moments missed the sending, and the test showed nothing.
  expect(within).toBeGreaterThan(5)
}, 300_000)
