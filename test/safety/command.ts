import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/rapporteur.js')
const measured = pathToFileURL(join(import.meta.dirname, 'measured.mjs')).href

/** A run of the real command. */
export interface Ran {
  status: number | null
  out: string
  err: string
  /** Time on the processor, all threads together, start of Node included; the browser's is not in it. */
  milliseconds: number
  /** The most memory at a time; the browser's is not in it. */
  megabytes: number
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string | undefined>
  /** Modules that are loaded before the command. */
  preload?: string[]
  /** Told the process's id once it runs. */
  onStart?: (pid: number) => void
}

/** Starts the command and waits for its end; as root the browser runs without its sandbox. */
export function rapporteur(
  args: string[],
  { cwd = root, env = {}, preload = [], onStart }: RunOptions = {},
): Promise<Ran> {
  const imports = [measured, ...preload].flatMap((module) => ['--import', module])
  const child = spawn(process.execPath, [...imports, bin, ...args], {
    cwd,
    env: { ...process.env, RAPPORTEUR_UNSAFE_NO_SANDBOX: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  if (child.pid !== undefined) onStart?.(child.pid)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      const [line = '', milliseconds, kilobytes] = /\nmeasured (\d+) (\d+)\n/.exec(said.err) ?? []
      resolve({
        status,
        out: said.out,
        err: said.err.replace(line, ''),
        milliseconds: Number(milliseconds),
        megabytes: Number(kilobytes) / 1024,
      })
    })
  })
}

/** A diagnostic as `check --format json` prints it. */
export interface Printed {
  rule: string
  severity: string
  message: string
  hint?: string
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  related?: { message: string; file: string; line: number; column: number }[]
}

export interface Checked extends Ran {
  diagnostics: Printed[]
}

/** Checks a folder, and makes sure that no fault of ours shows: JSON on standard output, and nothing else anywhere. */
export async function check(folder: string, options: RunOptions = {}): Promise<Checked> {
  const ran = await rapporteur(['check', folder, '--format', 'json'], options)
  expectNoStack(ran)
  expect(ran.err).toBe('')
  return { ...ran, diagnostics: (JSON.parse(ran.out) as { diagnostics: Printed[] }).diagnostics }
}

export function expectNoStack({ out, err }: Pick<Ran, 'out' | 'err'>): void {
  expect(out + err).not.toMatch(/\n\s+at .*[:(]\d+|\b(?:TypeError|RangeError|ReferenceError|SyntaxError)\b/)
}

/** `notes/a.md:3:1 rule: message`, for what can be read in a failing test. */
export function asLines(diagnostics: Printed[]): string[] {
  return diagnostics.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`)
}
