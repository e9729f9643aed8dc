import { findMeeting } from '../load/find-meeting.js'
import { examine, type Examination } from '../pipeline.js'
import { didYouMean } from '../did-you-mean.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import type { Terminal } from './terminal.js'

export interface CheckOptions {
  format: 'text' | 'json' | 'sarif' | 'github' | 'junit'
  strict?: boolean
  rule?: string
}

/** `rapporteur check [FOLDER]`: all rules, in one run. */
export async function checkCommand(given: string | undefined, options: CheckOptions, terminal: Terminal): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  if (options.rule !== undefined) await known(options.rule)
  const examination = await examine(await openWorkspace(folder), options.rule === undefined ? {} : { only: options.rule })
  const { result } = examination
  terminal.print(
    options.format === 'text' ? await diagnosticsText(examination, terminal) : await formatted(options.format, examination),
  )
  const { error, warning } = result.counts
  return error > 0 || (options.strict && warning > 0) ? EXIT.refused : EXIT.done
}

export async function diagnosticsText({ result }: Examination, terminal: Terminal): Promise<string> {
  const { formatText } = await import('../diagnostics/text.js')
  return formatText(result, { colour: terminal.interactive.out, columns: terminal.columns })
}
