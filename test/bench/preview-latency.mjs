/* global document, MutationObserver, requestAnimationFrame */
// How long after a note is saved its new words are on the screen: node test/bench/preview-latency.mjs, after a build.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../../dist/browser/find-browser.js'

const EDITS = 15
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
cpSync(join(root, 'report'), folder, { recursive: true, filter: (path) => !path.endsWith('/out') })
const server = spawn(process.execPath, ['bin/rapporteur.js', 'preview', folder], { cwd: root })
const address = await new Promise((resolve) => {
  server.stdout.on('data', (data) => resolve(/http:\S+/.exec(String(data))?.[0]))
})
const { executablePath, libraryPath } = await findBrowser({ env: process.env })
const browser = await puppeteer.launch({
  executablePath,
  args: ['--no-sandbox'],
  env: { ...process.env, ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) },
})
try {
  const page = await browser.newPage()
  await page.goto(address)
  await page.waitForFunction(() => {
    const inside = document.querySelector('iframe').contentDocument
    return inside?.readyState === 'complete' && inside.querySelectorAll('section').length > 5
  })
  const note = join(folder, 'notes/session-2.md')
  const text = readFileSync(note, 'utf8')
  const took = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const word = `edit${edit}x`
    const seen = page.evaluate(
      (wanted) =>
        new Promise((resolve) => {
          const { body } = document.querySelector('iframe').contentDocument
          const watch = new MutationObserver(() => {
            if (!body.textContent.includes(wanted)) return
            watch.disconnect()
            // The next frame has the words on the screen.
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
          })
          watch.observe(body, { subtree: true, childList: true, characterData: true })
        }),
      word,
    )
    await page.evaluate(() => undefined)
    const saved = performance.timeOrigin + performance.now()
    writeFileSync(note, text.replace('- Finding:', `- Finding: ${word}`))
    took.push((await seen) - saved)
  }
  // The first edits run code for the first time.
  const settled = took.slice(3).sort((a, b) => a - b)
  const ms = (value) => `${Math.round(value)} ms`
  console.log(`From saving to the screen: median ${ms(settled[settled.length >> 1])}, slowest ${ms(settled.at(-1))}`)
} finally {
  await browser.close()
  server.kill('SIGINT')
  rmSync(folder, { recursive: true, force: true })
}
