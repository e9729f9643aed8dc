import { writeCmapOfOne } from './sfnt/write-cmap.js'
import { writeNames, writePost } from './sfnt/write-names.js'
import { writeSfnt } from './sfnt/write-sfnt.js'

/** The family that stands behind all others. In a PDF its name has no space; whoever reads one back looks for it. */
export const LAST_RESORT = 'Rapporteur Last Resort'

const UNITS = 1000
/** The corners of an upright box, from outside to inside; a ring of two outlines. */
const BOX = [
  [
    [60, 0],
    [60, 700],
    [540, 700],
    [540, 0],
  ],
  [
    [110, 50],
    [490, 50],
    [490, 650],
    [110, 650],
  ],
]

/** An outline of straight lines (OpenType 1.9, `glyf`). */
function glyph(): Buffer {
  const points = BOX.flat() as [number, number][]
  const head = Buffer.alloc(10 + 2 * BOX.length + 2 + points.length)
  for (const [index, value] of [BOX.length, 60, 0, 540, 700].entries()) head.writeInt16BE(value, 2 * index)
  head.writeUInt16BE(3, 10)
  head.writeUInt16BE(7, 12)
  head.fill(1, 16)
  const steps = [0, 1].map((axis) => {
    const way = Buffer.alloc(2 * points.length)
    points.forEach((point, index) => way.writeInt16BE((point[axis] ?? 0) - (points[index - 1]?.[axis] ?? 0), 2 * index))
    return way
  })
  return Buffer.concat([head, ...steps])
}

let made: Buffer | undefined

/**
 * A font with one empty box for every character there is.
 *
 * Where no font of a page has a character, Chromium asks the machine for one, and at last for any font at all. Here it
 * finds none, on purpose: the npm build ends with `SkFontMgr_FontConfigInterface.cpp: Not implemented` while the page's
 * script asks for the layout, or leaves the whole text out. With this font behind all others the search ends before.
 * Nothing of a report should ever be set in it: what no font has is marked before, and the PDF is read back for it.
 */
export function lastResortFont(): Buffer {
  if (made) return made
  const box = glyph()
  const glyf = Buffer.concat([box, Buffer.alloc((4 - (box.length % 4)) % 4)])
  const both = Buffer.concat([glyf, glyf])
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(0x000b, 16)
  head.writeUInt16BE(UNITS, 18)
  for (const [index, value] of [60, 0, 540, 700].entries()) head.writeInt16BE(value, 36 + 2 * index)
  head.writeUInt16BE(8, 46)
  head.writeInt16BE(2, 48)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000, 0)
  for (const [at, value] of [
    [4, 800],
    [6, -200],
    [10, 600],
    [12, 60],
    [14, 60],
    [16, 540],
    [18, 1],
  ] as const)
    hhea.writeInt16BE(value, at)
  hhea.writeUInt16BE(2, 34)
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000, 0)
  for (const [at, value] of [
    [4, 2],
    [6, 8],
    [8, 2],
    [14, 2],
  ] as const)
    maxp.writeUInt16BE(value, at)
  const hmtx = Buffer.alloc(8)
  for (const at of [0, 4]) {
    hmtx.writeUInt16BE(600, at)
    hmtx.writeInt16BE(60, at + 2)
  }
  const loca = Buffer.alloc(12)
  loca.writeUInt32BE(glyf.length, 4)
  loca.writeUInt32BE(both.length, 8)
  const os2 = Buffer.alloc(96)
  for (const [at, value] of [
    [0, 4],
    [2, 600],
    [4, 400],
    [6, 5],
    [62, 0x40],
    [64, 0x20],
    [66, 0xffff],
    [74, 800],
    [76, 200],
  ] as const)
    os2.writeUInt16BE(value, at)
  for (const [at, value] of [
    [68, 800],
    [70, -200],
    [86, 500],
    [88, 700],
  ] as const)
    os2.writeInt16BE(value, at)
  return (made = writeSfnt({
    'OS/2': os2,
    cmap: writeCmapOfOne(1, [
      [0x20, 0xd7ff],
      [0xe000, 0x10ffff],
    ]),
    glyf: both,
    head,
    hhea,
    hmtx,
    loca,
    maxp,
    name: writeNames(LAST_RESORT),
    post: writePost(),
  }))
}
