import { explainAll, explainRule } from '../diagnostics/explain.js'
import { didYouMean } from '../did-you-mean.js'
import { findMeeting } from '../load/find-meeting.js'
import { rules as allRules, rulesFor } from '../rules/index.js'
import type { Rule } from '../rules/define-rule.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { meetingOf } from './meeting-of.js'
import type { Terminal } from './terminal.js'

/** `rapporteur explain [RULE]`: all rules, a line each; or why one is there; or what the list of recipients is. */
export async function explain(
  id: string | undefined,
  { meeting }: { meeting?: string },
  terminal: Terminal,
): Promise<number> {
  const rules = await rulesHere(meeting, terminal)
  if (id === undefined) {
    terminal.print(explainAll(rules))
    return EXIT.done
  }
  if (id === 'recipients') {
    const { explainRecipients } = await import('../recipients/explain-recipients.js')
    terminal.print(explainRecipients())
    return EXIT.done
  }
  const rule = rules.find((one) => one.id === id)
  if (!rule) {
    const near = didYouMean(
      id,
      rules.map((one) => one.id),
    )
    throw new UserError(`There is no rule "${id}"`, {
      nextStep: near ? `Did you mean "${near}"?` : 'Run "rapporteur explain" for all rules',
      exitStatus: EXIT.usage,
    })
  }
  terminal.print(explainRule(rule))
  return EXIT.done
}

/** All rules, and those of the house of a meeting: the one that is given, or where the command was started. */
async function rulesHere(given: string | undefined, terminal: Terminal): Promise<readonly Rule[]> {
  try {
    const folder = await findMeeting(given, terminal.cwd)
    return rulesFor((await meetingOf(await openWorkspace(folder))) ?? {})
  } catch (error) {
    // Outside a meeting there are the rules that all meetings have.
    if (given === undefined && error instanceof UserError) return allRules
    throw error
  }
}
