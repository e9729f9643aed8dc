import { csvCell } from '../export/recommendations-csv.js'
import { latestRows, readLedger } from '../ledger/read-ledger.js'
import { findMeeting } from '../load/find-meeting.js'
import type { LedgerRow } from '../model/ledger.js'
import { findReleases } from '../release/find-releases.js'
import { EXIT } from '../user-error.js'
import { columns } from './delivery-tables.js'
import type { Terminal } from './terminal.js'

export interface LedgerOptions {
  format: 'text' | 'csv' | 'json'
}

/** What the ledgers say of one recipient and one version. */
interface Entry {
  party: string
  recipient: string
  name: string
  symbol: string
  revision: string
  edition: string
  status: string
  state: LedgerRow['state']
  at: string
  file: string
  messageId: string
  code?: number
  words: string
}

const HEADS: Record<keyof Entry, string> = {
  party: 'State or organization',
  recipient: 'Recipient',
  name: 'Name',
  symbol: 'Symbol',
  revision: 'Revision',
  edition: 'Edition',
  status: 'Status',
  state: 'State of delivery',
  at: 'When',
  file: 'File',
  messageId: 'Message-ID',
  code: 'Reply code',
  words: "Server's words",
}

/** `rapporteur ledger [FOLDER]`: who got which version, by State and version. Changes nothing. */
export async function ledger(given: string | undefined, options: LedgerOptions, terminal: Terminal): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  const entries: Entry[] = []
  for (const { folder: release } of await findReleases(folder)) {
    const { head, lines, tornBytes } = await readLedger(release)
    if (tornBytes > 0) {
      terminal.report(`rapporteur: the last line of ${release}/ledger.jsonl is torn; the next "distribute" mends it\n`)
    }
    if (!head) continue
    for (const row of latestRows(lines).values()) entries.push(entryOf(row, head))
  }
  // Within a State the versions stand as they came.
  entries.sort((a, b) => a.party.localeCompare(b.party, 'en') || a.recipient.localeCompare(b.recipient, 'en'))
  terminal.print(FORMATS[options.format](entries))
  return EXIT.done
}

function entryOf(row: LedgerRow, head: { symbol: string; slug: string; revision: string; status: string }): Entry {
  const { party, recipient, name, edition, state, at, file, messageId, code, words = '' } = row
  const { symbol, slug, revision, status } = head
  return {
    ...{ party, recipient, name, symbol: symbol || slug, revision, edition, status, state, at, file, messageId },
    ...(code === undefined ? {} : { code }),
    words,
  }
}

const FORMATS: Record<LedgerOptions['format'], (entries: Entry[]) => string> = {
  text(entries) {
    if (entries.length === 0) return 'Nothing was sent yet.\n'
    const rows = entries.map(({ party, recipient, symbol, revision, state, at, words }) => [
      party,
      recipient,
      `${symbol} ${revision}`,
      state,
      `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
      state === 'accepted' || state === 'queued' ? '' : words,
    ])
    const states = ['accepted', 'refused', 'unknown', 'sending', 'queued']
    const counts = states
      .map((state) => [entries.filter((entry) => entry.state === state).length, state] as const)
      .filter(([count]) => count > 0)
    return [
      columns([['State or organization', 'Recipient', 'Version', 'Delivery', 'When', "Server's words"], ...rows]),
      `\n${counts.map(([count, state]) => `${count} ${state}`).join(', ')}\n`,
    ].join('')
  },
  csv(entries) {
    const keys = Object.keys(HEADS) as (keyof Entry)[]
    const rows = [keys.map((key) => HEADS[key]), ...entries.map((entry) => keys.map((key) => String(entry[key] ?? '')))]
    return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
  },
  json: (entries) => `${JSON.stringify({ version: 1, deliveries: entries }, null, 2)}\n`,
}
