import { createHash } from 'node:crypto'
import type { Meeting } from '../model/meeting.js'
import type { Output } from '../model/output.js'
import type { Report } from '../model/report.js'
import { visible } from '../render/visible.js'
import { version } from '../version.js'

/** A note or editor's file that is not in the report: the rule that says why, and its words. */
export interface UnreadFile {
  file: string
  line: number
  column: number
  rule: string
  message: string
}

/**
 * The bytes of `manifest.json`: what this build is, and the SHA-256 of every file in it, so that any copy can be compared.
 *
 * @param builtAt the moment that the outputs bear
 * @param date the date that the cover bears, `YYYY-MM-DD`, where one was given
 * @param unread files whose words are not in the report, in a draft that was built in spite of that
 */
export function manifest(
  report: Report,
  meeting: Meeting,
  outputs: readonly Output[],
  builtAt: Date,
  date?: string,
  unread: readonly UnreadFile[] = [],
): Uint8Array {
  const content = {
    version: 1,
    tool: { name: 'rapporteur', version },
    meeting: { title: meeting.title, dates: meeting.dates, symbol: meeting.symbol },
    status: report.status,
    edition: report.edition,
    language: report.language,
    builtAt: builtAt.toISOString(),
    ...(date === undefined ? {} : { date }),
    ...(unread.length > 0 ? { unread } : {}),
    outputs: outputs.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  return new TextEncoder().encode(`${visible(JSON.stringify(content, null, 2))}\n`)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
