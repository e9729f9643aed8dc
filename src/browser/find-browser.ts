import { readFile, stat } from 'node:fs/promises'
import { EXIT, UserError } from '../user-error.js'
import { pathsOnPath, placesOfBrowsers, programOfBundle } from './installed-browsers.js'
import { thisMachine, type Environment, type Machine } from './machine.js'
import { npmBrowser } from './npm-browser.js'

/** A browser that can be started. */
export interface FoundBrowser {
  executablePath: string
  /** `--browser`, PUPPETEER_EXECUTABLE_PATH, installed on the machine, or brought by npm. */
  source: 'option' | 'environment' | 'installed' | 'npm'
  /** Known beforehand for npm's alone; a running browser tells its own. */
  version?: string
  /** A folder for LD_LIBRARY_PATH, with libraries that a machine without a browser may lack. */
  libraryPath?: string
}

const remedies =
  'Install Chrome, Chromium or Edge, or name one with --browser PATH or PUPPETEER_EXECUTABLE_PATH; ' +
  'on Linux "npm install @sparticuz/chromium" brings one. Without a browser, --to html still works'

async function named(path: string, from: string, env: Environment, machine: Machine): Promise<string> {
  const bundle = path.replace(/\/+$/, '')
  const candidates = bundle.endsWith('.app') ? [programOfBundle(bundle)] : [path]
  if (!/[\\/]/.test(path)) candidates.push(...pathsOnPath(path, env, machine.platform))
  for (const candidate of candidates) if (await machine.isProgram(candidate)) return candidate
  throw new UserError(`${from} names ${path}, which is no program that can be run`, {
    nextStep: 'Give the full path of Chrome, Chromium or Edge, or leave it out to have one looked for',
    exitStatus: EXIT.browser,
  })
}

/** Ubuntu puts a script of this name in place of a browser, which only says that a snap is to be installed. */
async function isSnapStub(path: string): Promise<boolean> {
  if (!path.endsWith('chromium-browser')) return false
  const { size } = await stat(path)
  return size < 10_000 && (await readFile(path, 'utf8')).includes('snap install')
}

/**
 * Looks for a browser to print with: the one named by the user, an installed one, then the one that came with npm
 * (which is unpacked into the user's cache the first time).
 *
 * @throws {UserError} where a named path is no program, or no browser is found
 */
export async function findBrowser({
  browserPath,
  env,
  machine = thisMachine(),
}: {
  browserPath?: string | undefined
  env: Environment
  machine?: Machine
}): Promise<FoundBrowser> {
  if (browserPath) return { executablePath: await named(browserPath, '--browser', env, machine), source: 'option' }
  const fromEnvironment = env['PUPPETEER_EXECUTABLE_PATH']
  if (fromEnvironment) {
    return {
      executablePath: await named(fromEnvironment, 'PUPPETEER_EXECUTABLE_PATH', env, machine),
      source: 'environment',
    }
  }
  for (const place of placesOfBrowsers(env, machine)) {
    if ((await machine.isProgram(place)) && !(await isSnapStub(place)))
      return { executablePath: place, source: 'installed' }
  }
  const brought = await npmBrowser(env, machine)
  if (brought) return { ...brought, source: 'npm' }
  throw new UserError('There is no browser to print the PDF with', { nextStep: remedies, exitStatus: EXIT.browser })
}
