import type { Browser } from 'puppeteer'
import { isGone } from './broken-browser.js'
import { browserArguments } from './browser-arguments.js'
import { startProcess } from './browser-process.js'
import { withDeadline } from './deadline.js'
import { launchFailure, rootRefusal } from './explain-failure.js'
import type { FoundBrowser } from './find-browser.js'
import { thisMachine, type Environment, type Machine } from './machine.js'
import { fontList, makeProfile, removeProfile, removeProfileNow, sweepProfiles } from './profile-folder.js'

const MOST_MS_TO_START = 30_000
const MOST_MS_TO_END = 2_000
/** No single answer of the browser takes this long; each step of a print has its own, shorter bound. */
const MOST_MS_TO_ANSWER = 1_800_000
/** A socket's path may have 108 bytes, of which the browser adds 45 to the folder for its temporary files. */
const LONGEST_TEMPORARY_FOLDER = 60

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

/** Whether the user gave leave to do without the sandbox. */
export function sandboxIsOff({ unsafeNoSandbox, env }: Pick<LaunchOptions, 'unsafeNoSandbox' | 'env'>): boolean {
  return unsafeNoSandbox === true || env['RAPPORTEUR_UNSAFE_NO_SANDBOX'] === '1'
}

function environmentFor(
  { libraryPath }: FoundBrowser,
  profile: string,
  { env, machineFonts }: LaunchOptions,
  { platform }: Machine,
): Environment {
  if (platform !== 'linux') return env
  return {
    ...env,
    // All that the browser leaves behind goes with its profile.
    XDG_CONFIG_HOME: profile,
    XDG_CACHE_HOME: profile,
    ...(profile.length <= LONGEST_TEMPORARY_FOLDER && { TMPDIR: profile }),
    ...(!machineFonts && { FONTCONFIG_FILE: fontList(profile) }),
    ...(libraryPath && { LD_LIBRARY_PATH: [libraryPath, env['LD_LIBRARY_PATH']].filter(Boolean).join(':') }),
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
  if (signal?.aborted) await removeProfile(profile)
  signal?.throwIfAborted()
  // Importing `puppeteer` itself runs the .puppeteerrc.cjs of the folder one stands in: code of a stranger's meeting.
  // This part of `puppeteer-core` is all that a browser at the end of two pipes needs, and takes half as long to load
  // (0.15 s less; `node test/bench/module-loading.mjs`).
  const library = import('puppeteer-core/internal/cdp/BrowserConnector.js')
  library.catch(() => undefined)
  const environment = environmentFor(found, profile, options, machine)
  const { id, transport, output, ended, kill } = startProcess(
    found.executablePath,
    browserArguments(profile, { sandbox }),
    environment,
  )
  const leave = () => {
    kill()
    removeProfileNow(profile)
  }
  process.once('exit', leave)
  signal?.addEventListener('abort', kill, { once: true })
  const soon = (work: Promise<unknown>) =>
    withDeadline(work, MOST_MS_TO_END, () => new Error('not in time')).catch(() => undefined)
  const tidy = async () => {
    kill()
    await soon(ended)
    signal?.removeEventListener('abort', kill)
    process.off('exit', leave)
    await removeProfile(profile).catch(() => undefined)
  }

  try {
    const started = library.then(async ({ _connectToCdpBrowser: connect }) => {
      const browser = await connect(transport, '', { defaultViewport: null, protocolTimeout: MOST_MS_TO_ANSWER })
      return { browser, version: await browser.version() }
    })
    const failed = ended.then((ending) => {
      throw new Error(ending)
    })
    const late = () => new Error(`it gave no answer in ${MOST_MS_TO_START / 1000} seconds`)
    const { browser, version } = await withDeadline(Promise.race([started, failed]), MOST_MS_TO_START, late)
    await swept
    let closing: Promise<void> | undefined
    const close = async () => {
      await soon(Promise.all([browser.close(), ended]))
      await tidy()
    }
    return { browser, found, version, profile, processId: id, close: () => (closing ??= close()) }
  } catch (error) {
    // A closed pipe is noticed before the end that closed it, and which is the better reason.
    const ending = isGone(error) ? await soon(ended) : undefined
    await tidy()
    signal?.throwIfAborted()
    // Where our own library is missing the browser is not to blame, and this throws.
    await library
    throw launchFailure(found, output(), typeof ending === 'string' ? new Error(ending) : (error as Error))
  }
}
