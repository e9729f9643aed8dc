import { describe, expect, it } from 'vitest'
import { judgeFailure, type Answer } from '../../src/delivery/answer.js'
import { deliver, type Tally, type Target } from '../../src/delivery/deliver.js'
import type { LedgerLine } from '../../src/model/ledger.js'

const NOT_BEGUN: Answer = { state: 'not-begun', words: 'no connection', hopeless: false }
const ACCEPTED: Answer = { state: 'accepted', code: 250, words: '250 ok' }

interface Ran {
  tally: Tally
  /** Recipients in the order in which they were tried. */
  tried: string[]
  /** What was written down of each, in order. */
  rows: string[]
  /** The pauses, in ms. */
  pauses: number[]
}

/** Sends to so many recipients, one at a time, over a connection that answers as it is told, and accepts from then on. */
async function run(count: number, answers: Answer[], { rate = 0, parallel = 1 } = {}): Promise<Ran> {
  const left = [...answers]
  const [tried, rows, pauses]: [string[], string[], number[]] = [[], [], []]
  const targets = Array.from({ length: count }, (_, nth): Target => {
    const recipient = `r${nth + 1}`
    return {
      row: { recipient, party: 'p', name: 'n', edition: 'circulation', file: 'f', addressKey: 'k', messageId: 'm' },
      compose: () => Promise.resolve({ recipient, from: 'a@x.example', to: 'b@x.example', bytes: Buffer.alloc(0) }),
    }
  })
  const tally = await deliver(targets, {
    ledger: {
      append: (line: LedgerLine) => {
        rows.push(`${'recipient' in line ? line.recipient : '-'} ${line.state}`)
        return Promise.resolve()
      },
    },
    sender: {
      send: ({ recipient }) => {
        tried.push(recipient)
        return Promise.resolve(left.shift() ?? ACCEPTED)
      },
      close: () => undefined,
    },
    parallel,
    rate,
    now: () => new Date(0),
    wait: (ms) => {
      pauses.push(ms)
      return Promise.resolve()
    },
  })
  return { tally, tried, rows, pauses }
}

describe('a run', () => {
  it('goes on where failures have a success between them, however many they are together', async () => {
    const { tally, tried } = await run(
      5,
      Array.from({ length: 10 }, (_, nth) => (nth % 2 === 0 ? NOT_BEGUN : ACCEPTED)),
    )
    expect(tally).toEqual({ accepted: 5, refused: 0, unknown: 0, left: 0 })
    expect(tried).toEqual(['r1', 'r1', 'r2', 'r2', 'r3', 'r3', 'r4', 'r4', 'r5', 'r5'])
  })

  it('goes on too where what stands between them is a refusal, or an answer that says nothing', async () => {
    const refused: Answer = { state: 'refused', code: 550, words: '550 no' }
    const unknown: Answer = { state: 'unknown', words: 'gone' }
    const { tally } = await run(4, [NOT_BEGUN, NOT_BEGUN, refused, NOT_BEGUN, NOT_BEGUN, unknown, NOT_BEGUN])
    expect(tally).toEqual({ accepted: 2, refused: 1, unknown: 1, left: 0 })
  })

  it('ends after the third failure of one message, with longer pauses, and says why in the ledger', async () => {
    const { tally, tried, rows, pauses } = await run(3, Array<Answer>(9).fill(NOT_BEGUN))
    expect(tally).toEqual({ accepted: 0, refused: 0, unknown: 0, left: 3, stopped: 'no connection' })
    expect(tried).toEqual(['r1', 'r1', 'r1'])
    expect(pauses).toEqual([500, 1000])
    expect(rows).toEqual([...Array<string[]>(3).fill(['r1 sending', 'r1 queued']).flat(), '- stopped'])
  })

  it('tries twice more before it ends', async () => {
    expect((await run(1, [NOT_BEGUN, NOT_BEGUN])).tally).toEqual({ accepted: 1, refused: 0, unknown: 0, left: 0 })
  })

  it('ends at once where it is hopeless', async () => {
    const { tried, tally } = await run(2, [{ state: 'not-begun', words: 'wrong password', hopeless: true }])
    expect(tried).toEqual(['r1'])
    expect(tally).toMatchObject({ left: 2, stopped: 'wrong password' })
  })

  it('keeps to its rate: the second message waits a whole gap, the third two', async () => {
    expect((await run(3, [], { rate: 30 })).pauses).toEqual([2000, 4000])
    expect((await run(3, [])).pauses).toEqual([])
  })
})

describe('a message that may have gone', () => {
  const plain = (words: string): string => words

  it.each([
    ['the connection broke', { code: 'ECONNECTION', message: 'closed' }],
    ['the time was up', { code: 'ETIMEDOUT', message: 'too long' }],
    ['the library calls it a fault of the message', { code: 'EMESSAGE', message: 'gone' }],
    ['the server says good-bye', { code: 'EPROTOCOL', responseCode: 421, response: '421 bye', message: 'bye' }],
    ['it answers 354 once more', { code: 'EMESSAGE', responseCode: 354, response: '354 go on', message: 'x' }],
    ['it answers 399', { code: 'EMESSAGE', responseCode: 399, response: '399 what', message: 'x' }],
    ['it answers yes and no', { code: 'EMESSAGE', responseCode: 550, response: '250-yes\r\n550 no', message: 'x' }],
  ])('is never called refused, nor tried again: %s', (_, failure) => {
    expect(judgeFailure(failure, true, plain).state).toBe('unknown')
  })

  it('is refused where the server says no to it in so many words', () => {
    const refusal = { code: 'EMESSAGE', responseCode: 400, response: '400 no', message: 'x' }
    expect(judgeFailure(refusal, true, plain)).toEqual({ state: 'refused', code: 400, words: '400 no' })
  })

  it('and may be tried again where none of it was read', () => {
    const broken = { code: 'ECONNECTION', message: 'closed' }
    expect(judgeFailure(broken, false, plain)).toEqual({ state: 'not-begun', words: 'closed', hopeless: false })
  })
})
