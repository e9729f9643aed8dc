import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { signsOf } from '../../src/fonts/clusters.js'
import { fontStack } from '../../src/fonts/families.js'
import { fontsFor } from '../../src/fonts/fonts-for.js'
import { markGaps } from '../../src/fonts/mark-gaps.js'
import { isPrintable } from '../../src/fonts/printable.js'
import { LAST_RESORT } from '../../src/fonts/last-resort.js'
import { completeStacks } from '../../src/render/style/complete-stacks.js'
import { packagedLook } from '../../src/render/package-files.js'
import { inRanges, readRanges, toRanges } from '../../src/fonts/unicode-ranges.js'
import { makePrintableRanges } from '../tools/make-printable-ranges.js'

const faces = (css: string) =>
  [...css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+)/g)].map(([, ...face]) => face.join(' '))
const use = (text: string, changes = {}) => ({
  stack: 'serif' as const,
  bold: false,
  italic: false,
  signs: signsOf(text),
  ...changes,
})

describe('the table of printable characters', () => {
  it('is that of the font files', async () => {
    await expect(makePrintableRanges()).toMatchFileSnapshot('../../src/fonts/printable-ranges.ts')
  })
})

describe('isPrintable', () => {
  it.each([
    ['Latin with diacritics', 'ÁáÇçĐđĞğİıŁłŐőŘřŞşȚțŽžÞþẞßÐðƏəŊŋ'],
    ['Vietnamese', 'Nguyễn Ứng'],
    ['Cyrillic', 'ЁёЂђЄєЇїЉљЊњЋћЌќЎўҐґҢңҰұӘә'],
    ['Greek', 'ΆάΈέΉήΊίΌόΎύΏώΐΰ'],
    ['Georgian', 'ნინო გელაშვილი'],
    ['Armenian', 'Հակոբյան և ՙ՚՛՜՝՞'],
    ['Arabic', 'ليلى حداد أحمد'],
    ['Hebrew', 'דוד לוי שָׁלוֹם'],
    ['punctuation', '“”‘’„«»–—…·•№€£%§†\u00a0\u00ad\u2009\u202f\u2010\u2011'],
    ['mathematics', '≤≥≠≈±×÷→←√−'],
    ['emoji', '✅⚠⚠️☢️☑❌❗😀👍🏽👩‍💻👨‍👩‍👧‍👦🇦🇹1️⃣🏳️‍🌈🔴🟢⏰📎'],
    ['signs', '☐☑☒✓✗★☆●○■□→⇒①⑩☃♀⌘'],
    ['letters with marks from one file', 'g̃G̃M̧m̧q̇ļẹ́ạ̀ŋ̃n̂'],
    ['accents that were typed apart', 'éñüŁódźй'.normalize('NFD')],
    ['line ends', '\n\r\t '],
  ])('knows %s', (_name, text) => {
    expect([...signsOf(text)].filter((sign) => !isPrintable(sign))).toEqual([])
  })

  it.each(['漢', 'あ', '한', 'ก', 'अ', 'ആ', 'ಫ', 'Ĵ̌', 'ж̃', 'ა̧', '\u0007', '\ue000'])(
    'does not know %s',
    (character) => {
      expect(isPrintable(character)).toBe(false)
    },
  )
})

describe('fontsFor', () => {
  it('brings the faces that are used, and no other', () => {
    expect(faces(fontsFor([use('Plain words.')]))).toEqual(['Noto Serif 400 normal'])
    expect(faces(fontsFor([use('Bold', { bold: true }), use('Slanted', { italic: true, stack: 'sans' })]))).toEqual([
      'Noto Sans 400 italic',
      'Noto Serif 700 normal',
    ])
    expect(faces(fontsFor([]))).toEqual([])
  })

  it('brings a subset for the characters that need it', () => {
    expect(faces(fontsFor([use('Łódź'), use('Ελένη'), use('Їжак')]))).toHaveLength(4)
  })

  it('falls through the stack as a browser does', () => {
    expect(faces(fontsFor([use('℃ →', { stack: 'sans', bold: true })]))).toEqual([
      'Noto Sans 600 normal',
      'Noto Sans Math 400 normal',
      'Noto Serif 700 normal',
    ])
    expect(faces(fontsFor([use('ნინო', { italic: true })]))).toEqual(['Noto Sans Georgian 400 normal'])
  })

  it('cuts signs of which few are used out of their font', () => {
    const css = fontsFor([use('☐ ✓ ①')])
    expect(faces(css)).toEqual([
      'Noto Sans Math 400 normal',
      'Noto Sans Symbols 2 400 normal',
      'Noto Sans Symbols 400 normal',
      'Noto Serif 400 normal',
    ])
    const [, data = ''] = /"Noto Sans Symbols 2"[^}]*base64,([^)]+)/.exec(css) ?? []
    const font = create(Buffer.from(data, 'base64')) as Font
    expect(font.characterSet.map((code) => String.fromCodePoint(code))).toEqual([' ', '☐'])
    expect(font.glyphForCodePoint(0x2610).path.commands.length).toBeGreaterThan(4)
    expect(font.glyphForCodePoint(0x20).path.commands).toEqual([])
    expect(data.length).toBeLessThan(3000)
  })

  it('gives the same rules for the same characters, in whatever order', () => {
    expect(fontsFor([use('abΩЖ')])).toBe(fontsFor([use('ЖΩba')]))
  })
})

describe('the styles', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll("'", '"').trim()
  const stacksIn = (css: string) =>
    [...css.matchAll(/--(serif|sans):([^;]+);/g)].map(([, name, stack]) => [name, plain(stack ?? '')])

  it('end with the families from which fonts are chosen, on paper with no other', () => {
    const look = packagedLook()
    const endOf = (name: string) => stacksIn(completeStacks(look[`styles/${name}.css`] ?? ''))
    expect(endOf('tokens')).toEqual([
      ['serif', fontStack('serif')],
      ['sans', fontStack('sans')],
    ])
    const helping = (stack: 'serif' | 'sans') => fontStack(stack).replace(`, "${LAST_RESORT}"`, '')
    expect(endOf('screen')).toEqual([
      ['serif', `${helping('serif')}, serif`],
      ['sans', `${helping('sans')}, sans-serif`],
    ])
  })

  it('of a theme end like them, whatever they begin with', () => {
    const css = '@font-face{font-family:"House";src:url(data:,x)}h1{font-family:House}p{font-family:var(--serif)}'
    expect(completeStacks(css)).toBe(css.replace('House}', `House, ${fontStack('sans')}}`))
    expect(completeStacks(':root{--serif:House,"Noto Sans"}')).toBe(
      `:root{--serif:House,"Noto Sans", ${fontStack('serif').replace('"Noto Sans", ', '')}}`,
    )
    expect(completeStacks(completeStacks(css))).toBe(completeStacks(css))
  })
})

describe('ranges', () => {
  it('are read, searched and made', () => {
    const ranges = readRanges('U+0041-005A, U+0061,U+0030-0039')
    expect(ranges).toEqual([0x30, 0x39, 0x41, 0x5a, 0x61, 0x61])
    expect([0x2f, 0x30, 0x39, 0x3a, 0x41, 0x5a, 0x61, 0x62].map((code) => inRanges(ranges, code))).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      true,
      false,
    ])
    expect(inRanges([], 1)).toBe(false)
    expect(toRanges([5, 1, 2, 3, 3, 7])).toEqual([1, 3, 5, 5, 7, 7])
  })
})

describe('what no font has', () => {
  it.each([
    ['東京 ok', '[U+6771][U+4EAC] ok'],
    ['ж̃ and Ĵ̌', 'ж[U+0303] and Ĵ[U+030C]'],
    ['ആ', '[U+0D06]'],
    ['a colour of skin alone 🏻', 'a colour of skin alone [U+1F3FB]'],
    ['plain, é, ✅ 👩‍💻', 'plain, é, ✅ 👩‍💻'],
    ['\u0007\u202e', '\u0007\u202e'],
  ])('is marked: %s', (text, marked) => {
    expect(markGaps(text)).toBe(marked)
    expect(markGaps(marked)).toBe(marked)
  })

  it('is had from fonts of a theme', () => {
    expect(markGaps('東京', [[0x6771, 0x6771]])).toBe('東[U+4EAC]')
  })
})
