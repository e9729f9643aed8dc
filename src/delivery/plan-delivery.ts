import { didYouMean } from '../did-you-mean.js'
import { latestRows } from '../ledger/read-ledger.js'
import type { LedgerLine, LedgerRow } from '../model/ledger.js'
import type { Recipient } from '../model/recipient.js'
import type { FileHash, Release } from '../model/release.js'
import { EXIT, UserError } from '../user-error.js'
import { addressKey } from './message-id.js'

export interface PlanOptions {
  /** Ids of the recipients that are meant; all where it is absent. */
  only?: string[]
  /** How many messages at most. */
  limit?: number
  resendUnknown: boolean
}

/** What is to become of a recipient in this run, and why. */
export type Fate =
  | 'send'
  /** Has this version already. */
  | 'has'
  /** May have it: the ledger does not know. */
  | 'unknown'
  /** Is to have the other edition. */
  | 'edition'
  /** Is not among those that --only names. */
  | 'not-asked'
  /** Is beyond --limit. */
  | 'limit'

export interface Planned {
  recipient: Recipient
  fate: Fate
  /** The file that is, was or would be sent. */
  pdf: FileHash
  /** The last that the ledger says of the recipient. */
  last?: LedgerRow
}

/**
 * Who gets the release in this run. Whom the ledger calls `accepted` is never sent it again; whom it calls `unknown`,
 * or `sending` by a run that has ended, only if that is asked for; whom the server refused is tried again.
 *
 * @throws UserError with exit status 1 or 2, before anything is sent
 */
export function planDelivery(
  release: Release,
  recipients: readonly Recipient[],
  lines: readonly LedgerLine[],
  options: PlanOptions,
): Planned[] {
  mustBeKnown(options.only, recipients)
  const latest = latestRows(lines)
  refuseSameAddress(release, recipients, latest)
  let room = options.limit ?? Infinity
  return recipients.map((recipient) => {
    const last = latest.get(recipient.id)
    const pdf = fileFor(release, recipient)
    const fate = fateOf(release, recipient, last, options)
    const isWithin = fate !== 'send' || room-- > 0
    return { recipient, pdf, fate: isWithin ? fate : 'limit', ...(last ? { last } : {}) }
  })
}

function fateOf(
  { record }: Release,
  { id, edition }: Recipient,
  last: LedgerRow | undefined,
  { only, resendUnknown }: PlanOptions,
): Fate {
  if (only && !only.includes(id)) return 'not-asked'
  if (edition !== record.edition) return 'edition'
  if (last?.state === 'accepted') return 'has'
  const isOpen = last?.state === 'unknown' || last?.state === 'sending'
  return isOpen && !resendUnknown ? 'unknown' : 'send'
}

/** The copy that was made for a recipient, or the one PDF for all. */
function fileFor({ record, files }: Release, { id, party, edition, place }: Recipient): FileHash {
  const pdf = files['report.pdf'] as FileHash
  if (!record.copies || edition !== record.edition) return pdf
  const copy = record.copies.find(({ recipient }) => recipient === id)
  if (copy && copy.party !== party) {
    throw new UserError(
      `${place.file}:${place.line}: the copy for ${id} says "${copy.party}", and the list "${party}"`,
      {
        nextStep: 'Give the recipient an id of its own, or the name that the copy says',
        exitStatus: EXIT.refused,
      },
    )
  }
  if (copy) return copy
  throw new UserError(`The release has no copy for ${id}`, {
    nextStep: 'Release again with the list of recipients as it is now, or take the recipient out of it',
    exitStatus: EXIT.refused,
  })
}

function mustBeKnown(only: string[] | undefined, recipients: readonly Recipient[]): void {
  const ids = recipients.map(({ id }) => id)
  const unknown = only?.find((id) => !ids.includes(id))
  if (unknown === undefined) return
  const near = didYouMean(unknown, ids)
  throw new UserError(`--only: "${unknown.replace(/\S+@\S+/g, '(an address)')}" is no recipient`, {
    nextStep: near ? `Did you mean "${near}"?` : 'Give ids of the list of recipients, with commas',
    exitStatus: EXIT.usage,
  })
}

/** An address that got this version under another id would get it a second time. */
function refuseSameAddress(
  release: Release,
  recipients: readonly Recipient[],
  latest: ReadonlyMap<string, LedgerRow>,
): void {
  const had = new Map<string, LedgerRow>()
  for (const row of latest.values()) if (row.state !== 'queued' && row.state !== 'refused') had.set(row.addressKey, row)
  for (const { id, address, place } of recipients) {
    const row = had.get(addressKey(release, address))
    if (!row || row.recipient === id) continue
    throw new UserError(
      `${place.file}:${place.line}: the address of ${id} is that of ${row.recipient}, for whom the ledger has "${row.state}"`,
      { nextStep: `Call the recipient ${row.recipient} again, or give another address`, exitStatus: EXIT.refused },
    )
  }
}
