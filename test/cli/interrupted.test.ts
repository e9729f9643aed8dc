import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from './run.js'

/** How many builds are killed; `npm run test:long` asks for 100. */
const MOMENTS = Number(process.env['RAPPORTEUR_KILLS'] ?? 5)
const meeting = 'test/fixtures/meetings/harbours'
let scratch: string
let out: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'rk-'))
  out = join(scratch, 'out')
})
afterEach(() => rmSync(scratch, { recursive: true, force: true }))

/** A build of the small meeting, with a temporary folder of its own, so that what it leaves can be seen. */
function start(): {
  child: ChildProcess
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null; err: string }>
} {
  const child = spawn(process.execPath, ['bin/rapporteur.js', 'build', meeting, '--out', out], {
    cwd: root,
    env: { ...process.env, RAPPORTEUR_UNSAFE_NO_SANDBOX: '1', TMPDIR: scratch, SOURCE_DATE_EPOCH: '1577836800' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()))
  const ended = new Promise<{ status: number | null; signal: NodeJS.Signals | null; err: string }>((resolve) =>
    child.on('close', (status, signal) => resolve({ status, signal, err })),
  )
  return { child, ended }
}

/** Processes that still name the scratch folder on their command line: the browser and its helpers. */
function browsers(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${scratch}/rapporteur-profile-`)
      } catch {
        return false
      }
    })
}

/** Looks now and then, leaving the processor to the build, until something holds; fails after a minute. */
async function until(what: string, holds: () => boolean): Promise<void> {
  const begun = performance.now()
  while (!holds()) {
    if (performance.now() - begun > 60_000) throw new Error(`Not within a minute: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const leftovers = (): string[] => readdirSync(scratch).filter((name) => name !== 'out')

describe.runIf(process.platform === 'linux')('an interrupted build', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'safety 20: %s ends it with %i, and leaves no browser, profile, lock or temporary file',
    async (signal, status) => {
      const { child, ended } = start()
      await until('the browser has started', () => browsers().length > 0)
      child.kill(signal)
      expect((await ended).status).toBe(status)
      await until('no browser is left', () => browsers().length === 0)
      expect(leftovers()).toEqual([])
      expect(readdirSync(scratch).includes('out') ? readdirSync(out) : []).toEqual([])
    },
  )

  it('safety 20: a second Ctrl-C ends it at once', async () => {
    const { child, ended } = start()
    await until('the browser has started', () => browsers().length > 0)
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect((await ended).status).toBe(130)
    await until('no browser is left', () => browsers().length === 0)
  })

  it(
    'safety 19: kill -9 of node leaves no browser, and the next build mends the rest',
    async () => {
      const length = await timed()
      const whole = checksums()
      for (let nth = 0; nth < MOMENTS; nth++) {
        const { child, ended } = start()
        // Moments spread over the whole of a build, the same ones in every run.
        const timer = setTimeout(() => child.kill('SIGKILL'), ((nth + 0.5) / MOMENTS) * length)
        await ended
        clearTimeout(timer)
        await until('no browser is left', () => browsers().length === 0)
        for (const name of Object.keys(whole)) expect(statSync(join(out, name)).size).toBeGreaterThan(0)
        expect(Object.fromEntries(Object.entries(checksums()).filter(([name]) => !name.startsWith('.')))).toEqual(whole)
      }
      await complete()
      expect(checksums()).toEqual(whole)
      expect(leftovers()).toEqual([])
    },
    180_000 + MOMENTS * 60_000,
  )
})

async function complete(): Promise<void> {
  const { status, err } = await start().ended
  expect(err).toBe('')
  expect(status).toBe(0)
}

async function timed(): Promise<number> {
  const begun = performance.now()
  await complete()
  return performance.now() - begun
}

function checksums(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
  )
}
