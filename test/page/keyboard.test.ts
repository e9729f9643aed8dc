import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { start } from '../print/with-browser.js'
import { openPage, openPanels, type OpenedPage } from './open-page.js'
import { pageOf } from './samples.js'

let session: BrowserSession
let html = ''
beforeAll(async () => {
  session = start()
  html = await pageOf('report', 'internal')
})
afterAll(() => session.close())

describe('by keyboard alone', { timeout: 240_000 }, () => {
  let opened: OpenedPage
  beforeAll(async () => {
    const { browser } = await session.running()
    opened = await openPage(browser, html)
  })
  afterAll(() => opened.close())

  it('the first stop leads past everything to the report', async () => {
    const { page } = opened
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report--body')
  })

  it('a panel opens, a choice is made and counted', async () => {
    const { page } = opened
    await page.focus('.filters > summary')
    await page.keyboard.press('Enter')
    await page.focus('#filter--level-0')
    await page.keyboard.press('ArrowRight')
    const state = await page.evaluate(() => ({
      checked: document.querySelector<HTMLInputElement>('#filter--level-1')?.checked,
      shown: [...document.querySelectorAll('.recommendation')].filter((entry) => entry.getClientRects().length > 0)
        .length,
      said: document.querySelector('.filter-status')?.textContent,
    }))
    expect(state.checked).toBe(true)
    expect(state.shown).toBeGreaterThan(0)
    expect(state.said).toBe(`Entries shown: ${state.shown}`)
    await page.keyboard.press('ArrowLeft')
  })

  it('a footnote opens beside its call, and Escape leads back to it', async () => {
    const { page } = opened
    const note = await page.$eval('a[role="doc-noteref"]', (call) => {
      call.focus()
      scrollTo(0, call.getBoundingClientRect().top + scrollY - innerHeight / 3)
      return call.hash.slice(1)
    })
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('Enter')
    await page.waitForFunction((id) => document.getElementById(id)?.matches(':target') ?? false, {}, note)
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
    expect(await page.evaluate(() => scrollY)).toBe(before)
    const seen = await page.evaluate((id) => {
      const box = document.getElementById(id)?.getBoundingClientRect()
      const call = document.querySelector(`a[role="doc-noteref"][href="#${id}"]`)?.getBoundingClientRect()
      return {
        within: box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
        position: getComputedStyle(document.getElementById(id) ?? document.body).position,
        apart: Math.min(
          Math.abs((box?.top ?? 0) - (call?.bottom ?? 1e4)),
          Math.abs((call?.top ?? 0) - (box?.bottom ?? 1e4)),
        ),
        beside: CSS.supports('position-area', 'block-end'),
      }
    }, note)
    expect(seen).toMatchObject({ within: true, position: 'fixed' })
    if (seen.beside) expect(seen.apart).toBeLessThan(60)
    await page.keyboard.press('Tab')
    expect(await page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement), note)).toBe(true)
    await page.keyboard.press('Escape')
    const back = await page.evaluate((id) => {
      const call = document.querySelector(`a[role="doc-noteref"][href="#${id}"]`)
      return {
        hash: location.hash,
        call: `#${call?.id}`,
        position: getComputedStyle(document.getElementById(id)!).position,
      }
    }, note)
    expect(back.hash).toBe(back.call)
    expect(back.position).toBe('static')
  })

  it("a paragraph's number leads to it and copies its address", async () => {
    const { page } = opened
    const { browser } = await session.running()
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(page.url()).origin, [])
      .catch(() => undefined)
    await page.evaluate(() => {
      const copied: string[] = []
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
      })
      Object.assign(window, { copied })
    })
    await page.focus('#p3 .here')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.toast')?.textContent !== '')
    const state = await page.evaluate(() => ({
      hash: location.hash,
      copied: (window as unknown as { copied: string[] }).copied,
      said: document.querySelector('.toast')?.textContent,
    }))
    expect(state.hash).toBe('#p3')
    expect(state.copied).toEqual([page.url()])
    expect(state.said).toBe('The link is copied.')
  })

  it('every control is reached, in the order of the page, and shows that it is', async () => {
    const { page } = opened
    await openPanels(page)
    await page.evaluate(() => {
      const reachable = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, [tabindex="0"]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        // Of a group of radio buttons the keyboard stops at the one that is chosen.
        .filter((element) => !(element instanceof HTMLInputElement) || element.checked)
      Object.assign(window, { reachable })
      ;(document.activeElement as HTMLElement | null)?.blur()
      getSelection()?.setPosition(document.body, 0)
      document.querySelector<HTMLElement>('.skip-link')?.focus()
    })
    const count = await page.evaluate(() => (window as unknown as { reachable: unknown[] }).reachable.length)
    expect(count).toBeGreaterThan(200)
    const faults: string[] = []
    for (let stop = 0; stop < count; stop += 1) {
      const fault = await page.evaluate((index) => {
        const wanted = (window as unknown as { reachable: HTMLElement[] }).reachable[index]
        const focused = document.activeElement
        const say = (element: Element | null | undefined) => element?.outerHTML.slice(0, 100)
        if (focused !== wanted) return `stop ${index}: ${say(focused)} instead of ${say(wanted)}`
        const { outlineStyle, outlineWidth } = getComputedStyle(wanted)
        if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${say(wanted)} shows no focus`
        return ''
      }, stop)
      if (fault) faults.push(fault)
      if (faults.length > 3) break
      await page.keyboard.press('Tab')
    }
    expect(faults).toEqual([])
    expect(opened.errors).toEqual([])
  })
})
