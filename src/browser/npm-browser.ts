import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.js'
import type { Environment, Machine } from './machine.js'
import { isWhole, unpackOnce } from './unpacked-folder.js'
import { unpackBrowser } from './unpack-browser.js'

/** Where the browser that came with npm is, and where it goes. */
export interface NpmBrowserPackage {
  version: string
  /** The package's own folder with its packed files. */
  packed: string
  /** The folder in the user's cache that it is unpacked into. */
  unpacked: string
}

/**
 * The optional dependency `@sparticuz/chromium`, where it is installed and made for this machine. The package is
 * looked up and not imported: its own code would take whatever lies in the temporary folder.
 */
export async function npmBrowserPackage(env: Environment, machine: Machine): Promise<NpmBrowserPackage | undefined> {
  if (machine.platform !== 'linux' || machine.architecture !== 'x64') return undefined
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch {
    return undefined
  }
  const folder = resolve(entry, '..', '..', '..')
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { version, packed: join(folder, 'bin'), unpacked: join(cacheFolder(env, machine), `chromium-${version}`) }
}

/**
 * The browser that came with npm, ready to be started: unpacked into the user's own cache (about 200 MB, two
 * seconds) the first time, checked each time.
 *
 * @returns undefined where it is not installed, or not for this machine
 * @throws {UserError} where the cache cannot be written
 */
export async function npmBrowser(
  env: Environment,
  machine: Machine,
): Promise<{ executablePath: string; libraryPath: string; version: string } | undefined> {
  const found = await npmBrowserPackage(env, machine)
  if (!found) return undefined
  await unpackOnce(found.unpacked, machine.user, (folder) => unpackBrowser(found.packed, folder))
  return {
    executablePath: join(found.unpacked, 'chromium'),
    libraryPath: join(found.unpacked, 'lib'),
    version: found.version,
  }
}

/** Whether the browser that came with npm lies whole in the cache already. */
export async function isUnpacked({ unpacked }: NpmBrowserPackage, { user }: Machine): Promise<boolean> {
  return isWhole(unpacked, user)
}
