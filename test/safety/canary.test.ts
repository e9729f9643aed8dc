import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBrowser, type BrowserSession } from '../../src/browser/browser-session.js'
import { findBrowser } from '../../src/browser/find-browser.js'
import { openReportPage } from '../../src/browser/page.js'
import { policy } from '../print/sample-document.js'
import { env } from '../print/with-browser.js'
import { hostilePage, startCanary, type Canary } from './canary.js'
import { scratch } from './folder.js'

/** What stands between a page and the network. */
const LAYERS = ['policy', 'scripts', 'interception', 'offline', 'resolver', 'proxy'] as const
type Layer = (typeof LAYERS)[number]

const ARGUMENTS: Partial<Record<Layer, string>> = { proxy: '--proxy-*', resolver: '--host-resolver-rules=*' }

const { folder, remove } = scratch()
let canary: Canary
const sessions = new Map<string, BrowserSession>()
beforeAll(async () => {
  canary = await startCanary()
})
beforeEach(() => void canary.heard.splice(0))
afterAll(async () => {
  await Promise.all([...sessions.values()].map((session) => session.close()))
  await canary.close()
  remove()
})

/** A browser whose start lacks the arguments of the layers that are off. */
async function browserWithout(off: readonly Layer[]): Promise<BrowserSession> {
  const patterns = off.flatMap((layer) => ARGUMENTS[layer] ?? [])
  const key = patterns.join('|')
  let session = sessions.get(key)
  if (session) return session
  let browserPath: string | undefined
  if (patterns.length > 0) {
    const { executablePath, libraryPath } = await findBrowser({ env })
    browserPath = join(folder, `browser-${sessions.size}`)
    const library = libraryPath ? `export LD_LIBRARY_PATH='${libraryPath}'\n` : ''
    const filter = `for one do shift; case "$one" in ${key}) ;; *) set -- "$@" "$one" ;; esac; done`
    writeFileSync(browserPath, `#!/bin/sh\n${library}${filter}\nexec '${executablePath}' "$@"\n`)
    chmodSync(browserPath, 0o755)
  }
  session = startBrowser({ env, browserPath })
  sessions.set(key, session)
  return session
}

/** Prints the hostile page, with some layers taken away behind the product's back. */
async function print(off: readonly Layer[], html = hostilePage(canary.host, off.includes('policy') ? '' : policy)) {
  const { browser } = await (await browserWithout(off)).running()
  const { page } = await openReportPage(browser)
  try {
    if (off.includes('scripts')) await page.setJavaScriptEnabled(true)
    if (off.includes('interception')) await page.setRequestInterception(false)
    if (off.includes('offline')) await page.setOfflineMode(false)
    await page.setContent(html, { waitUntil: 'load', timeout: 20_000 }).catch(() => undefined)
    await page.pdf({ timeout: 20_000 }).catch(() => undefined)
    // What a page asks for beside its content comes when it comes; with nothing in its way it is there by now.
    await new Promise((resolve) => setTimeout(resolve, 300))
  } finally {
    await page.close()
  }
}

describe.runIf(process.platform === 'linux')('a hostile page', () => {
  it('safety 17: reaches the network where nothing is in its way, so that the canary would sing', async () => {
    await print(LAYERS)
    expect(canary.heard.filter((line) => line !== '').length).toBeGreaterThan(10)
  })

  it('safety 17: reaches nothing', async () => {
    await print([])
    expect(canary.heard).toEqual([])
  })

  it.each(LAYERS)('safety 17: reaches nothing without the layer "%s" alone', async (layer) => {
    await print([layer])
    expect(canary.heard).toEqual([])
  })
})
