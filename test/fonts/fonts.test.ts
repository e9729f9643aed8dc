import { describe, expect, it } from 'vitest'
import { fontStack } from '../../src/fonts/families.js'
import { fontsFor } from '../../src/fonts/fonts-for.js'
import { isPrintable } from '../../src/fonts/printable.js'
import { packagedLook } from '../../src/render/package-files.js'
import { inRanges, readRanges, toRanges } from '../../src/fonts/unicode-ranges.js'
import { makePrintableRanges } from '../tools/make-printable-ranges.js'

const characters = (text: string) => new Set([...text].map((character) => character.codePointAt(0) ?? 0))
const faces = (css: string) =>
  [...css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+)/g)].map(([, ...face]) => face.join(' '))
const use = (text: string, changes = {}) => ({
  stack: 'serif' as const,
  bold: false,
  italic: false,
  characters: characters(text),
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
    ['line ends', '\n\r\t '],
  ])('knows %s', (_name, text) => {
    expect([...text].filter((character) => !isPrintable(character.codePointAt(0) ?? 0))).toEqual([])
  })

  it.each(['😀', '漢', 'あ', '한', 'ก', 'अ', '\u0007', '\ufe0f', '☃'])('does not know %s', (character) => {
    expect(isPrintable(character.codePointAt(0) ?? 0)).toBe(false)
  })
})

describe('fontsFor', () => {
  it('brings the faces that are used, and no other', () => {
    expect(faces(fontsFor([use('Plain words.')]))).toEqual(['Noto Serif 400 normal'])
    expect(faces(fontsFor([use('Bold', { bold: true }), use('Slanted', { italic: true, stack: 'sans' })]))).toEqual([
      'Noto Sans 400 italic',
      'Noto Serif 700 normal',
    ])
    expect(fontsFor([])).toBe('')
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

  it('gives the same rules for the same characters, in whatever order', () => {
    expect(fontsFor([use('abΩЖ')])).toBe(fontsFor([use('ЖΩba')]))
  })
})

describe('the styles', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll("'", '"').trim()
  const stacksIn = (css: string) =>
    [...css.matchAll(/--(serif|sans):([^;]+);/g)].map(([, name, stack]) => [name, plain(stack ?? '')])

  it('name the families from which fonts are chosen, and on paper no other', () => {
    const look = packagedLook()
    expect(stacksIn(look['styles/tokens.css'] ?? '')).toEqual([
      ['serif', fontStack('serif')],
      ['sans', fontStack('sans')],
    ])
    expect(stacksIn(look['styles/screen.css'] ?? '')).toEqual([
      ['serif', `${fontStack('serif')}, serif`],
      ['sans', `${fontStack('sans')}, sans-serif`],
    ])
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
