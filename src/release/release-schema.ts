import { z } from 'zod'
import { REVISION, type ReleaseRecord, type ReleasedManifest } from '../model/release.js'

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/, 'a file of the release')
const file = z.object({
  name,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
})
const edition = z.enum(['circulation', 'internal'])

/** What `release.json` must be. */
export const releaseSchema: z.ZodType<ReleaseRecord> = z.object({
  version: z.literal(1),
  symbol: z.string(),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'),
  title: z.string(),
  revision: z.string().regex(REVISION, '"1", "Rev.1" or "Corr.1"'),
  kind: z.enum(['first', 'revision', 'correction']),
  reason: z.string(),
  supersedes: z.string().regex(REVISION).exactOptional(),
  status: z.enum(['comment', 'final']),
  edition,
  language: z.string(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
  files: z.array(file),
  copies: z
    .array(file.extend({ recipient: z.string().min(1), party: z.string().min(1), copy: z.string().min(1) }))
    .exactOptional(),
})

/** What is read of the build's `manifest.json`. */
export const manifestSchema: z.ZodType<ReleasedManifest> = z.object({
  status: z.enum(['draft', 'comment', 'final']),
  edition,
  language: z.string(),
  outputs: z.array(file),
})
