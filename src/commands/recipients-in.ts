import { diagnoseObservations } from '../examine/check.js'
import { resultOf } from '../diagnostics/check-result.js'
import { formatText } from '../diagnostics/text.js'
import type { Violation } from '../model/diagnostic.js'
import type { Meeting } from '../model/meeting.js'
import type { Recipient } from '../model/recipient.js'
import { readRecipients } from '../recipients/read-recipients.js'
import type { Workspace } from '../workspace.js'
import type { Terminal } from './terminal.js'

export interface RecipientsWanted {
  /** Those for which there is a cover letter. */
  languages: string[]
  /** What the command has not done because of a fault: "nothing was sent". */
  undone: string
  /** What else may be wrong with a list that can be read. */
  faultsOf?: (recipients: Recipient[]) => Violation[]
}

/** The recipients of a meeting; where anything is wrong, says all of it, and leaves nothing. */
export async function recipientsIn(
  workspace: Workspace,
  meeting: Meeting,
  { languages, undone, faultsOf }: RecipientsWanted,
  terminal: Terminal,
): Promise<Recipient[] | undefined> {
  const { recipients, violations: ofList } = await readRecipients(workspace, meeting, languages)
  const violations = ofList.length > 0 ? ofList : (faultsOf?.(recipients) ?? [])
  if (violations.length === 0) return recipients
  const diagnostics = diagnoseObservations(violations.map((violation) => ({ rule: 'recipients', violation })))
  const many = violations.length === 1 ? 'One thing is wrong' : `${violations.length} things are wrong`
  // The lines themselves are not shown: they hold addresses.
  const opening = `${many} with the list of recipients; ${undone}.`
  const { columns, interactive } = terminal
  terminal.print(formatText(resultOf(diagnostics, [], {}), { columns, colour: interactive.out, opening }))
  return undefined
}
