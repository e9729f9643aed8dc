import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Disk } from '../write/disk.js'

/** Beside the ledger: how far it had come before the last message went. */
export const LEDGER_HEAD_FILE = 'ledger.head.json'

/** Taken away before the next is written, in case a killed run left it. */
const TEMPORARY = '.rapporteur-ledger-head.tmp'

/** How many whole lines a ledger had, and the sum of the last of them; '' where it had none. */
export interface LedgerLength {
  lines: number
  sum: string
}

const schema: z.ZodType<LedgerLength> = z.object({ lines: z.int().min(0), sum: z.string() })

/**
 * Reads how long the ledger of a folder was.
 *
 * A ledger that was cut at the end of a line is whole by itself: without this, whoever stood in the lines that are gone
 * would be sent the report again.
 *
 * @returns nothing where the file is not there; `damaged` where it is, and cannot be read
 */
export async function readLedgerLength(folder: string): Promise<LedgerLength | 'damaged' | undefined> {
  const text = await readFile(join(folder, LEDGER_HEAD_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : 'damaged'
  } catch {
    return 'damaged'
  }
}

/**
 * Writes it whole or not at all. The lines that it counts must be on the disk. The rename need not be: after a crash the
 * earlier one stands there, and a ledger that is longer than it says has lost nothing.
 */
export async function writeLedgerLength(folder: string, { lines, sum }: LedgerLength, disk: Disk): Promise<void> {
  const temporary = join(folder, TEMPORARY)
  await disk.remove(temporary)
  await disk.writeNew(temporary, new TextEncoder().encode(`${JSON.stringify({ lines, sum })}\n`))
  await disk.rename(temporary, join(folder, LEDGER_HEAD_FILE))
}
