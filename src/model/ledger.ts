/**
 * How far the message to one recipient has come.
 *
 * `accepted` and `refused` are the server's own word. `unknown` is a message that may have gone: the connection ended,
 * or this program did, after its words began to leave and before the server said what became of them.
 */
export type LedgerState = 'queued' | 'sending' | 'accepted' | 'refused' | 'unknown'

/** A line of the ledger that tells of one recipient. */
export interface LedgerRow {
  /** ISO 8601, by this machine's clock. */
  at: string
  state: LedgerState
  /** The recipient's id. */
  recipient: string
  /** State or organization. */
  party: string
  name: string
  edition: string
  /** The file that went, or is to go. */
  file: string
  /** A digest of the address by which the same address is known again; the address itself stands nowhere here. */
  addressKey: string
  messageId: string
  /** The SMTP reply code. */
  code?: number
  /** The server's words, or ours where there were none. */
  words?: string
}

/** A line that tells why a run ended before its time. */
export interface LedgerStop {
  at: string
  state: 'stopped'
  code?: number
  words: string
}

/** A line that tells that the ledger had no count beside it and was taken as it was. */
export interface LedgerAdoption {
  at: string
  state: 'adopted'
  words: string
}

/** The first line. */
export interface LedgerHead {
  ledger: 1
  /** That `ledger.head.json` stands beside it from the start; earlier versions kept none. */
  counted?: true
  symbol: string
  slug: string
  revision: string
  edition: string
  status: string
  /** SHA-256 of the release's manifest.json. */
  manifest: string
}

export type LedgerLine = LedgerRow | LedgerStop | LedgerAdoption
