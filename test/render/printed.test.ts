import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signsOf } from '../../src/fonts/clusters.js'
import { serif, stacks } from '../../src/fonts/families.js'
import { hasCharacter } from '../../src/fonts/printable.js'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { printReport } from '../../src/print/print-report.js'
import { readBack } from '../../src/render/read-back.js'
import { metadata, start } from '../print/with-browser.js'
import { parsed } from './html.js'
import { sampleReport } from './sample-report.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

describe('the report in a browser', { timeout: 120_000 }, () => {
  it.each([
    { edition: 'circulation', language: 'en' },
    { edition: 'internal', language: 'en' },
    { edition: 'circulation', language: 'ru' },
  ] as const)('prints once, with all its words and page numbers: $edition, $language', async (changes) => {
    const { html, sessions, text } = parsed(sampleReport(changes))
    const printed = await printReport({
      html,
      session,
      expected: { sentinel: 'a-build', sessions, text: text.join('\n'), numberedFrom: 2 },
      metadata,
      log: () => undefined,
    })
    expect(printed.reprinted).toBe(false)
    expect(Object.keys(printed.pageOf).length).toBeGreaterThan(50)
    expect(printed.parts[0]).toEqual({ part: 'cover', firstPage: 1, pages: 1 })
  })

  it('bears the mark of a draft on every page after the cover, in the margin, where it is not read aloud', async () => {
    const { html, sessions, text } = parsed(sampleReport({ status: 'draft' }))
    const expected = { sentinel: 'a-build', sessions, text: text.join('\n'), numberedFrom: 2 }
    const printed = await printReport({ html, session, expected, metadata, log: () => undefined })
    const [, ...running] = printed.text.running
    expect(running.length).toBeGreaterThan(5)
    expect(running.filter((head) => !head.includes('Draft'))).toEqual([])
    expect(printed.text.body.slice(1).filter((body) => /\bDraft\b/.test(body)).length).toBeLessThan(2)
  })

  it('is set in the faces for which fonts were chosen', async () => {
    const { html } = parsed(sampleReport({ edition: 'internal' }))
    const { browser } = await session.running()
    const page = await browser.newPage()
    try {
      await page.setContent(html)
      await page.emulateMediaType('print')
      const used = await page.evaluate(() => {
        const seen: Record<string, string> = {}
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const parent = walker.currentNode.parentElement
          if (!parent || !walker.currentNode.nodeValue?.trim() || parent.getClientRects().length === 0) continue
          const { fontFamily, fontWeight, fontStyle } = getComputedStyle(parent)
          const key = [
            fontFamily.split(',')[0]?.replaceAll('"', ''),
            Number(fontWeight) >= 600,
            fontStyle === 'italic',
          ].join()
          seen[key] = (seen[key] ?? '') + walker.currentNode.nodeValue
        }
        return seen
      })
      const { faces } = readBack(html.slice(html.indexOf('<body>') + 6))
      const missing = Object.entries(used).flatMap(([key, text]) => {
        const chosen = faces.find(({ stack, bold, italic }) => [stacks[stack][0].name, bold, italic].join() === key)
        const lacking = [...signsOf(text)].filter((one) => one.trim() && !chosen?.signs.has(one))
        return lacking.length > 0 ? [`${key}: ${lacking.join('')}`] : []
      })
      expect(missing).toEqual([])
      expect(hasCharacter(serif, 0x61)).toBe(true)
    } finally {
      await page.close()
    }
  })

  it.each([320, 768, 1280, 1920])('fits a window %i px wide', async (width) => {
    const { browser } = await session.running()
    const page = await browser.newPage()
    try {
      await page.setContent(parsed(sampleReport()).html)
      await page.setViewport({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    } finally {
      await page.close()
    }
  })
})
