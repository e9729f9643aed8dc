import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { explainBreak, openReportPage } from '../../src/browser/page.js'
import { printReport } from '../../src/print/print-report.js'
import { policy, sampleReport } from '../print/sample-document.js'
import { request, start } from '../print/with-browser.js'

let session: BrowserSession
let server: Server
let address: string
const hits: string[] = []

beforeAll(async () => {
  session = start()
  server = createServer((incoming, answer) => {
    hits.push(incoming.url ?? '')
    answer.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await session.close()
  await new Promise((resolve) => server.close(resolve))
})

const body = (inside: string) => `<section data-part="p" data-session="s"><h1>Part</h1>${inside}</section>`

const vectors: [name: string, html: (host: string) => string][] = [
  ['a picture', (host) => `<img src="http://${host}/img">`],
  ['a frame', (host) => `<iframe src="http://${host}/frame"></iframe>`],
  ['an object', (host) => `<object data="http://${host}/object"></object>`],
  ['a style', (host) => `<link rel="stylesheet" href="http://${host}/style">`],
  ['a local file in a frame', () => '<iframe src="file:///etc/passwd"></iframe>'],
  ['a local file as a picture', () => '<img src="file:///etc/passwd">'],
  ['a local file as an object', () => '<object data="file:///etc/passwd"></object>'],
  ['a page to come', (host) => `<link rel="prefetch" href="http://${host}/prefetch">`],
  ['a background of print', (host) => `<style>@media print { h1 { background: url(http://${host}/print) } }</style>`],
]

describe('a page safe to print', () => {
  it.each(vectors)('safety 17: fails the print for %s', async (_name, html) => {
    await expect(printReport(request(session, sampleReport(body(html(address))), 1))).rejects.toThrow(
      /is not the report: it asks for (http|file)/,
    )
  })

  it.each([
    ['another address', (host: string) => `http://${host}/refresh`],
    ['an empty page', () => 'about:blank'],
  ])('safety 18: fails the print, with exit status 4, where the document leaves for %s', async (_name, url) => {
    const head = `<meta http-equiv="refresh" content="0;url=${url(address)}">`
    await expect(printReport(request(session, sampleReport(body(''), { head }), 1))).rejects.toMatchObject({
      message: expect.stringContaining('is not the report') as string,
      exitStatus: 4,
    })
  })

  it('safety 18: says so too where the document is gone before it is looked at', () => {
    const destroyed = new Error('Execution context was destroyed, most likely because of a navigation.')
    expect(explainBreak(destroyed, ['http://x.example/'])).toMatchObject({
      message: expect.stringMatching(/is not the report: it asks for http:\/\/x.example/) as string,
      exitStatus: 4,
    })
    expect(explainBreak(destroyed, [])).toMatchObject({
      message: expect.stringMatching(/is not the report: it left for elsewhere/) as string,
      exitStatus: 4,
    })
    const other = new Error('Page crashed!')
    expect(explainBreak(other, [])).toBe(other)
  })

  it('safety 17: lets nothing out, also without the policy of the document', async () => {
    const all = vectors.map(([, html]) => html(address)).join('')
    const more = `<link rel="preconnect" href="http://${address}">
      <script>fetch('http://${address}/script'); new WebSocket('ws://${address}/socket'); document.title = 'ran'</script>
      <img src="x" onerror="document.title = 'ran'"><video src="http://${address}/video" autoplay></video>`
    const { browser } = await session.running()
    const { page, refused } = await openReportPage(browser)
    try {
      await page.setContent(sampleReport(body(all + more)).replace(policy, ''), { waitUntil: 'load' })
      expect(await page.title()).toBe('Sample')
      await page.pdf()
    } finally {
      await page.close()
    }
    expect(refused.some((url) => url.endsWith('/img'))).toBe(true)
    expect(hits).toEqual([])
  })
})
