import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '../cli/run.js'
import { readLedger, latestRows } from '../../src/ledger/read-ledger.js'
import { countFates, makeCirculation, STATES, type Circulation } from './circulation.js'
import { startServer } from './loopback-server.js'

const bin = join(root, 'bin/rapporteur.js')

function start({ meeting }: Circulation, port: number, more: string[]) {
  const args = ['distribute', meeting, '--server', `smtp://127.0.0.1:${port}`, '--unsafe-no-tls', '--yes', ...more]
  const child = spawn(process.execPath, [bin, ...args, '--from', 'a@house.example'], { stdio: 'ignore' })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  return { child, ended }
}

/** The same numbers each time: a failure can be had again. */
function* fractions(): Generator<number> {
  for (let nth = 0; ; nth++) yield createHash('sha256').update(`moment ${nth}`).digest().readUInt32BE() / 2 ** 32
}

/** How long the server takes to answer a message, in ms: long enough for a moment to fall before it. */
const ANSWER = 8
/** The most messages that a run is let send before it is killed; 0 is killed at its first connection. */
const MOST_SENT = 12

/**
 * Kills runs of 68 recipients at random moments, each run going on where the one before ended, until every recipient is
 * settled; then begins anew with another release. The ledger must be readable at each end, and nobody gets anything twice.
 *
 * @param kills how many runs are killed
 * @returns how many of them had begun to send, and how many messages ended unknown
 */
export async function killRuns(kills: number): Promise<{ within: number; unknown: number }> {
  let within = 0
  let unknown = 0
  const moments = fractions()
  for (let killed = 0; killed < kills;) {
    let received = 0
    const server = await startServer({
      answer: (_, say) => {
        received += 1
        setTimeout(say, ANSWER)
      },
    })
    const one = makeCirculation()
    try {
      for (;;) {
        const before = { received, connections: server.connections() }
        const last = killed >= kills
        const { child, ended } = start(one, server.port, [])
        if (!last) {
          killed += 1
          // Counted in messages, not in time: a busy machine sends as many before it is killed as an idle one. Before
          // the first connection there is nothing to be found.
          const most = Math.floor((moments.next().value as number) * MOST_SENT)
          while (server.connections() === before.connections && child.exitCode === null) await pause(1)
          while (received - before.received < most && child.exitCode === null) await pause(1)
          await pause((moments.next().value as number) * 2 * ANSWER)
          child.kill('SIGKILL')
        }
        const status = await ended
        if (received > before.received) within += 1
        const { lines } = await readLedger(one.release)
        // What the server has, the ledger knows at least to have begun.
        const rows = latestRows(lines)
        for (const { id, address } of STATES) {
          const count = server.taken.get(address)?.count ?? 0
          expect(count).toBeLessThanOrEqual(1)
          if (count === 1) expect(['sending', 'accepted', 'unknown']).toContain(rows.get(id)?.state)
        }
        if (status !== null) {
          const counts = await countFates(one.release)
          expect(Object.keys(counts).filter((state) => !['accepted', 'unknown'].includes(state))).toEqual([])
          expect((counts['accepted'] ?? 0) + (counts['unknown'] ?? 0)).toBe(68)
          expect(status).toBe(counts['unknown'] ? 5 : 0)
          unknown += counts['unknown'] ?? 0
          break
        }
      }
      // Asked for, what is unknown goes again; then everybody has it, and whoever has it twice was unknown.
      const again = start(one, server.port, ['--resend-unknown'])
      expect(await again.ended).toBe(0)
      expect(server.taken.size).toBe(68)
      expect(readFileSync(join(one.release, 'ledger.jsonl'), 'utf8')).not.toContain('@missions')
    } finally {
      await server.close()
      one.remove()
    }
  }
  return { within, unknown }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
