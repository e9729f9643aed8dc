import { createHash } from 'node:crypto'
import type { Release, ReleaseCopy } from '../model/release.js'

/** What can be said of a file that somebody holds. */
export type Identity =
  | { verdict: 'released'; release: Release; name: string; copy?: ReleaseCopy }
  /** It says of itself that it is this report, and its bytes are those of no release. */
  | { verdict: 'altered'; claims: Claims; copy?: ReleaseCopy }
  /** A Word file that was made of a release's and saved since. */
  | { verdict: 'derived'; release: Release }
  | { verdict: 'unknown' }

/** What a file of ours says of itself. */
export interface Claims {
  title: string
  symbol: string
  status: string
  edition: string
  /** The id of the copy; empty where there is none. */
  copy: string
}

/**
 * Compares a file with every file of every release, by its bytes and not by its name.
 *
 * @param releases each read and found whole
 * @param derivedFrom tells of a Word file which release's it is, whoever saved it since
 */
export function identifyCopy(
  bytes: Uint8Array,
  releases: readonly Release[],
  derivedFrom: (bytes: Uint8Array) => Release | undefined = () => undefined,
): Identity {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  for (const release of releases) {
    const file = Object.values(release.files).find((one) => one.sha256 === sha256)
    if (!file) continue
    const copy = release.record.copies?.find(({ name }) => name === file.name)
    return { verdict: 'released', release, name: file.name, ...(copy ? { copy } : {}) }
  }
  const origin = derivedFrom(bytes)
  if (origin) return { verdict: 'derived', release: origin }
  const claims = claimsOf(bytes)
  if (!claims) return { verdict: 'unknown' }
  const copy = releases.flatMap(({ record }) => record.copies ?? []).find((one) => one.copy === claims.copy)
  return { verdict: 'altered', claims, ...(copy ? { copy } : {}) }
}

/** Reads the XMP of a PDF or the head of a page, as this tool writes them; nothing else is taken for ours. */
function claimsOf(bytes: Uint8Array): Claims | undefined {
  const text = Buffer.from(bytes).toString('utf8')
  if (text.startsWith('%PDF-')) {
    // A copy has the packet of the report too; the last one counts.
    const packet = [...text.matchAll(/<x:xmpmeta[^]*?<\/x:xmpmeta>/g)].at(-1)?.[0]
    const status = packet && element(packet, 'report:status')
    if (!packet || !status) return undefined
    const [title, symbol, edition, copy] = ['dc:title', 'dc:identifier', 'report:edition', 'report:copy'].map((name) =>
      element(packet, name),
    ) as [string, string, string, string]
    return { title, symbol, status, edition, copy }
  }
  if (!/<meta name="rapporteur-build" content="[0-9a-f]{16}">/.test(text)) return undefined
  return {
    title: plain(/<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''),
    symbol: '',
    status: '',
    edition: '',
    copy: '',
  }
}

function element(packet: string, name: string): string {
  const inside = new RegExp(`<${name}[^>]*>([^]*?)</${name}>`).exec(packet)?.[1] ?? ''
  return plain(inside.replace(/<[^>]*>/g, ' '))
}

/** Characters that could take hold of a terminal are left out: the file is a stranger's. */
function plain(text: string): string {
  const references: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
  return text
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (found) => references[found] ?? found)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
