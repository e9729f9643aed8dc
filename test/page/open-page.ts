import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'

export interface Opening {
  /** CSS pixels. */
  width?: number
  height?: number
  scheme?: 'light' | 'dark'
  scripts?: boolean
}

export interface OpenedPage {
  page: Page
  /** Addresses that the page asked for besides itself and what it holds. */
  asked: string[]
  /** What its script complained of. */
  errors: string[]
  close(): Promise<void>
}

/**
 * Opens a report from a file, as a reader does. It is shown once its fonts are there: a machine without fonts of its
 * own would have set its words in nothing.
 */
export async function openPage(browser: Browser, html: string, opening: Opening = {}): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-page-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html.replace('<html', '<html hidden'))
  const page = await browser.newPage()
  const own = pathToFileURL(file).href
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:')) asked.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.setJavaScriptEnabled(opening.scripts ?? true)
  await page.setViewport({ width: opening.width ?? 1280, height: opening.height ?? 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: opening.scheme ?? 'light' }])
  await page.goto(own)
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()))
    document.documentElement.removeAttribute('hidden')
    await document.fonts.ready
  })
  return {
    page,
    asked,
    errors,
    close: async () => {
      await page.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens all that can be opened: every panel, and one footnote, for only one is open at a time. */
export async function openPanels(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll('details')) panel.open = true
    const note = document.querySelector('.note')
    if (note) location.hash = note.id
  })
}
