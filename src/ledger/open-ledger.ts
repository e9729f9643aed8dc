import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LedgerHead, LedgerLine } from '../model/ledger.js'
import { EXIT, UserError } from '../user-error.js'
import { diskFailure } from '../write/disk-failure.js'
import type { Disk } from '../write/disk.js'
import { LEDGER_HEAD_FILE, writeLedgerLength, type LedgerLength } from './ledger-head.js'
import { sealed } from './line-sum.js'
import { LEDGER_FILE, readLedger } from './read-ledger.js'

export interface Ledger {
  /** What stood in it when it was opened. */
  lines: LedgerLine[]
  /** Whether it had never been counted, and is taken as it is from now on. */
  adopted: boolean
  /** Bytes of a torn last line that were taken away. */
  mendedBytes: number
  /**
   * Leaves once the line is on the disk. After one failure nothing more is written.
   *
   * @param waits whether the line may wait a moment for another to go with: nothing depends on it yet
   */
  append: (line: LedgerLine, waits?: boolean) => Promise<void>
  close: () => Promise<void>
}

/**
 * Opens the ledger of a release for writing, and begins it where there is none. The lock of the folder must be held.
 *
 * It is a file of JSON lines that is only ever appended to, and not SQLite: a row is durable by one write and one
 * fdatasync; what a crash can tear is the last line, and is seen; anyone can read the file in twenty years with any
 * editor; and it needs neither native code nor a WebAssembly file system that would have to be trusted with fsync.
 * Many rows share one fdatasync: those that are appended while the disk is busy go together in the next write, and
 * each `append` leaves only after the fdatasync that covers it.
 *
 * Before any row that says that a message is being sent, `ledger.head.json` says how many lines there are, so that a
 * ledger that is cut later is known for it.
 *
 * @param head the first line of a new ledger; an old one must be of the same release
 * @throws UserError with exit status 3 where it is damaged, of another release, or cannot be written
 */
export async function openLedger(folder: string, head: LedgerHead, disk: Disk): Promise<Ledger> {
  const path = join(folder, LEDGER_FILE)
  const read = await readLedger(folder)
  if (read.head && read.head.manifest !== head.manifest) {
    throw new UserError(`${path} is the ledger of another release`, {
      nextStep: 'Put the ledger of this release in its place',
      exitStatus: EXIT.disk,
    })
  }
  const flags = constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)
  const file = await open(path, flags, 0o600).catch((error: unknown) => {
    throw diskFailure(path, error)
  })
  try {
    const lines = read.head ? read.lines.length + 1 : 0
    const from = { lines, sum: read.lastSum, bytes: read.wholeBytes }
    // A new ledger says in its first line that it is counted: the count must stand there before.
    if (!read.head || read.uncounted) await writeLedgerLength(folder, from, disk)
    if (read.tornBytes > 0) {
      await file.truncate(read.wholeBytes)
      await file.sync()
    }
    const ledger = writer(file, path, from, (length) => writeLedgerLength(folder, length, disk))
    if (!read.head) {
      await ledger.append({ ...head, counted: true } as unknown as LedgerLine)
      await disk.flushFolder(folder)
    }
    return { ...ledger, lines: read.lines, adopted: read.uncounted, mendedBytes: read.tornBytes }
  } catch (error) {
    await file.close()
    throw error instanceof UserError ? error : diskFailure(path, error)
  }
}

/** How long a line that may wait does so, in ms: less than an fdatasync often takes. */
const MOST_WAIT = 5

interface Waiting {
  line: string
  sum: string
  /** Whether a message goes once it is on the disk. */
  sends: boolean
  done: () => void
  failed: (error: unknown) => void
}

/**
 * @param from how far the file is whole
 * @param count keeps how many lines are on the disk
 */
function writer(
  file: FileHandle,
  path: string,
  from: LedgerLength & { bytes: number },
  count: (length: LedgerLength) => Promise<void>,
): Pick<Ledger, 'append' | 'close'> {
  let sum = from.sum
  let position = from.bytes
  /** What is on the disk. */
  let length: LedgerLength = { lines: from.lines, sum: from.sum }
  let counted = from.lines
  let waiting: Waiting[] = []
  let flushing: Promise<void> | undefined
  let soon: NodeJS.Timeout | undefined
  let failure: UserError | undefined

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        if (failure !== undefined) throw failure
        const bytes = Buffer.from(group.map(({ line }) => line).join(''))
        for (let written = 0; written < bytes.length;) {
          const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position)
          written += bytesWritten
          position += bytesWritten
        }
        await file.datasync()
        length = { lines: length.lines + group.length, sum: group.at(-1)?.sum ?? length.sum }
        if (group.some(({ sends }) => sends)) {
          await count(length)
          counted = length.lines
        }
        for (const { done } of group) done()
      } catch (error) {
        // What an fsync that failed left on the disk cannot be known: this ledger takes no more rows.
        failure ??= diskFailure(path, error)
        for (const { failed } of group) failed(failure)
      }
    }
    flushing = undefined
  }
  const begin = (): void => {
    clearTimeout(soon)
    soon = undefined
    flushing ??= Promise.resolve().then(flush)
  }

  return {
    append(content, waits = false) {
      const next = sealed(sum, content)
      sum = next.sum
      return new Promise((done, failed) => {
        waiting.push({ ...next, sends: content.state === 'sending', done, failed })
        if (waits) soon ??= setTimeout(begin, MOST_WAIT)
        else begin()
      })
    },
    async close() {
      if (soon) begin()
      await flushing
      try {
        if (failure === undefined && counted < length.lines) await count(length)
      } catch (error) {
        throw diskFailure(join(dirname(path), LEDGER_HEAD_FILE), error)
      } finally {
        await file.close()
      }
    },
  }
}
