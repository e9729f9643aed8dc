import { chmodSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/browser/find-browser.js'
import { contents } from '../cli/run.js'
import { startBrowser } from '../../src/browser/browser-session.js'
import { printReport } from '../../src/print/print-report.js'
import { sampleReport } from '../print/sample-document.js'
import { env, request } from '../print/with-browser.js'
import { expectNoStack, rapporteur, type Ran, type RunOptions } from './command.js'
import { meetingYaml, note, scratch, write } from './folder.js'

const { folder, remove } = scratch()
afterAll(remove)
const meeting = join(folder, 'meeting')
const out = join(meeting, 'out')
const earlier = join(folder, 'earlier')
const counter = join(folder, 'broken')

let real: Record<string, string | undefined>
beforeAll(async () => {
  write(meeting, { 'meeting.yaml': meetingYaml(['s1']), 'notes/s1.md': note('s1', '## q1\n\nWords of the session.') })
  const { executablePath, libraryPath } = await findBrowser({ env })
  real = { REAL_BROWSER: executablePath, REAL_LIBRARIES: libraryPath, BREAK_FILE: counter }
  expect(await build([])).toMatchObject({ status: 0, err: '' })
  cpSync(out, earlier, { recursive: true })
  // Another report, so that what would be written differs from what is there.
  write(meeting, { 'notes/s1.md': note('s1', '## q1\n\nOther words of the session.') })
})
beforeEach(() => {
  rmSync(counter, { force: true })
  rmSync(out, { recursive: true, force: true })
  cpSync(earlier, out, { recursive: true })
})

const build = (args: string[], options: RunOptions = {}): Promise<Ran> =>
  rapporteur(['build', meeting, '--to', 'html,pdf', ...args], options)

/** The command failed in a paragraph, with what helps, and the earlier outputs are as they were. */
function expectOldIntact(ran: Ran, says: RegExp): void {
  expectNoStack(ran)
  expect(ran.err).toMatch(says)
  expect(ran.err.trim().split('\n').length).toBeLessThanOrEqual(3)
  expect(ran.err).toMatch(/--to html|--browser PATH|leave it out|doctor/)
  expect(ran.status).toBe(4)
  expect(contents(out)).toEqual(contents(earlier))
}

describe.runIf(process.platform === 'linux')('a browser that is killed', () => {
  const breaking = join(import.meta.dirname, 'breaking-browser.mjs')
  const moments = { 'while setting content': 'rapporteur-build', 'while printing': 'Page.printToPDF' }
  /** The first that is asked of a browser. */
  const START = 'Target.getBrowserContexts'
  const killed = (BREAK_AT: string, BREAK_TIMES: number): Promise<Ran> =>
    build(['--browser', breaking], { env: { ...real, BREAK_AT, BREAK_TIMES: String(BREAK_TIMES) } })

  it.each(Object.entries(moments))('safety 23: %s is replaced once', async (_, method) => {
    const ran = await killed(method, 1)
    expect(ran.err.trim()).toBe('rapporteur: the browser broke while printing; trying once more with a fresh one')
    expect(ran.status).toBe(0)
    expect(contents(out)).not.toEqual(contents(earlier))
  })

  it('safety 23: while starting is started again', async () => {
    expect(await killed(START, 1)).toMatchObject({ status: 0, err: '' })
    expect(contents(out)).not.toEqual(contents(earlier))
  })

  it('safety 23: twice while starting gives 4, and leaves the earlier outputs as they were', async () => {
    expectOldIntact(await killed(START, 2), /does not start/)
  })

  it('safety 23: twice gives 4, and leaves the earlier outputs as they were', async () => {
    expectOldIntact(await killed(moments['while printing'], 2), /The browser broke twice while printing/)
  })
})

// Most of their time they wait, and so they do it at once.
describe.runIf(process.platform === 'linux').concurrent('a browser that hangs while printing', () => {
  const hanging = async (times: number) => {
    const breaking = join(import.meta.dirname, 'breaking-browser.mjs')
    const how = {
      BREAK_AT: 'Page.printToPDF',
      BREAK_TIMES: String(times),
      BREAK_HOW: 'hang',
      BREAK_FILE: `${counter}-${times}`,
    }
    const session = startBrowser({ env: { ...env, ...real, ...how }, browserPath: breaking })
    const told: string[] = []
    const report = sampleReport('<section data-part="p" data-session="s"><h1>Part</h1><p>Words.</p></section>')
    try {
      const more = { mostMs: 10_000, log: (message: string) => void told.push(message) }
      return { told, printed: await printReport(request(session, report, 1, more)).catch((error: unknown) => error) }
    } finally {
      await session.close()
    }
  }

  it('safety 24: is replaced once', async () => {
    const { told, printed } = await hanging(1)
    expect(printed).toMatchObject({ pages: expect.any(Number) as number })
    expect(told).toEqual(['the browser broke while printing; trying once more with a fresh one'])
  })

  it('safety 24: twice gives 4, and the remedy', async () => {
    const { printed } = await hanging(2)
    expect(printed).toMatchObject({
      message: 'The browser broke twice while printing: it does not answer any more',
      nextStep: expect.stringMatching(/--browser PATH; --to html still works/) as string,
      exitStatus: 4,
    })
  })
})

describe('no browser to print with', () => {
  it('safety 24: a wrong path gives 4 and the remedy', async () => {
    expectOldIntact(await build(['--browser', '/nowhere/chrome']), /--browser names \/nowhere\/chrome/)
  })

  it.runIf(process.platform !== 'win32')('safety 24: a browser that only ends gives 4 and its last words', async () => {
    const path = join(folder, 'ends')
    writeFileSync(path, '#!/bin/sh\necho "The sky is falling" >&2\nexit 7\n')
    chmodSync(path, 0o755)
    expectOldIntact(await build(['--browser', path]), /does not start: .*The sky is falling/)
  })

  it.runIf(process.getuid?.() === 0)('safety 24: root gets 4 and the remedy, and HTML all the same', async () => {
    const asRoot = { env: { RAPPORTEUR_UNSAFE_NO_SANDBOX: undefined } }
    expectOldIntact(await build([], asRoot), /cannot protect this machine when root runs it/)
    const ran = await rapporteur(['build', meeting, '--to', 'html', '--out', join(folder, 'html')], asRoot)
    expect(ran).toMatchObject({ status: 0, err: '' })
    expect(existsSync(join(folder, 'html/report.html'))).toBe(true)
  })
})
