import type { Ledger } from '../ledger/open-ledger.js'
import type { LedgerRow } from '../model/ledger.js'
import type { Answer } from './answer.js'
import type { Outgoing, Sender } from './smtp-sender.js'

/** A message that is to go, and what the ledger says of it besides its state. */
export interface Target {
  row: Omit<LedgerRow, 'at' | 'state' | 'code' | 'words'>
  /** Makes the message when its turn comes: ten thousand of them would not fit in memory. */
  compose: () => Promise<Outgoing>
}

export interface Delivery {
  ledger: Pick<Ledger, 'append'>
  sender: Sender
  /** Messages under way at a time: the server's connections. */
  parallel: number
  /** Messages a minute at most; 0 for no bound. */
  rate: number
  now: () => Date
  /** Leaves after so many ms. */
  wait: (ms: number) => Promise<void>
  /** After each message whose fate is settled. */
  onProgress?: (tally: Tally) => void
  /** Whether no further message is to be begun. */
  interrupted?: () => boolean
}

/** How many messages of a run came to what; together they are those that were asked for. */
export interface Tally {
  accepted: number
  refused: number
  unknown: number
  /** Not begun, or never begun on a connection that held. */
  left: number
  /** Why the run ended before its time. */
  stopped?: string
}

/** A message whose connection fails before it begins is tried again so often, and after as many in a row the run ends. */
const MOST_ATTEMPTS = 3
/** The first pause after such a failure, in ms; each further one doubles it. */
const FIRST_PAUSE = 500

/**
 * Sends the messages. Before the first byte of each its row `sending` is on the disk; what the server answers follows.
 * So after any end of this program the ledger names every message that may have gone.
 *
 * @throws UserError with exit status 3 where the ledger cannot be written; then nothing further is begun
 */
export async function deliver(targets: readonly Target[], delivery: Delivery): Promise<Tally> {
  const { ledger, sender, now, wait } = delivery
  const tally: Tally = { accepted: 0, refused: 0, unknown: 0, left: targets.length }
  const queue = targets.map((target) => ({ target, attempts: 0 }))
  const recording: Promise<void>[] = []
  let failuresInARow = 0
  let broken: { error: unknown } | undefined
  const pace = pacer(delivery)

  const stamp = (
    target: Target,
    state: LedgerRow['state'],
    answer: { code?: number; words?: string } = {},
  ): LedgerRow => {
    const { code, words } = answer
    return {
      at: now().toISOString(),
      state,
      ...target.row,
      ...(code === undefined ? {} : { code }),
      ...(words === undefined ? {} : { words }),
    }
  }
  /** What the server said is written down with the row of the next message, or in a moment; a failure ends the run. */
  const record = (target: Target, answer: Exclude<Answer, { state: 'not-begun' }>): void => {
    recording.push(
      ledger.append(stamp(target, answer.state, answer), true).catch((error: unknown) => {
        broken ??= { error }
      }),
    )
    tally[answer.state] += 1
    tally.left -= 1
    delivery.onProgress?.(tally)
  }
  const isOver = (): boolean => tally.stopped !== undefined || broken !== undefined || delivery.interrupted?.() === true

  const work = async (): Promise<void> => {
    while (!isOver()) {
      const next = queue.shift()
      if (!next) return
      const { target } = next
      const message = await target.compose()
      await pace()
      if (isOver()) return
      await ledger.append(stamp(target, 'sending'))
      const answer = await sender.send(message)
      if (answer.state !== 'not-begun') {
        failuresInARow = 0
        record(target, answer)
        continue
      }
      await ledger.append(stamp(target, 'queued', answer))
      next.attempts += 1
      failuresInARow += 1
      if (answer.hopeless || next.attempts >= MOST_ATTEMPTS || failuresInARow >= MOST_ATTEMPTS * delivery.parallel) {
        tally.stopped ??= answer.words
        return
      }
      queue.unshift(next)
      await wait(FIRST_PAUSE * 2 ** (next.attempts - 1))
    }
  }
  const workers = Array.from({ length: Math.min(delivery.parallel, targets.length) }, () =>
    work().catch((error: unknown) => {
      broken ??= { error }
    }),
  )
  await Promise.all(workers)
  await Promise.all(recording)
  if (broken) throw broken.error as Error
  if (tally.stopped !== undefined)
    await ledger.append({ at: now().toISOString(), state: 'stopped', words: tally.stopped })
  return tally
}

/** Leaves when the next message may begin, by the rate. */
function pacer({ rate, now, wait }: Delivery): () => Promise<void> {
  if (rate <= 0) return () => Promise.resolve()
  const gap = 60_000 / rate
  let free = 0
  return async () => {
    const at = now().getTime()
    const mine = Math.max(free, at)
    free = mine + gap
    if (mine > at) await wait(mine - at)
  }
}
