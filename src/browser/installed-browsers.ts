import { posix, win32 } from 'node:path'
import type { Environment, Machine } from './machine.js'

/** Programs looked for on PATH, the first found wins. Chrome, Chromium and Edge print alike. */
const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

/** Where packages put them that do not put themselves on PATH. */
const linuxPlaces = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']

const macNames = ['Google Chrome', 'Google Chrome for Testing', 'Chromium', 'Microsoft Edge']

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** The program inside a macOS application bundle, which is what a user knows the path of. */
export function programOfBundle(bundle: string): string {
  return posix.join(bundle, 'Contents', 'MacOS', posix.basename(bundle, '.app'))
}

/** Full paths that a program's bare name can mean. */
export function pathsOnPath(name: string, env: Environment, platform: NodeJS.Platform): string[] {
  const paths = platform === 'win32' ? win32 : posix
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(paths.delimiter).filter((folder) => folder !== '')
  const names = platform === 'win32' && !name.toLowerCase().endsWith('.exe') ? [`${name}.exe`] : [name]
  return folders.flatMap((folder) => names.map((file) => paths.join(folder, file)))
}

/** Every place where an installed browser may be, the likeliest first. */
export function placesOfBrowsers(env: Environment, { platform, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return windowsPlaces.flatMap((place) => roots.flatMap((root) => (root ? [win32.join(root, place)] : [])))
  }
  if (platform === 'darwin') {
    const bundles = macNames.flatMap((name) => [
      `/Applications/${name}.app`,
      posix.join(home, 'Applications', `${name}.app`),
    ])
    return bundles.map(programOfBundle)
  }
  return [...linuxNames.flatMap((name) => pathsOnPath(name, env, platform)), ...linuxPlaces]
}
