import { request } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf } from '../cli/run.js'
import { showsInReport, startPreview, startReader, type RunningPreview } from './running-preview.js'

const meeting = copyOf('report')
let preview: RunningPreview
let browser: Browser
let page: Page
const asked: string[] = []

beforeAll(async () => {
  ;[preview, browser] = await Promise.all([startPreview(meeting.folder), startReader()])
  page = await browser.newPage()
  page.on('request', (one) => asked.push(one.url()))
  await page.goto(preview.address)
  await showsInReport(page, 'Executive summary')
})
afterAll(async () => {
  await browser?.close()
  await preview?.stop()
  meeting.remove()
})

function edit(file: string, change: (text: string) => string): void {
  const path = join(meeting.folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

const panel = (words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) => document.getElementById('panel')?.textContent?.includes(wanted) ?? false,
    { timeout: 20_000 },
    words,
  )

/** The answer to a request as anybody could make it. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: preview.port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (data: Buffer) => (text += data.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end()
  })
}

describe('rapporteur preview', () => {
  it('shows a change of a note, and keeps the place', async () => {
    const topOf = (): Promise<number> =>
      page.evaluate(() => {
        const inside = document.querySelector('iframe')?.contentDocument
        return inside?.getElementById('session-3')?.getBoundingClientRect().top ?? Number.NaN
      })
    await page.evaluate(() => {
      document
        .querySelector('iframe')
        ?.contentDocument?.getElementById('session-3')
        ?.scrollIntoView({ behavior: 'instant' })
    })
    const before = await topOf()
    edit('notes/session-1.md', (text) => text.replace('- Benefit:', '- Finding: A heron stood there.\n- Benefit:'))
    await showsInReport(page, 'A heron stood there.')
    expect(Math.abs((await topOf()) - before)).toBeLessThan(3)
  })

  it('shows what the checks say, and where', async () => {
    edit('notes/session-2.md', (text) => text.replace('## Q4', '@nobody-at-all\n\n## Q4'))
    await panel('mention-unknown')
    await page.evaluate(() => {
      const row = [...document.querySelectorAll('#diagnostics li')].find((one) =>
        one.textContent?.includes('mention-unknown'),
      )
      row?.querySelector('button')?.click()
    })
    const seen = await page.evaluate(() => {
      const frame = document.querySelector('iframe')
      const place = [...(frame?.contentDocument?.querySelectorAll('.provenance') ?? [])].find((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return one.textContent.includes('session-2.md') && top > 0 && bottom < (frame?.clientHeight ?? 0)
      })
      return place !== undefined
    })
    expect(seen).toBe(true)
    edit('notes/session-2.md', (text) => text.replace('@nobody-at-all\n\n', ''))
    await panel('Nothing remains')
  })

  it('leads from a cell of the coverage matrix to the answer', async () => {
    await page.evaluate(() => {
      document.querySelector('iframe')?.contentWindow?.scrollTo(0, 0)
      document.querySelectorAll<HTMLElement>('#coverage td.answered a')[1]?.click()
    })
    expect(await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollY ?? 0)).toBeGreaterThan(
      500,
    )
  })

  it('shows the diagnostic of a bad meeting.yaml beside the last good report, and goes on', async () => {
    const good = readFileSync(join(meeting.folder, 'meeting.yaml'), 'utf8')
    edit('meeting.yaml', (text) => `title: [\n${text}`)
    await panel('meeting.yaml cannot be used')
    await showsInReport(page, 'A heron stood there.')
    edit('meeting.yaml', () => good.replace('place: Vienna', 'place: Trieste'))
    await showsInReport(page, 'Trieste')
    edit('meeting.yaml', () => good)
  })

  it('gives a PDF of the report as it is', async () => {
    const start = await page.evaluate(async () => {
      const response = await fetch('/report.pdf', { method: 'POST' })
      return `${response.status} ${(await response.text()).slice(0, 5)}`
    })
    expect(start).toBe('200 %PDF-')
  }, 120_000)

  it('asks nobody but itself', () => {
    expect(asked.filter((address) => !/^(?:http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/.test(address))).toEqual([])
  })

  it.each([
    ['another host', '/', { host: 'evil.example' }, 'GET', 403],
    ['a name that points here', '/report.html', { host: 'evil.example:80' }, 'GET', 403],
    ['another site', '/state.json', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'GET', 403],
    ['a form on another site', '/report.pdf', { origin: 'https://evil.example' }, 'POST', 403],
    ['a link to the PDF', '/report.pdf', {}, 'GET', 404],
    ['a path out of the folder', '/../../../../etc/passwd', {}, 'GET', 404],
    ['the same, encoded', '/%2e%2e/%2e%2e/etc/passwd', {}, 'GET', 404],
    ['a file of the folder', '/meeting.yaml', {}, 'GET', 404],
  ] as const)('refuses %s', async (_what, path, headers, method, status) => {
    const answer = await ask(path, { host: `127.0.0.1:${preview.port}`, ...headers }, method)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/root:|questions:|Law Enforcement/)
  })

  it('runs no script of a note, and lets none into the page around it', async () => {
    edit('notes/session-3.md', (text) =>
      text.replace('## Q4', '[x](javascript:window.top.hit=1) <img src=x onerror="window.top.hit=1">\n\n## Q4'),
    )
    await panel('raw-html')
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  })

  it('ends with 130 on Ctrl-C', async () => {
    const other = await startPreview(meeting.folder)
    expect(await other.stop()).toBe(130)
  })
})
