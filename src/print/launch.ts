import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Browser } from 'puppeteer-core'
import { browserArguments } from './browser-arguments.js'
import { browserPipe } from './browser-pipe.js'
import { withDeadline } from './deadline.js'
import { launchFailure, rootRefusal } from './explain-failure.js'
import type { FoundBrowser } from './find-browser.js'
import { thisMachine, type Environment, type Machine } from './machine.js'
import { fontList, makeProfile, removeProfile, removeProfileNow, sweepProfiles } from './profile-folder.js'

const MOST_TO_START_MS = 30_000
const MOST_TO_END_MS = 2_000
/** No single answer of the browser takes this long: the largest print gets its own, shorter bound. */
const MOST_TO_ANSWER_MS = 1_800_000
/** A socket's path may have 108 bytes, of which the browser adds 45 to the folder for its temporary files. */
const LONGEST_TEMPORARY_FOLDER = 60
const MOST_OUTPUT = 20_000

export interface LaunchOptions {
  /** The user's word that the sandbox may be left out; so is RAPPORTEUR_UNSAFE_NO_SANDBOX=1. */
  unsafeNoSandbox?: boolean | undefined
  env: Environment
  /** Ends the browser at once, also while it starts. */
  signal?: AbortSignal | undefined
  /** Lets the browser use the machine's fonts where the report's own lack a character (Linux; else it always can). */
  machineFonts?: boolean
  machine?: Machine
}

export interface RunningBrowser {
  browser: Browser
  found: FoundBrowser
  /** As the browser tells it: `Chrome/147.0.7727.0`. */
  version: string
  /** The folder with all that the browser writes; gone after {@link RunningBrowser.close}. */
  profile: string
  processId: number
  /** Ends it, politely first, and removes its profile. Never throws; later calls wait for the first. */
  close(): Promise<void>
}

export function sandboxIsOff({ unsafeNoSandbox, env }: Pick<LaunchOptions, 'unsafeNoSandbox' | 'env'>): boolean {
  return unsafeNoSandbox === true || env['RAPPORTEUR_UNSAFE_NO_SANDBOX'] === '1'
}

function environmentFor(found: FoundBrowser, profile: string, { env, machineFonts, machine }: LaunchOptions & { machine: Machine }) {
  const given: Record<string, string | undefined> = { ...env }
  if (machine.platform !== 'linux') return given
  // All that the browser leaves behind goes with its profile.
  given['XDG_CONFIG_HOME'] = given['XDG_CACHE_HOME'] = profile
  if (profile.length <= LONGEST_TEMPORARY_FOLDER) given['TMPDIR'] = profile
  if (!machineFonts) given['FONTCONFIG_FILE'] = fontList(profile)
  if (found.libraryPath) given['LD_LIBRARY_PATH'] = [found.libraryPath, env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return given
}

/** The browser and all its helpers: it leads a process group of its own. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true })
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/**
 * Starts a browser with a throwaway profile, connected by pipes. Nothing of it outlives this process: not when it ends
 * by `process.exit`, and, but for a profile that the next start sweeps, not when it is killed.
 *
 * @throws {UserError} where root asks for a sandbox, or the browser does not start: its own reason and what helps
 */
export async function launchBrowser(found: FoundBrowser, options: LaunchOptions): Promise<RunningBrowser> {
  const { machine = thisMachine(), signal } = options
  const sandbox = !sandboxIsOff(options)
  if (sandbox && machine.platform === 'linux' && machine.user === 0) throw rootRefusal()
  signal?.throwIfAborted()

  const swept = sweepProfiles(machine)
  const profile = await makeProfile(machine)
  const child = spawn(found.executablePath, browserArguments(profile, { sandbox }), {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: machine.platform !== 'win32',
    env: environmentFor(found, profile, { ...options, machine }),
  })
  const kill = () => killAll(child)
  const leave = () => {
    kill()
    removeProfileNow(profile)
  }
  process.once('exit', leave)
  signal?.addEventListener('abort', kill, { once: true })

  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => (output = (output + piece.toString()).slice(-MOST_OUTPUT)))
  }
  let ending = ''
  const ended = new Promise<void>((resolve) => {
    const end = (why: string) => {
      ending ||= why
      resolve()
    }
    child.once('error', (error) => end(error.message))
    child.once('exit', (status, by) => end(by ? `it was ended by ${by}` : `it ended with status ${String(status)}`))
  })
  const tidy = async () => {
    kill()
    await withDeadline(ended, MOST_TO_END_MS, () => new Error('not to be ended')).catch(() => undefined)
    signal?.removeEventListener('abort', kill)
    process.off('exit', leave)
    await removeProfile(profile).catch(() => undefined)
  }

  try {
    const transport = browserPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
    const started = import('puppeteer-core').then(async ({ connect }) => {
      const browser = await connect({ transport, defaultViewport: null, protocolTimeout: MOST_TO_ANSWER_MS })
      return { browser, version: await browser.version() }
    })
    const failed = ended.then(() => {
      throw new Error(ending)
    })
    const late = () => new Error(`it gave no answer in ${MOST_TO_START_MS / 1000} seconds`)
    const [{ browser, version }] = await Promise.all([withDeadline(Promise.race([started, failed]), MOST_TO_START_MS, late), swept])
    let closing: Promise<void> | undefined
    const close = async () => {
      const polite = Promise.all([browser.close(), ended])
      await withDeadline(polite, MOST_TO_END_MS, () => new Error('not politely')).catch(() => undefined)
      await tidy()
    }
    return { browser, found, version, profile, processId: child.pid ?? 0, close: () => (closing ??= close()) }
  } catch (error) {
    await tidy()
    signal?.throwIfAborted()
    throw launchFailure(found, output, error as Error)
  }
}
