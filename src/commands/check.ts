import { relative } from 'node:path'
import { findMeeting } from '../load/find-meeting.js'
import { examine, type Examination } from '../pipeline.js'
import { didYouMean } from '../did-you-mean.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { version } from '../version.js'
import type { Terminal } from './terminal.js'

export interface CheckOptions {
  format: 'text' | 'json' | 'sarif' | 'github' | 'junit'
  strict?: boolean
  showWaived?: boolean
  rule?: string
}

/** `rapporteur check [FOLDER]`: all rules, in one run. */
export async function checkCommand(
  given: string | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  if (options.rule !== undefined) await mustBeKnown(options.rule)
  const examination = await examine(await openWorkspace(folder), {
    today: today(terminal),
    ...(options.rule === undefined ? {} : { only: options.rule }),
  })
  const { result } = examination
  terminal.print(
    options.format === 'text'
      ? await diagnosticsText(examination, terminal)
      : await formatted(options.format, examination, relative(terminal.cwd, folder).replaceAll('\\', '/')),
  )
  if (options.showWaived && options.format === 'text') {
    terminal.print((await import('../diagnostics/waived.js')).formatWaived(result))
  }
  const { error, warning } = result.counts
  return error > 0 || (options.strict && warning > 0) ? EXIT.refused : EXIT.done
}

/** The day by which waivers end, `YYYY-MM-DD`: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated. */
export function today({ env }: Terminal): string {
  const epoch = Number(env['SOURCE_DATE_EPOCH'] ?? Number.NaN)
  return new Date(Number.isFinite(epoch) ? epoch * 1000 : Date.now()).toISOString().slice(0, 10)
}

/** The text form, for a person. */
export async function diagnosticsText({ result }: Examination, terminal: Terminal): Promise<string> {
  const { formatText } = await import('../diagnostics/text.js')
  return formatText(result, { colour: terminal.interactive.out, columns: terminal.columns })
}

async function formatted(
  format: Exclude<CheckOptions['format'], 'text'>,
  { result }: Examination,
  folder: string,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../diagnostics/json.js')).formatJson(result)
    case 'sarif':
      return (await import('../diagnostics/sarif.js')).formatSarif(result, { folder, version })
    case 'github':
      return (await import('../diagnostics/github.js')).formatGithub(result, { folder })
    case 'junit':
      return (await import('../diagnostics/junit.js')).formatJunit(result, { folder })
  }
}

async function mustBeKnown(rule: string): Promise<void> {
  const ids = (await import('../rules/index.js')).rules.map(({ id }) => id)
  if (ids.includes(rule)) return
  const near = didYouMean(rule, ids)
  throw new UserError(`There is no rule "${rule}"`, {
    nextStep: near ? `Did you mean "${near}"?` : 'Run "rapporteur explain" for all rules',
    exitStatus: EXIT.usage,
  })
}
