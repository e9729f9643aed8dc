import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerHead, LedgerLine } from '../model/ledger.js'
import { EXIT, UserError } from '../user-error.js'
import { diskFailure } from '../write/disk-failure.js'
import type { Disk } from '../write/disk.js'
import { sealed } from './line-sum.js'
import { LEDGER_FILE, readLedger } from './read-ledger.js'

export interface Ledger {
  /** What stood in it when it was opened. */
  lines: LedgerLine[]
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
    if (read.tornBytes > 0) {
      await file.truncate(read.wholeBytes)
      await file.sync()
    }
    const ledger = writer(file, path, read.wholeBytes, read.lastSum)
    if (!read.head) {
      await ledger.append(head as unknown as LedgerLine)
      await disk.flushFolder(folder)
    }
    return { ...ledger, lines: read.lines, mendedBytes: read.tornBytes }
  } catch (error) {
    await file.close()
    throw error instanceof UserError ? error : diskFailure(path, error)
  }
}

/** How long a line that may wait does so, in ms: less than an fdatasync often takes. */
const MOST_WAIT = 5

interface Waiting {
  line: string
  done: () => void
  failed: (error: unknown) => void
}

function writer(file: FileHandle, path: string, end: number, lastSum: string): Pick<Ledger, 'append' | 'close'> {
  let sum = lastSum
  let position = end
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
        waiting.push({ line: next.line, done, failed })
        if (waits) soon ??= setTimeout(begin, MOST_WAIT)
        else begin()
      })
    },
    async close() {
      if (soon) begin()
      await flushing
      await file.close()
    },
  }
}
