import { spawn, spawnSync } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer'
import { browserPipe } from './browser-pipe.js'
import type { Environment } from './machine.js'

/** As much of what a browser writes as is kept to explain why it did not start. */
const MOST_OUTPUT = 20_000

/** A browser's process with its helpers. */
export interface BrowserProcess {
  /** 0 where it could not be started at all. */
  id: number
  transport: ConnectionTransport
  /** The last of what it wrote to its standard output and error. */
  output: () => string
  /** Resolves with the way it ended. */
  ended: Promise<string>
  /** Ends it and all its helpers at once. */
  kill: () => void
}

/** Starts a browser that is spoken to by pipes; it leads a process group of its own. */
export function startProcess(executablePath: string, args: string[], env: Environment): BrowserProcess {
  const child = spawn(executablePath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => (output = (output + piece.toString()).slice(-MOST_OUTPUT)))
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (status, signal) =>
      resolve(signal ? `it was ended by ${signal}` : `it ended with status ${String(status)}`),
    )
  })
  const kill = () => {
    if (child.pid === undefined) return
    try {
      if (process.platform === 'win32') {
        spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true })
      } else process.kill(-child.pid, 'SIGKILL')
    } catch {
      child.kill('SIGKILL')
    }
  }
  const transport = browserPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  return { id: child.pid ?? 0, transport, output: () => output, ended, kill }
}
