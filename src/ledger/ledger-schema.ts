import { z } from 'zod'
import type { LedgerHead, LedgerLine } from '../model/ledger.js'

const words = z.string()
const code = z.int().exactOptional()

export const headSchema: z.ZodType<LedgerHead> = z.object({
  ledger: z.literal(1),
  counted: z.literal(true).exactOptional(),
  symbol: words,
  slug: words,
  revision: words,
  edition: words,
  status: words,
  manifest: words,
})

export const lineSchema: z.ZodType<LedgerLine> = z.union([
  z.object({
    at: words,
    state: z.enum(['queued', 'sending', 'accepted', 'refused', 'unknown']),
    recipient: words,
    party: words,
    name: words,
    edition: words,
    file: words,
    addressKey: words,
    messageId: words,
    code,
    words: words.exactOptional(),
  }),
  z.object({ at: words, state: z.literal('stopped'), code, words }),
  z.object({ at: words, state: z.literal('adopted'), words }),
])
