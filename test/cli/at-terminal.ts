import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './run.js'

/** The program of util-linux that gives a command a terminal; elsewhere there is another of that name, or none. */
export const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '')
export const untried = hasTerminal ? '' : ' (not tried: there is no "script" of util-linux here)'

export interface AtTerminal {
  /** Leaves once the terminal shows such words. */
  shows: (words: RegExp) => Promise<void>
  type: (keys: string) => void
  ended: Promise<{ status: number | null; shown: string }>
}

/** Starts `rapporteur` at a terminal, where somebody types. */
export function atTerminal(words: string[]): AtTerminal {
  const command = [process.execPath, join(root, 'bin/rapporteur.js'), ...words]
  const child = spawn('script', ['-qe', '-c', command.map((word) => `'${word}'`).join(' '), '/dev/null'])
  let shown = ''
  const waiting = new Set<() => void>()
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    for (const look of waiting) look()
  })
  return {
    shows: (wanted) =>
      new Promise((seen) => {
        const look = (): void => {
          if (wanted.test(shown)) seen()
        }
        waiting.add(look)
        look()
      }),
    type: (keys) => void child.stdin.write(keys),
    ended: new Promise((ended) => child.on('close', (status) => ended({ status, shown }))),
  }
}
