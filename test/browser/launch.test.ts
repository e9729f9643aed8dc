import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startBrowser } from '../../src/browser/browser-session.js'
import { inspectBrowser } from '../../src/browser/doctor.js'
import { findBrowser, type FoundBrowser } from '../../src/browser/find-browser.js'
import { launchBrowser } from '../../src/browser/launch.js'
import { thisMachine, type Machine } from '../../src/browser/machine.js'
import { isAlive } from '../../src/browser/process-alive.js'
import { UserError } from '../../src/user-error.js'
import { env } from '../print/with-browser.js'

let folder: string
let machine: Machine
let found: FoundBrowser
beforeAll(async () => {
  found = await findBrowser({ env })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rt-'))
  machine = { ...thisMachine(), temporaryFolder: folder }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const asRoot = () => ({ ...machine, platform: 'linux' as const, user: 0 })

/** A program that says this and ends, in place of a browser. */
async function fake(name: string, says: string, status: number): Promise<FoundBrowser> {
  const executablePath = join(folder, name)
  await writeFile(executablePath, `#!/bin/sh\necho "${says}" >&2\nexit ${status}\n`, { mode: 0o755 })
  return { executablePath, source: 'option' }
}

describe('launchBrowser', () => {
  it('starts a browser, and leaves nothing of it', async () => {
    const running = await launchBrowser(found, { env, machine })
    expect(running.version).toMatch(/Chrom/)
    expect(running.profile).toMatch(new RegExp(`rapporteur-profile-${process.pid}-\\w+$`))
    expect(existsSync(running.profile)).toBe(true)
    await Promise.all([running.close(), running.close()])
    expect(existsSync(running.profile)).toBe(false)
    expect(isAlive(running.processId)).toBe(false)
    expect(await readdir(folder)).toEqual([])
  })

  it('ends it at once on a signal, also while it starts', async () => {
    const controller = new AbortController()
    const running = await launchBrowser(found, { env, machine, signal: controller.signal })
    controller.abort()
    await running.close()
    expect(isAlive(running.processId)).toBe(false)
    const other = new AbortController()
    const starting = launchBrowser(found, { env, machine, signal: other.signal })
    other.abort(new Error('stopped'))
    await expect(starting).rejects.toThrow('stopped')
    expect(await readdir(folder)).toEqual([])
  })

  it('sweeps the profiles of dead processes alone', async () => {
    const names = [
      'rapporteur-profile-999999999-dead',
      `rapporteur-profile-${process.ppid}-lives`,
      'rapporteur-profile-x',
      'other',
    ]
    for (const name of names) await mkdir(join(folder, name, 'inside'), { recursive: true })
    await (await launchBrowser(found, { env, machine })).close()
    expect((await readdir(folder)).sort()).toEqual(names.slice(1).sort())
  })

  it('safety 24: refuses root before anything is started', async () => {
    const start = launchBrowser({ executablePath: '/nowhere', source: 'option' }, { env: {}, machine: asRoot() })
    await expect(start).rejects.toMatchObject({
      message: expect.stringContaining('sandbox') as string,
      nextStep: expect.stringMatching(/ordinary user.*--unsafe-no-sandbox.*RAPPORTEUR_UNSAFE_NO_SANDBOX=1/) as string,
      exitStatus: 4,
    })
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    [
      'libnspr4.so: cannot open',
      'error while loading shared libraries: libnspr4.so: cannot open shared object file',
      /lacks the library libnspr4.so$/,
    ],
    ['a sandbox', '[1:2:ERROR:zygote_host_impl_linux.cc(90)] No usable sandbox!', /its sandbox cannot start here$/],
    [
      'something else',
      '[1:2:ERROR:x.cc(3)] Failed to connect to the bus: dbus\n[1:2:FATAL:y.cc(4)] The sky is falling',
      /it ended with status 3; its last words: The sky is falling$/,
    ],
  ])('tells what the browser said of %s', async (_name, says, message) => {
    const start = launchBrowser(await fake('says', says, 3), { env, machine })
    await expect(start).rejects.toThrow(message)
    await expect(start).rejects.toMatchObject({ exitStatus: 4, nextStep: expect.any(String) as string })
    expect(await readdir(folder)).toEqual(['says'])
  })

  it('safety 24: gives up one that starts and never answers', async () => {
    const executablePath = join(folder, 'hangs')
    await writeFile(executablePath, '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const start = launchBrowser({ executablePath, source: 'option' }, { env, machine })
      const refused = expect(start).rejects.toMatchObject({
        message: expect.stringMatching(/does not start: it gave no answer in 30 seconds/) as string,
        nextStep: expect.stringContaining('--to html still works') as string,
        exitStatus: 4,
      })
      // The clock goes on only once the browser is waited for, after some work on the disk.
      while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(30_000)
      await refused
    } finally {
      vi.useRealTimers()
    }
    expect(await readdir(folder)).toEqual(['hangs'])
  })

  it('does not blame the browser for a library of ours that is missing', async () => {
    vi.doMock('puppeteer-core/internal/cdp/BrowserConnector.js', () => {
      throw new Error('Cannot find package')
    })
    try {
      const start = launchBrowser(found, { env, machine })
      await expect(start).rejects.toThrow()
      await expect(start).rejects.not.toBeInstanceOf(UserError)
    } finally {
      vi.doUnmock('puppeteer-core/internal/cdp/BrowserConnector.js')
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('tells of a program that is none', async () => {
    const start = launchBrowser({ executablePath: join(folder, 'gone'), source: 'option' }, { env, machine })
    await expect(start).rejects.toThrow(/the file, or the system library that runs it, is not there/)
  })
})

describe('startBrowser', () => {
  it('can be closed while it starts, and leaves nothing', async () => {
    const session = startBrowser({ env, machine })
    await session.close()
    await expect(session.running()).rejects.toMatchObject({ name: 'AbortError' })
    expect(await readdir(folder)).toEqual([])
  })

  it('tells what went wrong to who asks, and closes all the same', async () => {
    const session = startBrowser({ env, machine, browserPath: '/nowhere' })
    await session.close()
    await expect(session.running()).rejects.toThrow('--browser names /nowhere')
  })
})

describe('inspectBrowser', () => {
  it('describes a browser that works', async () => {
    const inspection = await inspectBrowser({ env, machine })
    expect(inspection).toMatchObject({
      found: { path: found.executablePath },
      version: expect.stringMatching(/Chrom/) as string,
      sandbox: 'off',
      problems: [],
    })
  })

  it('never leaves the sandbox out by itself', async () => {
    const inspection = await inspectBrowser({ env: { ...env, RAPPORTEUR_UNSAFE_NO_SANDBOX: '' }, machine: asRoot() })
    expect(inspection).toMatchObject({
      sandbox: 'impossible',
      root: true,
      version: expect.stringMatching(/Chrom/) as string,
    })
    expect(inspection.problems[0]?.nextStep).toContain('ordinary user')
  })

  it('safety 24: names the remedy where there is none', async () => {
    const nothing = { ...machine, architecture: 'none', isProgram: () => Promise.resolve(false) }
    expect(await inspectBrowser({ env, machine: nothing })).toEqual({
      sandbox: 'unknown',
      root: machine.user === 0,
      problems: [
        {
          message: 'There is no browser to print the PDF with',
          nextStep: expect.stringContaining('--browser PATH') as string,
        },
      ],
    })
  })
})
