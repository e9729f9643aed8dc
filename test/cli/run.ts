import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/rapporteur.js')

export interface Ran {
  status: number | null
  out: string
  err: string
}

/** Starts the real command; as root the browser runs without its sandbox, for the pages are the project's own. */
export function rapporteur(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    env: { ...process.env, RAPPORTEUR_UNSAFE_NO_SANDBOX: '1', NO_COLOR: '1', ...options.env },
    timeout: 120_000,
  })
  return { status, out: stdout, err: stderr }
}

/** A copy of a meeting folder to change, in a folder of its own. */
export function copyOf(meeting: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  cpSync(join(root, meeting), folder, { recursive: true, filter: (path) => !path.endsWith('/out') })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Every file of a folder with its bytes, so that two states can be compared. */
export function contents(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )
}
