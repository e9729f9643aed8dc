import { decode } from '../load/decode.js'
import type { Meeting } from '../model/meeting.js'
import { EXIT, UserError } from '../user-error.js'
import type { Workspace } from '../workspace.js'
import { loadRecipients, type LoadedRecipients } from './load-recipients.js'

const FILES = ['recipients.yaml', 'recipients.csv']
/** 20,000 recipients of 200 bytes and room. */
const MOST_BYTES = 8_000_000

/**
 * Reads the recipients of a meeting folder.
 *
 * @throws UserError with exit status 2 where there is no file, or both
 */
export async function readRecipients(
  workspace: Workspace,
  meeting: Meeting,
  languages: string[],
): Promise<LoadedRecipients> {
  const there: { file: string; bytes: Uint8Array }[] = []
  for (const file of FILES) {
    const read = await workspace.read(file, MOST_BYTES)
    if ('bytes' in read) there.push({ file, bytes: read.bytes })
    else if (read.reason !== 'missing') throw unusable(`${file} ${read.refused}`, 'Put an ordinary file in its place')
  }
  const [one, other] = there
  if (!one)
    throw unusable(
      'There is no list of recipients',
      'Write recipients.yaml or recipients.csv beside meeting.yaml; "rapporteur explain recipients" says how',
    )
  if (other) throw unusable('There are two lists of recipients', `Keep ${one.file} or ${other.file}`)
  const decoded = decode(one.file, one.bytes)
  if ('refused' in decoded) return { recipients: [], violations: [decoded.refused.violation] }
  return loadRecipients(decoded.source, meeting, languages)
}

function unusable(message: string, nextStep: string): UserError {
  return new UserError(message, { nextStep, exitStatus: EXIT.usage })
}
