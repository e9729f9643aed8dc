import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/browser/find-browser.js'
import { thisMachine, type Machine } from '../../src/browser/machine.js'

/** A machine with these programs and no others; npm's browser is made for none of them. */
function machine(platform: NodeJS.Platform, ...programs: string[]): Machine {
  return {
    ...thisMachine(),
    platform,
    architecture: 'none',
    home: '/home/ana',
    isProgram: (path) => Promise.resolve(programs.includes(path)),
  }
}

const linux = machine('linux', '/usr/bin/chromium', '/opt/mine/chrome', '/usr/bin/google-chrome')

describe('findBrowser', () => {
  it('takes the named one first, then the one of the environment, then an installed one', async () => {
    const env = { PATH: '/bin:/usr/bin', PUPPETEER_EXECUTABLE_PATH: '/opt/mine/chrome' }
    const find = (browserPath?: string, more = {}) =>
      findBrowser({ browserPath, env: { ...env, ...more }, machine: linux })
    expect(await find('/usr/bin/chromium')).toEqual({ executablePath: '/usr/bin/chromium', source: 'option' })
    expect(await find()).toEqual({ executablePath: '/opt/mine/chrome', source: 'environment' })
    expect(await find(undefined, { PUPPETEER_EXECUTABLE_PATH: '' })).toEqual({
      executablePath: '/usr/bin/google-chrome',
      source: 'installed',
    })
  })

  it('knows a bare name, and an application of macOS', async () => {
    expect(
      await findBrowser({ browserPath: 'chromium', env: { PATH: '/bin:/usr/bin' }, machine: linux }),
    ).toMatchObject({ executablePath: '/usr/bin/chromium' })
    const program = '/Applications/Chromium.app/Contents/MacOS/Chromium'
    const mac = machine('darwin', program)
    expect(await findBrowser({ browserPath: '/Applications/Chromium.app/', env: {}, machine: mac })).toMatchObject({
      executablePath: program,
    })
    expect(await findBrowser({ env: {}, machine: mac })).toEqual({ executablePath: program, source: 'installed' })
  })

  it('knows where Windows keeps them', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(await findBrowser({ env, machine: machine('win32', edge) })).toEqual({
      executablePath: edge,
      source: 'installed',
    })
  })

  it.each([
    ['--browser', { browserPath: '/nowhere/chrome', env: {} }],
    ['PUPPETEER_EXECUTABLE_PATH', { env: { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' } }],
  ])('refuses a wrong path of %s', async (from, options) => {
    await expect(findBrowser({ ...options, machine: linux })).rejects.toMatchObject({
      message: `${from} names /nowhere/chrome, which is no program that can be run`,
      exitStatus: 4,
    })
  })

  it('says what helps where there is none', async () => {
    await expect(findBrowser({ env: { PATH: '/usr/bin' }, machine: machine('linux') })).rejects.toMatchObject({
      nextStep: expect.stringMatching(/--browser PATH.*@sparticuz\/chromium.*--to html/) as string,
      exitStatus: 4,
    })
  })
})
