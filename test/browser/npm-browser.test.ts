import { chmod, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../../src/browser/browser-session.js'
import { cacheFolder } from '../../src/browser/cache-folder.js'
import { findBrowser } from '../../src/browser/find-browser.js'
import { thisMachine } from '../../src/browser/machine.js'
import { printReport } from '../../src/print/print-report.js'
import { isWhole, unpackOnce } from '../../src/browser/unpacked-folder.js'
import { parts, sampleReport } from '../print/sample-document.js'
import { env, request } from '../print/with-browser.js'

let cache: string
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'rapporteur-test-'))
})
afterAll(() => rm(cache, { recursive: true, force: true }))

const { user } = thisMachine()

/** A machine where no browser is installed. */
const bare = () => {
  const machine = thisMachine()
  return {
    ...machine,
    isProgram: (path: string) => (path.startsWith(cache) ? machine.isProgram(path) : Promise.resolve(false)),
  }
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the browser that came with npm', () => {
  it('is unpacked once by two at a time, and prints', async () => {
    const options = { env: { ...env, XDG_CACHE_HOME: cache, PUPPETEER_EXECUTABLE_PATH: undefined }, machine: bare() }
    const [found, other] = await Promise.all([findBrowser(options), findBrowser(options)])
    expect(found).toEqual(other)
    expect(found).toMatchObject({
      source: 'npm',
      executablePath: expect.stringContaining(join(cache, 'rapporteur', 'chromium-')) as string,
    })
    expect(await readdir(join(cache, 'rapporteur'))).toEqual([`chromium-${found.version}`])
    const folder = join(found.executablePath, '..')
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect(await readdir(found.libraryPath ?? '')).toContain('libnss3.so')
    const before = (await stat(found.executablePath)).mtimeMs
    expect((await stat((await findBrowser(options)).executablePath)).mtimeMs).toBe(before)

    const session = startBrowser(options)
    try {
      const printed = await printReport(request(session, sampleReport(parts(2, 4)), 2))
      expect((await session.running()).found.source).toBe('npm')
      expect(printed).toMatchObject({ reprinted: false })
      expect(printed.pages).toBeGreaterThan(6)
    } finally {
      await session.close()
    }
  })
})

describe('unpackOnce', () => {
  const fill = async (folder: string) => {
    await writeFile(join(folder, 'program'), 'all of it')
    return 'hash'
  }

  it('mends what is cut off, and leaves alone what is whole', async () => {
    const folder = join(cache, 'small', 'thing-1')
    let times = 0
    const counted = (into: string) => {
      times++
      return fill(into)
    }
    await unpackOnce(folder, user, counted)
    await unpackOnce(folder, user, counted)
    expect(times).toBe(1)
    await truncate(join(folder, 'program'), 3)
    expect(await isWhole(folder, user)).toBe(false)
    await unpackOnce(folder, user, counted)
    expect(await isWhole(folder, user)).toBe(true)
    await rm(join(folder, 'whole.json'))
    await Promise.all([unpackOnce(folder, user, counted), unpackOnce(folder, user, counted)])
    expect(await isWhole(folder, user)).toBe(true)
    expect(await readdir(join(cache, 'small'))).toEqual(['thing-1'])
  })

  it.runIf(user !== undefined)('trusts no folder that others may write to', async () => {
    const folder = join(cache, 'open', 'thing-1')
    await unpackOnce(folder, user, fill)
    await chmod(folder, 0o777)
    expect(await isWhole(folder, user)).toBe(false)
    expect(await isWhole(folder, 12_345)).toBe(false)
    await unpackOnce(folder, user, fill)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  })

  it('sweeps what killed processes left', async () => {
    const left = join(cache, 'swept', 'thing-1.part-999999999-abc')
    await unpackOnce(left, user, fill)
    await unpackOnce(join(cache, 'swept', 'thing-1'), user, fill)
    expect(await readdir(join(cache, 'swept'))).toEqual(['thing-1'])
  })

  it('says what helps where there is no room', async () => {
    const full = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }))
    const folder = join(cache, 'full', 'thing-1')
    await expect(unpackOnce(folder, user, full)).rejects.toMatchObject({
      message: expect.stringContaining(folder) as string,
      nextStep: expect.stringContaining('200 MB') as string,
      exitStatus: 3,
    })
    expect(await readdir(join(cache, 'full'))).toEqual([])
  })
})

describe('cacheFolder', () => {
  const machine = { ...thisMachine(), home: '/home/ana' }
  it('is the usual place of each system', () => {
    expect(cacheFolder({}, { ...machine, platform: 'linux' })).toBe('/home/ana/.cache/rapporteur')
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, { ...machine, platform: 'linux' })).toBe('/c/rapporteur')
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, { ...machine, platform: 'linux' })).toBe(
      '/home/ana/.cache/rapporteur',
    )
    expect(cacheFolder({}, { ...machine, platform: 'darwin' })).toBe('/home/ana/Library/Caches/rapporteur')
    expect(cacheFolder({ LOCALAPPDATA: 'C:\\L' }, { ...machine, platform: 'win32' })).toBe('C:\\L\\rapporteur\\Cache')
  })
})
