import { createHash } from 'node:crypto'
import { messagesFor } from '../messages/index.js'
import type { Recipient } from '../model/recipient.js'
import { copyMarker } from '../pdf/copy/copy-marker.js'
import { startPdfReader } from '../pdf/read-back.js'
import { EXIT, UserError } from '../user-error.js'

/** A copy of the PDF, with for whom it is. */
export interface MadeCopy {
  recipient: string
  party: string
  copy: string
  bytes: Uint8Array
}

/**
 * Makes a marked copy of a release's PDF for each recipient, one at a time. Each first page is read back by another
 * library: it must say what the report's says, and the line, and nothing else.
 *
 * A copy names the State or organization in the report's language, and no person and no address.
 *
 * @param manifestSha256 the release in one line: the ids of its copies are made of it
 * @throws UserError with exit status 4 where a copy read back is not what it should be
 */
export async function* makeCopies(
  pdf: Uint8Array,
  language: string,
  manifestSha256: string,
  recipients: readonly Pick<Recipient, 'id' | 'party'>[],
): AsyncGenerator<MadeCopy> {
  const { copyFor } = messagesFor(language).page
  const mark = await copyMarker(pdf)
  const reader = startPdfReader()
  try {
    const report = await reader.read(pdf, 1)
    for (const { id, party } of recipients) {
      const line = copyFor(party)
      const copy = createHash('sha256').update(`${manifestSha256}\ncopy\n${id}`).digest('hex').slice(0, 32)
      const bytes = mark({ line, id: copy })
      const read = await reader.read(bytes, 1)
      const isRight =
        plain(read.body[0]) === plain(report.body[0]) + plain(line) &&
        plain(read.running[0]) === plain(report.running[0])
      if (!isRight) {
        throw new UserError(`The copy for ${id}, read back, does not say "${line}" behind the words of the report`, {
          nextStep: 'Release without --per-recipient, and tell the maintainers',
          exitStatus: EXIT.browser,
        })
      }
      yield { recipient: id, party, copy, bytes }
    }
  } finally {
    await reader.close()
  }
}

/** White space is not the same in two libraries. */
function plain(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}
