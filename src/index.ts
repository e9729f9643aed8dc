import { resolve } from 'node:path'
import type { Counts } from './diagnostics/check-result.js'
import { standsAgainst } from './examine/stands-against.js'
import { builtAt } from './load/built-at.js'
import { sourceDate } from './load/source-date.js'
import type { CoverageCell } from './model/coverage.js'
import type { Diagnostic } from './model/diagnostic.js'
import type { Gathered } from './model/gathered.js'
import type { ReportStatus } from './model/meeting.js'
import type { Output } from './model/output.js'
import type { Edition } from './model/report.js'
import { chooseOutputs } from './outputs/choose-outputs.js'
import { outputKinds } from './outputs/index.js'
import { examine, makeReport, type Examination } from './pipeline.js'
import type { OwnRule } from './rules/define-rule.js'
import { EXIT, UserError } from './user-error.js'
import { memoryWorkspace, openWorkspace } from './workspace.js'

export type { Counts } from './diagnostics/check-result.js'
export type { CoverageCell } from './model/coverage.js'
export type { Diagnostic, Edit, Fix, Related, Severity, Violation } from './model/diagnostic.js'
export type { Gathered } from './model/gathered.js'
export type { Meeting, ReportStatus } from './model/meeting.js'
export type { Document, Note } from './model/note.js'
export type { Output } from './model/output.js'
export type { Place } from './model/place.js'
export type { Edition } from './model/report.js'
export type { OwnRule } from './rules/define-rule.js'
export { EXIT, UserError } from './user-error.js'

/** A meeting folder on this disk; or its files in memory, by path: `{ 'meeting.yaml': ..., 'notes/session-1.md': ... }`. */
export type MeetingFolder = string | Readonly<Record<string, string | Uint8Array>>

/** How a meeting is checked. */
export interface CheckOptions {
  /** Rules of a house's own, besides ours; meeting.yaml can switch them off and waive what they find by their ids. */
  rules?: readonly OwnRule[]
  /** The status that the report is to have, where it is not that of meeting.yaml. */
  status?: ReportStatus
  /** `YYYY-MM-DD`, by which waivers end; without it, SOURCE_DATE_EPOCH or today. */
  today?: string
}

/** A meeting that was read and checked. */
export interface CheckedMeeting {
  /** By file, line and column; waived ones are among them and say so. */
  diagnostics: readonly Diagnostic[]
  counts: Counts
  coverage: readonly CoverageCell[]
  /** The meeting and its notes as they were read; absent where meeting.yaml cannot be used. */
  gathered?: Gathered
}

/** How a report is built. */
export interface ReportOptions extends CheckOptions {
  /** What `--to` of the command takes: `['html', 'pdf']`, `['all']`; without it, the usual ones. */
  to?: readonly string[]
  /** For whom; `circulation` where it is left out. */
  edition?: Edition
  /** The date that the cover bears, `YYYY-MM-DD`. */
  date?: string
  /** Builds a draft in spite of errors, its gaps marked. */
  allowErrors?: boolean
  /** The moment that the outputs bear; without it, as the command has it: never the clock. */
  builtAt?: Date
  /** The Chrome or Chromium to print with. */
  browser?: string
  /** Lets the browser run without its sandbox. */
  unsafeNoSandbox?: boolean
  /** Is told what the print had to change, in words. */
  log?: (message: string) => void
}

/**
 * Reads a meeting and runs all rules over it, as `rapporteur check` does. Nothing is written.
 *
 * @throws UserError where there is no meeting.yaml, or a file cannot be read
 */
export async function checkMeeting(meeting: MeetingFolder, options: CheckOptions = {}): Promise<CheckedMeeting> {
  const { result, gathered } = await examined(meeting, options)
  const { diagnostics, counts, coverage } = result
  return { diagnostics, counts, coverage, ...(gathered ? { gathered } : {}) }
}

/**
 * Makes the outputs of a meeting as `rapporteur build` does, the manifest last, and returns them: nothing is written.
 *
 * @throws UserError with exit status 1 where errors stand against it or an output would tell what stays in the house,
 *   2 where the options do not fit, 4 where the browser fails
 */
export async function buildReport(meeting: MeetingFolder, options: ReportOptions = {}): Promise<Output[]> {
  const kinds = chooseOutputs(options.to, outputKinds)
  const { allowErrors = false } = options
  const examination = await examined(meeting, options)
  const status = options.status ?? examination.gathered?.meeting.status ?? 'draft'
  if (allowErrors && status !== 'draft')
    throw new UserError('Errors are allowed in drafts alone', { exitStatus: EXIT.usage })
  mustStand(examination, status, allowErrors)
  const session = kinds.some(({ printed }) => printed) ? await startSession(options) : undefined
  try {
    return (
      await makeReport(examination, {
        edition: options.edition ?? 'circulation',
        status,
        builtAt: options.builtAt ?? (await momentOf(meeting, examination, options.date)),
        ...(options.date === undefined ? {} : { date: options.date }),
        allowGaps: allowErrors,
        formats: kinds.map(({ to }) => to),
        ...(session ? { session } : {}),
        log: (message) => options.log?.(message),
      })
    ).map(({ name, bytes }) => ({ name, bytes }))
  } finally {
    await session?.close()
  }
}

async function examined(meeting: MeetingFolder, { rules, status, today }: CheckOptions): Promise<Examination> {
  const workspace = typeof meeting === 'string' ? await openWorkspace(resolve(meeting)) : memoryWorkspace(meeting)
  return examine(workspace, {
    today: today ?? (sourceDate(process.env) ?? new Date()).toISOString().slice(0, 10),
    ...(status ? { status } : {}),
    ...(rules ? { rules } : {}),
  })
}

function mustStand({ result, gathered }: Examination, status: ReportStatus, allowErrors: boolean): void {
  const { diagnostics, leaks, wanting } = standsAgainst(result, gathered, status)
  const allowed = allowErrors && leaks.length === 0 && gathered !== undefined
  if (wanting.length === 0 && (diagnostics.length === 0 || allowed)) return
  const lines = diagnostics.map(
    ({ place, message, rule }) => `${place.file}:${place.line}:${place.column} ${message} (${rule})`,
  )
  throw new UserError(
    ['Nothing was built:', ...lines, ...wanting.map((want) => `a final report needs ${want}`)].join('\n'),
    {
      nextStep: 'Mend what stands against it; checkMeeting() has it as data',
      exitStatus: EXIT.refused,
    },
  )
}

async function startSession({ browser, unsafeNoSandbox }: ReportOptions) {
  const { startBrowser } = await import('./browser/browser-session.js')
  return startBrowser({ browserPath: browser, unsafeNoSandbox, env: process.env })
}

/** Files in memory have no moment of their own: theirs is the first day of the meeting. */
async function momentOf(meeting: MeetingFolder, { sources, gathered }: Examination, date?: string): Promise<Date> {
  if (typeof meeting === 'string') return builtAt(resolve(meeting), Object.keys(sources), process.env, date)
  return sourceDate(process.env) ?? new Date(`${date ?? gathered?.meeting.dates.start ?? '1970-01-01'}T00:00:00Z`)
}
