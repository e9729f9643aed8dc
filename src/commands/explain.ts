import { explainAll, explainRule } from '../diagnostics/explain.js'
import { didYouMean } from '../did-you-mean.js'
import { rules } from '../rules/index.js'
import { EXIT, UserError } from '../user-error.js'
import type { Terminal } from './terminal.js'

/** `rapporteur explain [RULE]`: all rules, a line each; or why one is there; or what the list of recipients is. */
export async function explain(id: string | undefined, terminal: Terminal): Promise<number> {
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
