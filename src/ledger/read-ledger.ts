import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LedgerHead, LedgerLine, LedgerRow } from '../model/ledger.js'
import { EXIT, UserError } from '../user-error.js'
import { LEDGER_HEAD_FILE, readLedgerLength } from './ledger-head.js'
import { headSchema, lineSchema } from './ledger-schema.js'
import { unsealed } from './line-sum.js'

export const LEDGER_FILE = 'ledger.jsonl'

export interface ReadLedger {
  /** Absent where nothing was sent yet. */
  head?: LedgerHead
  lines: LedgerLine[]
  /** Bytes up to the end of the last whole line. */
  wholeBytes: number
  /** Bytes of a last line that was never written out: the machine or the program ended within it. */
  tornBytes: number
  /** The sum of the last whole line. */
  lastSum: string
  /** Whether it was never counted, as earlier versions left it: nobody can know whether it is whole. */
  uncounted: boolean
}

/**
 * Reads the ledger in a release's folder and changes nothing.
 *
 * A torn last line, one without its end, is left out: what it was to say was not yet promised to anybody, since a row counts only once it is
 * on the disk. Anything else that is wrong means that rows may be missing, and so that somebody may get a message twice.
 *
 * @throws UserError with exit status 3, naming the line, where the ledger is damaged inside
 */
export async function readLedger(folder: string): Promise<ReadLedger> {
  const path = join(folder, LEDGER_FILE)
  // Before the ledger itself: what is written meanwhile makes it longer, never shorter.
  const length = await readLedgerLength(folder).catch((error: Error) => {
    throw unreadable(join(folder, LEDGER_HEAD_FILE), error.message)
  })
  if (length === 'damaged') throw headDamaged(folder)
  const facts = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw unreadable(path, error.message)
  })
  const ledger: ReadLedger = { lines: [], wholeBytes: 0, tornBytes: 0, lastSum: '', uncounted: false }
  if (!facts) {
    if (length && length.lines > 0) throw shorter(path, 0, length.lines)
    return ledger
  }
  if (!facts.isFile()) throw unreadable(path, 'it is no ordinary file')
  const bytes = await readFile(path).catch((error: Error) => {
    throw unreadable(path, error.message)
  })
  let isOfLength = length === undefined || length.lines === 0
  let count = 0
  for (let from = 0, number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf(10, from)
    if (end < 0) {
      ledger.tornBytes = bytes.length - from
      break
    }
    const read = unsealed(ledger.lastSum, bytes.toString('utf8', from, end))
    const parsed = read && (number === 1 ? headSchema : lineSchema).safeParse(read.content)
    if (!read || !parsed?.success) throw damaged(path, number)
    if (number === 1) ledger.head = parsed.data as LedgerHead
    else ledger.lines.push(parsed.data as LedgerLine)
    ledger.lastSum = read.sum
    from = end + 1
    ledger.wholeBytes = from
    count = number
    isOfLength ||= number === length?.lines && read.sum === length.sum
  }
  if (!isOfLength && length) throw count < length.lines ? shorter(path, count, length.lines) : headDamaged(folder)
  if (length === undefined && ledger.head) {
    const wasCounted = ledger.head.counted === true || ledger.lines.some(({ state }) => state === 'adopted')
    if (wasCounted) throw headDamaged(folder)
    ledger.uncounted = true
  }
  return ledger
}

/** The last row of each recipient, by id. */
export function latestRows(lines: readonly LedgerLine[]): Map<string, LedgerRow> {
  const latest = new Map<string, LedgerRow>()
  for (const line of lines) if ('recipient' in line) latest.set(line.recipient, line)
  return latest
}

function damaged(path: string, line: number): UserError {
  return new UserError(`${path} is damaged at line ${line}: rows may be missing or changed`, {
    nextStep:
      'Nothing is sent while that is so. Put back a copy of the file from before; if there is none, ask the mail server ' +
      'what it took, and keep the damaged file as evidence',
    exitStatus: EXIT.disk,
  })
}

/** Rows that a run wrote before it sent anything are gone. */
function shorter(path: string, found: number, lines: number): UserError {
  const missing = lines - found
  const which = missing === 1 ? `line ${lines} is` : `lines ${found + 1} to ${lines} are`
  return new UserError(
    `${path} is shorter than it was: it has ${found} of ${lines} lines, and ${which} missing. ` +
      'Whoever stands in them would be sent the report again',
    {
      nextStep:
        'Nothing is sent while that is so. Put back a copy of the file with all its lines; if there is none, ask the mail ' +
        'server what it took',
      exitStatus: EXIT.disk,
    },
  )
}

function headDamaged(folder: string): UserError {
  return new UserError(
    `${join(folder, LEDGER_HEAD_FILE)} is missing, or does not fit the ledger beside it: lines may be missing there`,
    {
      nextStep: 'Nothing is sent while that is so. Put both files back as they were, from the same copy',
      exitStatus: EXIT.disk,
    },
  )
}

function unreadable(path: string, why: string): UserError {
  return new UserError(`${path} cannot be read: ${why}`, {
    nextStep: 'Check who may read the release',
    exitStatus: EXIT.disk,
  })
}
