import { openSync, type Font } from 'fontkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { families, fontStack, THEME_FONTS } from '../../src/fonts/families.js'
import { fontPath } from '../../src/fonts/font-files.js'
import { fontsFor } from '../../src/fonts/fonts-for.js'
import { LAST_RESORT } from '../../src/fonts/last-resort.js'
import { isPrintable } from '../../src/fonts/printable.js'
import { printReport } from '../../src/print/print-report.js'
import { EXIT } from '../../src/user-error.js'
import { sampleReport, styles } from './sample-document.js'
import { request, start } from './with-browser.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

const lettersOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))

const stacksOf = () => ({ serif: fontStack('serif'), sans: fontStack('sans') })

/** A report whose one paragraph has these signs, in upright and slanted serif and in bold sans. */
function withSigns(signs: readonly string[], stacks = stacksOf(), count = 3): string {
  const allLooks = [
    { stack: 'serif', bold: false, italic: false },
    { stack: 'serif', bold: false, italic: true },
    { stack: 'sans', bold: true, italic: false },
  ] as const
  const looks = allLooks.slice(0, count)
  const ascii = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-'
  const fonts = fontsFor(looks.map((look) => ({ ...look, signs: new Set([...signs, ...ascii]) })))
  // As the report does.
  const words = signs.join(' ').normalize('NFC')
  const text = looks
    .map(
      ({ stack, bold, italic }) =>
        `<p style='font:${italic ? 'italic' : 'normal'} ${bold ? 600 : 400} 10pt ${stacks[stack]}'>${words}</p>`,
    )
    .join('')
  const body = `<section data-part="s" data-session="s" id="s"><h1>Session</h1>${text}</section>`
  return sampleReport(body, { fonts }).replace(styles, styles.replaceAll('"Noto Serif"', fontStack('serif')))
}

const print = (html: string) => printReport(request(session, html, 1))

describe('what is called printable', () => {
  it('of letters with one and two marks, is drawn without an empty box', async () => {
    const marks = lettersOf(0x300, 0x36f)
    const letters = [...'agmqyAGMQŋəąøǿ', ...'жиЖИ', ...'αωΑΩ', ...'აբאع']
    const pairs = letters.flatMap((letter) => [
      ...marks.map((mark) => letter + mark),
      ...marks.slice(0, 12).map((mark) => `${letter}${mark}\u0323`),
    ])
    const printable = pairs.filter((pair) => isPrintable(pair))
    expect(printable.length).toBeGreaterThan(300)
    expect(printable.length).toBeLessThan(pairs.length / 2)
    await print(withSigns(printable))
  })

  it('of emoji and signs, each by itself and joined, is drawn without an empty box', async () => {
    const single = families
      .filter(({ name }) => /Emoji|Symbols|Math/.test(name))
      .flatMap((family) =>
        family.subsets.flatMap(
          (subset) => (openSync(fontPath(family, subset, 400, 'normal', 'woff')) as Font).characterSet,
        ),
      )
    const signs = [...new Set(single)]
      .map((codePoint) => String.fromCodePoint(codePoint))
      .filter(
        (sign) => /^[\p{S}\p{Emoji}\p{No}]$/u.test(sign) && isPrintable(sign) && !/\p{Emoji_Modifier}/u.test(sign),
      )
    const joined = '👩‍💻 👨‍👩‍👧‍👦 👩🏽‍💻 🏳️‍🌈 🏴‍☠️ ❤️‍🔥 👍🏽 🇦🇹 🇰🇿 1️⃣ #️⃣ ⚠️ ☢️ ☢︎ ✅ ☑️ ✈︎ 🧑‍🤝‍🧑 👁️‍🗨️'.split(' ')
    expect(signs.length).toBeGreaterThan(3000)
    expect(joined.filter((sign) => !isPrintable(sign))).toEqual([])
    await print(withSigns([...signs, ...joined], stacksOf(), 1))
  })
})

describe('a sign that no font has', () => {
  it('ends at the last resort and is told, and does not kill the browser', async () => {
    for (const sign of ['\u6771', '\u0d06', 'M\u035c'])
      await expect(print(withSigns(['words', sign, 'behind']))).rejects.toMatchObject({
        exitStatus: EXIT.browser,
        message: expect.stringMatching(/an empty box in place of a sign: page \d+, behind ".*words"/) as string,
      })
  })

  it('without the last resort ends otherwise: that is what the last resort is for', async () => {
    const bare = (stack: string) => stack.replace(`, "${THEME_FONTS}", "${LAST_RESORT}"`, '')
    const stacks = { serif: bare(fontStack('serif')), sans: bare(fontStack('sans')) }
    const other = start()
    try {
      await expect(printReport(request(other, withSigns(['words', '\u0d06'], stacks), 1))).rejects.toThrow(
        /broke twice|lacks words|empty box/,
      )
    } finally {
      await other.close()
    }
  })
})
