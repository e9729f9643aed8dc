import { EXIT } from '../user-error.js'
import { version } from '../version.js'
import type { Terminal } from './terminal.js'

export interface DoctorOptions {
  browser?: string
  unsafeNoSandbox?: boolean
}

const SOURCES = {
  option: 'named with --browser',
  environment: 'named by PUPPETEER_EXECUTABLE_PATH',
  installed: 'installed on this machine',
  npm: 'came with npm',
} as const

const SANDBOX = {
  on: 'on',
  off: 'off, as you asked',
  impossible: 'cannot start here',
  unknown: 'not known: no browser started',
} as const

/** `rapporteur doctor`: what was found, and what to do. Exit status 4 where no PDF can be made. */
export async function doctor(options: DoctorOptions, terminal: Terminal): Promise<number> {
  const { inspectBrowser } = await import('../browser/doctor.js')
  const { families } = await import('../fonts/families.js')
  const found = await inspectBrowser({
    browserPath: options.browser,
    unsafeNoSandbox: options.unsafeNoSandbox,
    env: terminal.env,
  })
  const rows: [string, string][] = [
    ['rapporteur', version],
    ['Node', `${process.version} on ${process.platform} ${process.arch}`],
    ['Browser', found.found ? `${found.found.path} (${SOURCES[found.found.source]})` : 'none found'],
    ['Version', found.version ?? 'not known'],
    ['Sandbox', `${SANDBOX[found.sandbox]}${found.root ? ' (you are root)' : ''}`],
    [
      'npm browser',
      found.npm
        ? `${found.npm.version}, ${found.npm.unpacked ? 'unpacked in' : 'to be unpacked in'} ${found.npm.folder}`
        : 'not installed',
    ],
    ['Fonts', `${families.length} families, brought with the package`],
  ]
  terminal.print(`${rows.map(([name, value]) => `${name.padEnd(12)} ${value}`).join('\n')}\n`)
  if (!found.problems.length) {
    terminal.print('\nEverything for HTML and PDF is here.\n')
    return EXIT.done
  }
  for (const { message, nextStep } of found.problems) terminal.print(`\n${message}\n${nextStep ? `${nextStep}\n` : ''}`)
  terminal.print('\nHTML can be had all the same: rapporteur build --to html\n')
  return EXIT.browser
}
