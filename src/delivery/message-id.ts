import { createHash } from 'node:crypto'
import type { Release } from '../model/release.js'

/**
 * The Message-ID of a release's message to a recipient: the same each time it is sent, so that a mail system that gets
 * it twice can know it again.
 *
 * @param recipient the recipient's id
 * @param domain that of the sender's address
 */
export function messageId({ manifestSha256 }: Release, recipient: string, domain: string): string {
  const digest = createHash('sha256').update(`${manifestSha256}\n${recipient}`).digest('hex').slice(0, 40)
  return `<${digest}@${domain}>`
}

/** A digest by which an address is known again within a release, and by which it cannot be looked up in another. */
export function addressKey({ manifestSha256 }: Release, address: string): string {
  return createHash('sha256')
    .update(`${manifestSha256}\n${address.normalize('NFKC').toLowerCase()}`)
    .digest('hex')
    .slice(0, 32)
}
