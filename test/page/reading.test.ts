import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTokens } from '../../src/colours/tokens.js'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { packagedLook } from '../../src/render/package-files.js'
import { start } from '../print/with-browser.js'
import { text as pairs } from './colour-pairs.js'
import { openPage, openPanels, type OpenedPage, type Opening } from './open-page.js'
import { pageOf } from './samples.js'

let session: BrowserSession
const pages: Record<string, string> = {}
beforeAll(async () => {
  session = start()
  pages['circulation'] = await pageOf('report')
  pages['internal'] = await pageOf('report', 'internal')
  pages['hard to print'] = await pageOf('test/fixtures/meetings/torture')
}, 120_000)
afterAll(() => session.close())

async function opened<Result>(
  name: string,
  opening: Opening,
  look: (opened: OpenedPage) => Promise<Result>,
): Promise<Result> {
  const { browser } = await session.running()
  const page = await openPage(browser, pages[name] ?? '', opening)
  try {
    return await look(page)
  } finally {
    await page.close()
  }
}

const names = ['circulation', 'internal', 'hard to print']

describe('the page', { timeout: 180_000 }, () => {
  it('is small, with fonts and all', () => {
    expect(Buffer.byteLength(pages['circulation'] ?? '')).toBeLessThan(1_500_000)
  })

  it.each(names)('%s: asks nobody for anything, and its script does not fail', async (name) => {
    const found = await opened(name, {}, async ({ page, asked, errors }) => {
      await openPanels(page)
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      return { asked, errors }
    })
    expect(found).toEqual({ asked: [], errors: [] })
  })

  it.each(names)('%s: without scripts has the same words', async (name) => {
    const words = (scripts: boolean) =>
      opened(name, { scripts }, async ({ page }) => {
        const ran = await page.evaluate(() => document.documentElement.classList.contains('scripted'))
        expect(ran).toBe(scripts)
        await openPanels(page)
        return page.evaluate(() => {
          for (const one of document.querySelectorAll('[data-copies], .toast, .filter-status')) one.remove()
          return document.body.innerText
        })
      })
    expect(await words(false)).toBe(await words(true))
  })

  it('without scripts every link leads to what is there', async () => {
    const lost = await opened('internal', { scripts: false }, ({ page }) =>
      page.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        return [...new Set(links.map(({ hash }) => hash))].filter((hash) => {
          location.hash = hash
          const box = document.getElementById(decodeURIComponent(hash.slice(1)))?.getBoundingClientRect()
          return !box || box.bottom < 0 || box.top > innerHeight
        })
      }),
    )
    expect(lost).toEqual([])
  })

  it('without scripts every filter leaves what it says, alone and together', async () => {
    const faults = await opened('circulation', { scripts: false }, ({ page }) =>
      page.evaluate(() => {
        const found: string[] = []
        const choices = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`[name="filter--${name}"]`)]
        const entries = [...document.querySelectorAll<HTMLElement>('.recommendation')]
        const seen = (element: Element) => element.getClientRects().length > 0
        for (const [a, addressee] of choices('addressee').entries()) {
          for (const [q, question] of choices('question').entries()) {
            for (const [l, level] of choices('level').entries()) {
              for (const choice of [addressee, question, level]) choice.checked = true
              for (const entry of entries) {
                const group = entry.closest<HTMLElement>('.register-group')
                const wanted =
                  (a === 0 || group?.dataset['addressee'] === String(a)) &&
                  (q === 0 || entry.dataset['question'] === String(q)) &&
                  (l === 0 || entry.dataset['level'] === String(l))
                if (seen(entry) !== wanted) found.push(`${a} ${q} ${l}: ${entry.innerText.slice(0, 40)}`)
              }
              for (const group of document.querySelectorAll('.register-group')) {
                const filled = [...group.querySelectorAll('.recommendation')].some(seen)
                if (seen(group) !== filled) found.push(`${a} ${q} ${l}: a heading over nothing`)
              }
            }
          }
        }
        return found
      }),
    )
    expect(faults).toEqual([])
  })

  it('marks in the contents where one is', async () => {
    const marked = await opened('circulation', {}, async ({ page }) => {
      const found: (string | undefined)[] = []
      for (const part of ['[data-part=register]', '[data-session=session-2]', '[data-part=coverage]']) {
        await page.evaluate((selector) => document.querySelector(`${selector} > h2`)?.scrollIntoView(), part)
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
        found.push(await page.$eval('[aria-current]', (link) => (link as HTMLAnchorElement).hash.slice(1)))
      }
      return found
    })
    expect(marked[0]).toMatch(/^(?:part--register|register)/)
    expect(marked[1]).toMatch(/session-2/)
    expect(marked[2]).toBe('part--coverage')
  })

  it.each(names)('%s: at 320 px nothing scrolls sideways but tables', async (name) => {
    const wide = await opened(name, { width: 320, height: 256 }, async ({ page }) => {
      await openPanels(page)
      return page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        beyond: [...document.querySelectorAll('body *')]
          .filter((element) => !element.closest('.table-frame, svg, .for-readers') && element.checkVisibility())
          .filter((element) => element.getBoundingClientRect().right > 321)
          .map((element) => element.outerHTML.slice(0, 80)),
      }))
    })
    expect(wide).toEqual({ page: 320, beyond: [] })
  })

  it.each(names)('%s: with the spacing of WCAG 1.4.12 no word is cut off', async (name) => {
    const cut = await opened(name, { width: 768 }, async ({ page }) => {
      await openPanels(page)
      return page.evaluate(() => {
        const spacing = new CSSStyleSheet()
        spacing.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
        )
        document.adoptedStyleSheets = [spacing]
        const found = [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((element) => element.checkVisibility() && !element.closest('svg, .for-readers'))
          .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element)
            const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
            const over =
              element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
            return hides && over
          })
          .map((element) => element.outerHTML.slice(0, 80))
        // A number must not run into the words beside it.
        for (const number of document.querySelectorAll<HTMLElement>('.para > p > .number')) {
          const range = document.createRange()
          range.selectNodeContents(number)
          if (range.getBoundingClientRect().width > number.getBoundingClientRect().width + 1)
            found.push(`${number.textContent} is wider than its place`)
        }
        return { page: document.documentElement.scrollWidth, found }
      })
    })
    expect(cut).toEqual({ page: 768, found: [] })
  })

  it('has targets of 24 px, or within a line of words', async () => {
    const small = await opened('internal', { width: 320 }, async ({ page }) => {
      await openPanels(page)
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
          .filter((element) => element.checkVisibility() && !element.closest('.skip-link'))
          .filter((element) => {
            const target = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element
            const { width, height } = target.getBoundingClientRect()
            const inWords = getComputedStyle(element).display === 'inline'
            return !inWords && (width < 23.5 || height < 23.5)
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      )
    })
    expect(small).toEqual([])
  })

  it.each(['light', 'dark'] as const)(
    'has no pair of colours, %s, but those whose contrast is computed',
    async (scheme) => {
      const tokens = readTokens(packagedLook()['styles/tokens.css'] ?? '')[scheme]
      const names = new Map(
        Object.entries(tokens)
          .filter(([name]) => name !== 'picture-ground')
          .map(([name, hex]) => [hex, name]),
      )
      const found = new Set<string>()
      for (const name of ['circulation', 'internal', 'hard to print']) {
        const used = await opened(name, { scheme }, async ({ page }) => {
          await openPanels(page)
          return page.evaluate(() => {
            const hex = (colour: string): string => {
              const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
              return a === 0 ? '' : `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`
            }
            const ground = (element: Element | null): string =>
              element ? hex(getComputedStyle(element).backgroundColor) || ground(element.parentElement) : ''
            const seen = new Set<string>()
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
            while (walker.nextNode()) {
              const element = walker.currentNode.parentElement
              if (!element?.checkVisibility() || !walker.currentNode.nodeValue?.trim()) continue
              const { color, fill } = getComputedStyle(element)
              seen.add(`${hex(element.closest('svg') ? fill : color)} ${ground(element)}`)
            }
            return [...seen]
          })
        })
        for (const pair of used)
          found.add(
            pair
              .split(' ')
              .map((hex) => names.get(hex) ?? hex)
              .join(' on '),
          )
      }
      const computed = new Set(pairs.map(([ink, ground]) => `${ink} on ${ground}`))
      expect([...found].filter((pair) => !computed.has(pair))).toEqual([])
      expect(found.size).toBeGreaterThan(6)
    },
  )

  it('printed by its reader refers to no page numbers that it has not', async () => {
    const shown = (scripts: boolean) =>
      opened('circulation', { scripts }, async ({ page }) => {
        await page.emulateMediaType('print')
        return page.evaluate(() => ({
          pages: [...document.querySelectorAll('.page-of, .page, .leader')].filter((one) => one.checkVisibility())
            .length,
          alone: [...document.querySelectorAll('.on-screen')].filter((one) => one.checkVisibility()).length,
        }))
      })
    expect(await shown(true)).toEqual({ pages: 0, alone: 0 })
    const print = await shown(false)
    expect(print.pages).toBeGreaterThan(50)
    expect(print.alone).toBe(0)
  })

  it('moves nothing where less motion is wanted, nor elsewhere', () => {
    const styles = Object.entries(packagedLook()).filter(([path]) => path.endsWith('.css'))
    expect(styles.filter(([, css]) => /\b(?:animation|transition|scroll-behavior)\b/.test(css))).toEqual([])
  })
})
