import { spawn } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { builtAt } from '../load/built-at.js'
import { sessionAnchor } from '../assemble/session-facts.js'
import { findTarget } from '../load/find-target.js'
import { sessionOf, type About } from '../examine/narrow-result.js'
import { createMemory } from '../examine/memory.js'
import { examine, makePage, makeReport, type Examination } from '../pipeline.js'
import { onInterrupt } from './interrupt.js'
import { liveReport, type Made } from '../preview/live-report.js'
import { openingSentence } from '../diagnostics/opening-sentence.js'
import { previewApp } from '../preview/app.js'
import { previewFiles } from '../preview/preview-files.js'
import { LOOPBACK, startServer } from '../preview/start-server.js'
import { EXIT, UserError } from '../user-error.js'
import { watchFolder } from '../watch/watch-folder.js'
import { openWorkspace } from '../workspace.js'
import { today } from './check.js'
import type { Terminal } from './terminal.js'

export interface PreviewOptions {
  /** 0 or nothing for a free one. */
  port?: number
  /** Whether to open the page in the person's own browser. */
  open?: boolean
  /** A pattern of addresses that open a line of a note in an editor. */
  editorLink?: string
  browser?: string
  unsafeNoSandbox?: boolean
}

/** `rapporteur preview [FOLDER]`: the internal edition in a browser, live, until Ctrl-C. */
export async function preview(given: string | undefined, options: PreviewOptions, terminal: Terminal): Promise<number> {
  const { folder, ...about } = await findTarget(given, terminal.cwd)
  const workspace = await openWorkspace(folder)
  const memory = createMemory()
  const read = (): Promise<Examination> => examine(workspace, { today: today(terminal), memory })
  let at: Date | undefined
  const live = liveReport(
    async () => {
      const examination = await read()
      // What git knows does not change with every saved note, and asking it takes longer than checking.
      at ??= await builtAt(folder, Object.keys(examination.sources), terminal.env)
      return madeOf(examination, folder, at, options.editorLink ?? terminal.env['RAPPORTEUR_EDITOR_LINK'])
    },
    () => performance.now(),
  )
  const opening = await openingAt(about, read)
  const stop = new AbortController()
  const refresh = (): Promise<void> =>
    live.refresh().catch((error: unknown) => {
      terminal.report(`${error instanceof UserError ? `rapporteur: ${error.message}` : (error as Error).stack}\n`)
    })
  const endWatch = await watchFolder(folder, refresh)
  const server = await startServer(options.port ?? 0, (port) =>
    previewApp({ live, files: previewFiles(), port, signal: stop.signal, pdf: pdfOf(read, folder, options, terminal) }),
  ).catch(async (error: unknown) => {
    await endWatch()
    throw error
  })
  const ended = new Promise<never>(() => undefined)
  onInterrupt(async () => {
    stop.abort()
    await Promise.all([endWatch(), server.close()])
  })
  void refresh()
  const address = `http://${LOOPBACK}:${server.port}/${opening}`
  terminal.print(`The preview is at ${address} (Ctrl-C ends it).\n`)
  if (options.open) openInBrowser(address, terminal)
  return ended
}

/** The part of the address that leads to a session, where one, or its note, was named. */
async function openingAt(about: About, read: () => Promise<Examination>): Promise<string> {
  if (about.file === undefined && about.session === undefined) return ''
  const { gathered } = await read()
  const session = gathered && sessionOf(gathered, about)
  return session === undefined ? '' : `#${sessionAnchor(session)}`
}

/** Diagnostics and coverage as they are now, and the report where one can be made. */
async function madeOf(examination: Examination, folder: string, at: Date, link: string | undefined): Promise<Made> {
  const { gathered, result } = examination
  const state = {
    title: gathered?.meeting.title ?? '',
    opening: openingSentence(result),
    diagnostics: result.diagnostics,
    counts: result.counts,
    coverage: { questions: [], rows: [] },
  }
  if (!gathered) return { state: { ...state, problem: 'meeting.yaml cannot be used: see below.' } }
  try {
    const { report, rendered } = await makePage(examination, {
      edition: 'internal',
      status: gathered.meeting.status,
      allowGaps: true,
      builtAt: at,
      ...(link ? { editor: { link, folder: await realpath(folder) } } : {}),
    })
    return { state: { ...state, coverage: report.coverage }, html: rendered.html }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { state: { ...state, problem: error.message } }
  }
}

/** One print at a time: two browsers would only slow each other down. */
function pdfOf(
  read: () => Promise<Examination>,
  folder: string,
  options: PreviewOptions,
  terminal: Terminal,
): (edition: 'circulation' | 'internal') => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve()
  const build = async (edition: 'circulation' | 'internal'): Promise<Uint8Array> => {
    const { startBrowser } = await import('../browser/browser-session.js')
    const session = startBrowser({
      browserPath: options.browser,
      unsafeNoSandbox: options.unsafeNoSandbox,
      env: terminal.env,
    })
    try {
      const examination = await read()
      const { gathered } = examination
      if (!gathered) throw new UserError('meeting.yaml cannot be used', { exitStatus: EXIT.refused })
      const outputs = await makeReport(examination, {
        edition,
        status: gathered.meeting.status,
        builtAt: await builtAt(folder, Object.keys(examination.sources), terminal.env),
        allowGaps: true,
        formats: ['pdf'],
        session,
        log: (message, kind) => {
          if (kind !== 'detail') terminal.report(`rapporteur: ${message}\n`)
        },
      })
      const pdf = outputs.find(({ name }) => name === 'report.pdf')
      if (!pdf) throw new Error('The build gave no PDF')
      return pdf.bytes
    } finally {
      await session.close()
    }
  }
  return (edition) => {
    const next = last.then(() => build(edition))
    last = next.catch(() => undefined)
    return next
  }
}

/** Asks the system for the person's own browser; where there is none, the address was printed. */
function openInBrowser(address: string, terminal: Terminal): void {
  const [command, ...rest] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(command ?? '', [...rest, address], { stdio: 'ignore', detached: true })
  child.on('error', () => terminal.report(`rapporteur: no browser could be opened; go to ${address} yourself\n`))
  child.unref()
}
