import { posix, win32 } from 'node:path'
import type { Environment, Machine } from './machine.js'

/** Where this user's programs keep what they can make again: XDG base directories on Linux, the usual places elsewhere. */
export function cacheFolder(env: Environment, { platform, home }: Machine): string {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'rapporteur', 'Cache')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'rapporteur')
  const named = env['XDG_CACHE_HOME']
  return posix.join(named && posix.isAbsolute(named) ? named : posix.join(home, '.cache'), 'rapporteur')
}
