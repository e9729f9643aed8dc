import { relative } from 'node:path'
import { findTarget } from '../load/find-target.js'
import { sourceDate } from '../load/source-date.js'
import { examine, type Examination, type ExamineOptions } from '../pipeline.js'
import { didYouMean } from '../did-you-mean.js'
import { createMemory } from '../examine/memory.js'
import { EXIT, UserError } from '../user-error.js'
import { meetingOf } from './meeting-of.js'
import { openWorkspace, type Workspace } from '../workspace.js'
import { version } from '../version.js'
import type { Terminal } from './terminal.js'

export interface CheckOptions {
  format: 'text' | 'json' | 'sarif' | 'github' | 'junit'
  strict?: boolean
  showWaived?: boolean
  rule?: string
  watch?: boolean
  /** Applies fixes; with `dryRun` only shows them. */
  fix?: boolean
  dryRun?: boolean
}

/** `rapporteur check [FOLDER|NOTE|SESSION]`: all rules, in one run; on one note alone where one is named. */
export async function checkCommand(
  given: string | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  mustGoTogether(options)
  const { folder, ...about } = await findTarget(given, terminal.cwd)
  const isWhole = about.file === undefined && about.session === undefined
  const workspace = await openWorkspace(folder)
  if (options.rule !== undefined) await mustBeKnown(options.rule, workspace)
  const howTo: ExamineOptions = { ...examineOptions(options, terminal), memory: createMemory(), about }
  const examination = options.fix
    ? await (
        await import('./fix.js')
      ).fix({
        folder,
        given: isWhole ? given : relative(terminal.cwd, folder) || undefined,
        workspace,
        options,
        examineOptions: howTo,
        terminal,
      })
    : await examine(workspace, howTo)
  const { result } = examination
  if (options.dryRun) return statusOf(examination, options)
  const shown = relative(terminal.cwd, folder).replaceAll('\\', '/')
  const textOf = (one: Examination): Promise<string> => checkText(one, shown, options, terminal)
  terminal.print(await textOf(examination))
  if (options.showWaived && options.format === 'text') {
    terminal.print((await import('../diagnostics/waived.js')).formatWaived(result))
  }
  if (options.watch) {
    const { watchChecks } = await import('./watch-checks.js')
    return watchChecks({ folder, workspace, examineOptions: howTo, result, options, textOf, terminal })
  }
  return statusOf(examination, options)
}

function statusOf({ result }: Examination, { strict }: CheckOptions): number {
  const { error, warning } = result.counts
  return error > 0 || (strict && warning > 0) ? EXIT.refused : EXIT.done
}

/** @throws UserError with exit status 2 for options that contradict each other */
function mustGoTogether({ fix, dryRun, watch, format }: CheckOptions): void {
  const refuse = (message: string, nextStep: string): never => {
    throw new UserError(message, { nextStep, exitStatus: EXIT.usage })
  }
  if (dryRun && !fix) refuse('--dry-run is for --fix', 'Give both, or neither')
  if (fix && watch) refuse('--fix and --watch do not go together', 'Fix first, then watch')
  if (dryRun && format !== 'text')
    refuse(`--dry-run prints a diff, and no ${format}`, 'Leave --format away; the JSON of a check has all fixes')
}

/** What a check looks at. */
function examineOptions({ rule }: CheckOptions, terminal: Terminal): ExamineOptions {
  return { today: today(terminal), ...(rule === undefined ? {} : { only: rule }) }
}

/** What a check prints, in the form asked for. */
async function checkText(
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

async function mustBeKnown(rule: string, workspace: Workspace): Promise<void> {
  const { rules, rulesFor } = await import('../rules/index.js')
  if (rules.some(({ id }) => id === rule)) return
  const ids = rulesFor((await meetingOf(workspace)) ?? {}).map(({ id }) => id)
  if (ids.includes(rule)) return
  const near = didYouMean(rule, ids)
  throw new UserError(`There is no rule "${rule}"`, {
    nextStep: near ? `Did you mean "${near}"?` : 'Run "rapporteur explain" for all rules',
    exitStatus: EXIT.usage,
  })
}
