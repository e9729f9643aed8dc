import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UserError } from '../user-error.js'
import { findBrowser, type FoundBrowser } from './find-browser.js'
import { launchBrowser, sandboxIsOff, type LaunchOptions } from './launch.js'
import { thisMachine } from './machine.js'
import { isUnpacked, npmBrowserPackage } from './npm-browser.js'

/** What there is to print with, as plain data. */
export interface BrowserInspection {
  /** The browser that a build would use. */
  found?: { path: string; source: FoundBrowser['source'] }
  /** As the browser tells it. */
  version?: string
  /**
   * `on`: it starts with its sandbox; `off`: left out by the user's word; `impossible`: it cannot start with it here;
   * `unknown`: it does not start for another reason, or none is there.
   */
  sandbox: 'on' | 'off' | 'impossible' | 'unknown'
  /** Whether root runs this. */
  root: boolean
  /** The browser that npm brought; absent where it is not installed or not for this machine. */
  npm?: { version: string; folder: string; unpacked: boolean }
  /** What is wrong, with what to do; none where a PDF can be made. */
  problems: { message: string; nextStep?: string }[]
}

/**
 * Looks for the browser as a build would, and starts it to see that it works.
 *
 * @throws what is no fault of the machine
 */
export async function inspectBrowser(
  options: LaunchOptions & { browserPath?: string | undefined },
): Promise<BrowserInspection> {
  const { env, machine = thisMachine() } = options
  const inspection: BrowserInspection = { sandbox: 'unknown', root: machine.user === 0, problems: [] }
  const note = (error: unknown) => {
    if (!(error instanceof UserError)) throw error
    inspection.problems.push({ message: error.message, ...(error.nextStep && { nextStep: error.nextStep }) })
  }
  try {
    const found = await findBrowser(options)
    inspection.found = { path: found.executablePath, source: found.source }
    inspection.sandbox = await start(found, options, inspection, note)
  } catch (error) {
    note(error)
  }
  const brought = await npmBrowserPackage(env, machine)
  if (brought) {
    inspection.npm = {
      version: brought.version,
      folder: brought.unpacked,
      unpacked: await isUnpacked(brought, machine),
    }
  }
  return inspection
}

/** Starts it; never without the sandbox unless the user said so. */
async function start(
  found: FoundBrowser,
  options: LaunchOptions,
  inspection: BrowserInspection,
  note: (error: unknown) => void,
): Promise<BrowserInspection['sandbox']> {
  const off = sandboxIsOff(options)
  try {
    const running = await launchBrowser(found, options)
    inspection.version = running.version
    await running.close()
    return off ? 'off' : 'on'
  } catch (error) {
    note(error)
    const version = await askVersion(found, options)
    if (version) inspection.version = version
    return !off && error instanceof UserError && error.message.includes('sandbox') ? 'impossible' : 'unknown'
  }
}

/** What the program prints as its version; on Windows it would open a window instead. */
async function askVersion(
  { executablePath, libraryPath }: FoundBrowser,
  { env, machine = thisMachine() }: LaunchOptions,
) {
  if (machine.platform === 'win32') return undefined
  const settings = { env: { ...env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) }, timeout: 10_000 }
  try {
    return (await promisify(execFile)(executablePath, ['--version'], settings)).stdout.trim()
  } catch {
    return undefined
  }
}
