import { relative } from 'node:path'
import { findMeeting } from '../load/find-meeting.js'
import { sourceDate } from '../load/source-date.js'
import { examine, type Examination, type ExamineOptions } from '../pipeline.js'
import { didYouMean } from '../did-you-mean.js'
import { createMemory } from '../examine/memory.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import { version } from '../version.js'
import type { Terminal } from './terminal.js'

export interface CheckOptions {
  format: 'text' | 'json' | 'sarif' | 'github' | 'junit'
  strict?: boolean
  showWaived?: boolean
  rule?: string
  watch?: boolean
}

/** `rapporteur check [FOLDER]`: all rules, in one run. */
export async function checkCommand(
  given: string | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const folder = await findMeeting(given, terminal.cwd)
  if (options.rule !== undefined) await mustBeKnown(options.rule)
  const workspace = await openWorkspace(folder)
  const memory = createMemory()
  const examination = await examine(workspace, { ...examineOptions(options, terminal), memory })
  const { result } = examination
  const shown = relative(terminal.cwd, folder).replaceAll('\\', '/')
  terminal.print(await checkText(examination, shown, options, terminal))
  if (options.showWaived && options.format === 'text') {
    terminal.print((await import('../diagnostics/waived.js')).formatWaived(result))
  }
  if (options.watch) {
    const { watchChecks } = await import('./watch-checks.js')
    return watchChecks({ folder, workspace, memory, result, options, shown, terminal })
  }
  const { error, warning } = result.counts
  return error > 0 || (options.strict && warning > 0) ? EXIT.refused : EXIT.done
}

/** What a check looks at. */
export function examineOptions({ rule }: CheckOptions, terminal: Terminal): ExamineOptions {
  return { today: today(terminal), ...(rule === undefined ? {} : { only: rule }) }
}

/** What a check prints, in the form asked for. */
export async function checkText(
  examination: Examination,
  folder: string,
  { format }: CheckOptions,
  terminal: Terminal,
): Promise<string> {
  return format === 'text' ? diagnosticsText(examination, terminal) : formatted(format, examination, folder)
}

/** The day by which waivers end, `YYYY-MM-DD`: SOURCE_DATE_EPOCH where it is set, so that a build can be repeated. */
export function today({ env }: Terminal): string {
  return (sourceDate(env) ?? new Date()).toISOString().slice(0, 10)
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
