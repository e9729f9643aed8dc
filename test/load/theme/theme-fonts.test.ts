import fc from 'fast-check'
import { openSync, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { families } from '../../../src/fonts/families.js'
import { fontPath } from '../../../src/fonts/font-files.js'
import { markGaps } from '../../../src/fonts/mark-gaps.js'
import { writeCmap } from '../../../src/fonts/sfnt/write-cmap.js'
import { writeNames } from '../../../src/fonts/sfnt/write-names.js'
import { writeSfnt } from '../../../src/fonts/sfnt/write-sfnt.js'
import { toRanges } from '../../../src/fonts/unicode-ranges.js'
import { readFont } from '../../../src/load/theme/read-font.js'
import { examine } from '../../../src/pipeline.js'
import { memoryWorkspace } from '../../../src/workspace.js'

const os2 = Buffer.alloc(96)
os2.writeUInt16BE(700, 4)
const east = writeSfnt({
  cmap: writeCmap(new Map([[0x6771, 1]])),
  'OS/2': os2,
  head: Buffer.alloc(54),
  name: writeNames('East'),
})

const meeting = `title: Fonts
language: en
theme: theme
dates: { start: 2024-05-06, end: 2024-05-06 }
questions: [{ id: q1, title: What is written, text: What is written? }]
sessions: [{ id: s1, kind: session, title: "東", starts: 2024-05-06T10:00, asks: { q1: required } }]
`
const note = '---\nsession: s1\n---\n\n## Q1\n\nThey wrote 東 and 京.\n'
const told = async (fonts: Record<string, Uint8Array>) => {
  const { result } = await examine(memoryWorkspace({ 'meeting.yaml': meeting, 'notes/s1.md': note, ...fonts }))
  return result.diagnostics
    .filter(({ rule }) => rule === 'text-unprintable' || rule === 'meeting-schema')
    .map(({ place, message }) => `${place.file}:${place.line} ${message}`)
}

describe('fonts of a theme', () => {
  it('are read as another library reads them, packed or not', () => {
    for (const family of families.filter(({ name }) => /Serif$|Arabic|Emoji/.test(name))) {
      for (const subset of family.subsets.slice(0, 3)) {
        for (const form of ['woff', 'woff2'] as const) {
          const path = fontPath(family, subset, family.weights.at(-1) ?? 400, 'normal', form)
          const { ranges, weight, style, type } = readFont('fonts/a', readFileSync(path))
          const { characterSet } = openSync(path) as Font
          expect([type, weight, style]).toEqual([form, family.weights.at(-1), 'normal'])
          // The other library takes the mark at the end of a list for a character.
          expect(ranges).toEqual(toRanges(characterSet.filter((code) => code !== 0xffff)))
        }
      }
    }
  })

  it('print what ours have not, and the rule knows it', async () => {
    const without = ['meeting.yaml:6', 'notes/s1.md:7', 'notes/s1.md:7']
    expect((await told({ 'theme/styles/house.css': Buffer.from('p{}') })).map((line) => line.split(' ')[0])).toEqual(
      without,
    )
    expect(await told({ 'theme/fonts/east.ttf': east })).toEqual([
      'notes/s1.md:7 No font of the report has "京" (U+4EAC)',
    ])
    expect(readFont('fonts/east.ttf', east)).toMatchObject({ type: 'ttf', weight: 700, style: 'normal' })
    expect(markGaps('東京', [readFont('fonts/east.ttf', east).ranges])).toBe('東[U+4EAC]')
  })

  it('that are none are told where the theme is named', async () => {
    expect(await told({ 'theme/fonts/east.ttf': east, 'theme/fonts/x.woff2': Buffer.from('junk') })).toContain(
      'meeting.yaml:3 theme/fonts/x.woff2 is no font in WOFF2, WOFF, TTF or OTF',
    )
  })

  it('of whatever bytes end soon, in a font or in words', () => {
    const bytes = readFileSync(fontPath(families[0] as (typeof families)[0], 'greek', 400, 'normal', 'woff2'))
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.nat(255), (isEast, at, byte) => {
        const font = Buffer.from(isEast ? east : bytes)
        font[at % font.length] = byte
        try {
          expect(readFont('fonts/x', font).ranges.length % 2).toBe(0)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
      { numRuns: 200 },
    )
  })
})
