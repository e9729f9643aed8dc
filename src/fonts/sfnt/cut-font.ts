import { writeCmap } from './write-cmap.js'
import { writeNames, writePost } from './write-names.js'
import { writeSfnt, type Tables } from './write-sfnt.js'

/** Flags of a glyph that is made of others (OpenType 1.9, `glyf`). */
const [WORDS, SCALE, MORE, SCALES, MATRIX] = [0x0001, 0x0008, 0x0020, 0x0040, 0x0080]

/**
 * Cuts a font of single signs down to some of its characters: a report with one box to tick need not carry 3,000 signs.
 * What joins or moves glyphs is left out, so that it is no way to cut a font of letters.
 *
 * @param glyphOf the glyph of a code point; 0 where there is none
 * @param family the name that it gets, by which the PDF knows it
 * @returns a font with TrueType outlines
 */
export function cutFont(
  tables: Tables,
  codePoints: Iterable<number>,
  glyphOf: (codePoint: number) => number,
  family: string,
): Buffer {
  const table = (name: string): Buffer => {
    const found = tables[name]
    if (!found) throw new Error(`The font has no table ${name}`)
    return Buffer.from(found)
  }
  const [head, hhea, maxp, hmtx, loca, glyf] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'].map(table) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ]
  const isLong = head.readInt16BE(50) === 1
  const start = (glyph: number): number => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  const outline = (glyph: number): Buffer => Buffer.from(glyf.subarray(start(glyph), start(glyph + 1)))

  const numbers = new Map([[0, 0]])
  const take = (glyph: number): number => {
    let number = numbers.get(glyph)
    if (number === undefined) numbers.set(glyph, (number = numbers.size))
    return number
  }
  const mapped = new Map(
    [...codePoints].sort((a, b) => a - b).map((codePoint) => [codePoint, take(glyphOf(codePoint))]),
  )
  const outlines: Buffer[] = []
  // A map is gone through with what is added meanwhile: the parts of glyphs.
  for (const glyph of numbers.keys()) {
    const own = outline(glyph)
    renumberParts(own, take)
    outlines.push(Buffer.concat([own, Buffer.alloc((4 - (own.length % 4)) % 4)]))
  }

  const metrics = hhea.readUInt16BE(34)
  const newLoca = Buffer.alloc(4 * (outlines.length + 1))
  const newHmtx = Buffer.alloc(4 * outlines.length)
  let offset = 0
  for (const [index, glyph] of [...numbers.keys()].entries()) {
    const last = Math.min(glyph, metrics - 1)
    newHmtx.writeUInt16BE(hmtx.readUInt16BE(4 * last), 4 * index)
    newHmtx.writeInt16BE(
      hmtx.readInt16BE(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics)),
      4 * index + 2,
    )
    offset += outlines[index]?.length ?? 0
    newLoca.writeUInt32BE(offset, 4 * (index + 1))
  }
  head.writeInt16BE(1, 50)
  hhea.writeUInt16BE(outlines.length, 34)
  maxp.writeUInt16BE(outlines.length, 4)
  return writeSfnt({
    'OS/2': table('OS/2'),
    cmap: writeCmap(mapped),
    glyf: Buffer.concat(outlines),
    head,
    hhea,
    hmtx: newHmtx,
    loca: newLoca,
    maxp,
    name: writeNames(family),
    post: writePost(),
  })
}

/** Gives the parts of a glyph that is made of others their new numbers. */
function renumberParts(outline: Buffer, take: (glyph: number) => number): void {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return
  for (let at = 10; ;) {
    const flags = outline.readUInt16BE(at)
    outline.writeUInt16BE(take(outline.readUInt16BE(at + 2)), at + 2)
    at += flags & WORDS ? 8 : 6
    at += flags & SCALE ? 2 : flags & SCALES ? 4 : flags & MATRIX ? 8 : 0
    if (!(flags & MORE)) return
  }
}
