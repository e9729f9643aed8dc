import { spawn } from 'node:child_process'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from '../../src/browser/find-browser.js'
import { root } from '../cli/run.js'

export interface RunningPreview {
  port: number
  address: string
  /** Ends it as Ctrl-C does. */
  stop(): Promise<number | null>
}

/** Starts the real command on a free port. */
export async function startPreview(folder: string): Promise<RunningPreview> {
  const child = spawn(process.execPath, ['bin/rapporteur.js', 'preview', folder], {
    cwd: root,
    env: { ...process.env, RAPPORTEUR_UNSAFE_NO_SANDBOX: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]
      if (found) resolve(Number(found))
    })
    void ended.then((status) => reject(new Error(`The preview ended with ${status}: ${said}`)))
  })
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** A browser as a person has one, with its scripts on. */
export async function startReader(): Promise<Browser> {
  const found = await findBrowser({ env: process.env })
  return puppeteer.launch({
    executablePath: found.executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    env: { ...process.env, ...(found.libraryPath ? { LD_LIBRARY_PATH: found.libraryPath } : {}) },
  })
}

/** Waits until the report in the frame has these words. */
export async function showsInReport(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted: string) => {
      const inside = document.querySelector('iframe')?.contentDocument
      return inside?.readyState === 'complete' && (inside.body?.textContent?.includes(wanted) ?? false)
    },
    { polling: 50, timeout: 20_000 },
    words,
  )
}
