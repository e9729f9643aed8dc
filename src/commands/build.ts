import { realpath } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { chooseOutputs } from '../outputs/choose-outputs.js'
import { docx, docxOfSession } from '../outputs/docx.js'
import { namesOf, outputKinds } from '../outputs/index.js'
import type { OutputKind } from '../outputs/output-kind.js'
import { didYouMean } from '../did-you-mean.js'
import { standsAgainst } from '../examine/stands-against.js'
import { builtAt } from '../load/built-at.js'
import { findMeeting } from '../load/find-meeting.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ReportStatus } from '../model/meeting.js'
import type { Output } from '../model/output.js'
import type { Edition } from '../model/report.js'
import type { Examination } from '../pipeline.js'
import { EXIT, UserError } from '../user-error.js'
import { openWorkspace } from '../workspace.js'
import type { BrowserSession } from '../browser/browser-session.js'
import { onInterrupt } from './interrupt.js'
import { disk } from '../write/disk.js'
import { takeLock } from '../write/lock.js'
import { makeFolder, makeReady, writeOutputs } from '../write/write-outputs.js'
import { startProgress } from './progress.js'
import type { Terminal } from './terminal.js'

export interface BuildOptions {
  out?: string
  to?: string[]
  /** One session alone, as a Word file. */
  session?: string
  edition: Edition
  status?: ReportStatus
  date?: string
  allowErrors?: boolean
  browser?: string
  unsafeNoSandbox?: boolean
  timings?: boolean
  verbose?: boolean
  /** A pattern of addresses that open a line of a note in an editor; in the internal edition alone. */
  editorLink?: string
}

/**
 * `rapporteur build [FOLDER]`: check, then the outputs.
 *
 * @param kinds what a build can write: our table, unless a test adds to it
 */
export async function build(
  given: string | undefined,
  options: BuildOptions,
  terminal: Terminal,
  kinds: readonly OutputKind[] = outputKinds,
): Promise<number> {
  const wanted = options.session === undefined ? chooseOutputs(options.to, kinds) : [sessionOutput(options)]
  const folder = await findMeeting(given, terminal.cwd)
  const out = options.out === undefined ? join(folder, 'out') : resolve(terminal.cwd, options.out)
  const progress = startProgress(terminal, options.timings ?? false)
  let session: BrowserSession | undefined
  let lock: Promise<() => Promise<void>> | undefined
  let ready: Promise<void> | undefined
  let interrupted = false
  const tidy = async (): Promise<void> => {
    progress.end()
    await session?.close()
    // What tries the folder leaves a file there for a moment.
    await ready?.catch(() => undefined)
    await lock?.then(
      (unlock) => unlock(),
      () => undefined,
    )
  }
  const release = onInterrupt(() => {
    interrupted = true
    return tidy()
  })
  /** Once interrupted nothing more is begun: the command ends as soon as it has tidied up. */
  const goOn = (): Promise<void> => (interrupted ? new Promise(() => undefined) : Promise.resolve())
  try {
    // The browser starts while our own modules load and the notes are read; what goes wrong with it is told when it is
    // needed.
    session = wanted.some(({ printed }) => printed) ? await startSession(options, terminal) : undefined
    const { examine, makeReport } = await import('../pipeline.js')
    const { today } = await import('./check.js')
    progress.begin('read')
    const workspace = await openWorkspace(folder)
    const examination = await examine(workspace, {
      today: today(terminal),
      ...(options.status ? { status: options.status } : {}),
      onStage: progress.begin,
    })
    const status = options.status ?? examination.gathered?.meeting.status ?? 'draft'
    if (!(await mayBuild(examination, status, options, terminal)) || !examination.gathered) return EXIT.refused
    mustBeInReport(options.session, examination)
    await goOn()
    await makeFolder(out, disk)
    lock = takeLock(out, { pid: process.pid, host: hostname(), since: new Date().toISOString() }, disk)
    await lock
    await goOn()
    ready = makeReady(out, namesOf(wanted), process.pid, disk)
    await ready
    await goOn()
    const at = await builtAt(folder, Object.keys(examination.sources), terminal.env, options.date)
    const editorLink = options.editorLink ?? terminal.env['RAPPORTEUR_EDITOR_LINK']
    const outputs = await makeReport(examination, {
      edition: options.edition,
      status,
      builtAt: at,
      ...(options.date === undefined ? {} : { date: options.date }),
      allowGaps: options.allowErrors ?? false,
      ...(editorLink ? { editor: { link: editorLink, folder: await realpath(folder) } } : {}),
      formats: wanted.map(({ to }) => to),
      kinds: options.session === undefined ? kinds : wanted,
      ...(session ? { session } : {}),
      log: (message, kind) => {
        if (!interrupted && (kind !== 'detail' || options.verbose)) terminal.report(`rapporteur: ${message}\n`)
      },
      onStage: progress.begin,
    })
    await goOn()
    progress.begin('write')
    await writeOutputs(out, outputs, [...namesOf(kinds), ...namesOf(wanted)], process.pid, disk)
    progress.end()
    terminal.print(summary(out, outputs, status, options.edition))
    return EXIT.done
  } finally {
    await tidy()
    release()
  }
}

async function startSession(options: BuildOptions, terminal: Terminal): Promise<BrowserSession> {
  const { startBrowser } = await import('../browser/browser-session.js')
  return startBrowser({ browserPath: options.browser, unsafeNoSandbox: options.unsafeNoSandbox, env: terminal.env })
}

/** @throws UserError with exit status 2 where another kind than Word is asked for */
function sessionOutput({ session = '', to }: BuildOptions): OutputKind {
  if (to?.length === 1 && to[0] === docx.to) return docxOfSession(session)
  throw new UserError('--session writes a Word file', { nextStep: 'Say --to docx with it', exitStatus: EXIT.usage })
}

/** @throws UserError with exit status 2 where the meeting has no such session */
function mustBeInReport(session: string | undefined, { gathered }: Examination): void {
  const ids = gathered?.meeting.sessions.map(({ id }) => id) ?? []
  if (session === undefined || ids.includes(session)) return
  const near = didYouMean(session, ids)
  throw new UserError(`"${session}" is no session of this meeting`, {
    nextStep: near ? `Did you mean "${near}"?` : `The sessions are: ${ids.join(', ')}`,
    exitStatus: EXIT.usage,
  })
}

/** Whether the notes are fit to be built from; if not, says why. */
async function mayBuild(
  examination: Examination,
  status: ReportStatus,
  options: BuildOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (options.allowErrors && status !== 'draft') {
    throw new UserError(`--allow-errors is for drafts, and this report is "${status}"`, {
      nextStep: 'Mend the errors, or build with --status draft',
      exitStatus: EXIT.usage,
    })
  }
  const {
    diagnostics: against,
    errors,
    leaks,
    wanting,
  } = standsAgainst(examination.result, examination.gathered, status)
  const allowed = options.allowErrors && !leaks.length && examination.gathered
  if (!against.length && !wanting.length) return true
  if (allowed && !wanting.length) {
    await tellErrors(examination, errors, terminal)
    return true
  }
  if (against.length) terminal.print(await (await import('./check.js')).diagnosticsText(examination, terminal))
  for (const want of wanting) terminal.report(`rapporteur: a final report needs ${want}\n`)
  const count = against.length === 1 ? 'One thing stands' : `${against.length} things stand`
  if (against.length) {
    const why =
      leaks.length && options.allowErrors
        ? 'a name would leave the house'
        : status === 'final'
          ? 'a final report has no error and no warning'
          : 'the notes have errors'
    terminal.report(`rapporteur: nothing was written, for ${why}. ${count} against it.\n`)
    if (status === 'draft' && !options.allowErrors && !leaks.length && examination.gathered)
      terminal.report('A draft with its gaps marked can be had with --allow-errors.\n')
  } else terminal.report('rapporteur: nothing was written.\n')
  return false
}

/** A draft that is built in spite of errors names every one of them: what its gaps mark is only a part. */
async function tellErrors({ result }: Examination, errors: Diagnostic[], terminal: Terminal): Promise<void> {
  const { formatText } = await import('../diagnostics/text.js')
  const count = errors.length === 1 ? 'one error' : `${errors.length} errors`
  const opening = `The draft is built in spite of ${count}; "rapporteur check" tells all that remains.`
  const counts = { ...result.counts, error: errors.length }
  const shown = { ...result, diagnostics: errors, coverage: [], counts }
  terminal.print(formatText(shown, { colour: terminal.interactive.out, columns: terminal.columns, opening }))
}

function summary(out: string, outputs: Output[], status: string, edition: string): string {
  const lines = outputs.map(({ name, bytes }) => `  ${name.padEnd(20)} ${size(bytes.length)}`)
  return [`The report (${status}, ${edition} edition) is in ${out}:`, ...lines, ''].join('\n')
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
