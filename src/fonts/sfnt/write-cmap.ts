/** Of Windows, and all of Unicode (OpenType 1.9, `cmap`). */
const [PLATFORM, ENCODING] = [3, 10]

function cmapOf(format: 12 | 13, groups: readonly (readonly [first: number, last: number, glyph: number])[]): Buffer {
  const subtable = Buffer.alloc(16 + 12 * groups.length)
  subtable.writeUInt16BE(format, 0)
  subtable.writeUInt32BE(subtable.length, 4)
  subtable.writeUInt32BE(groups.length, 12)
  for (const [index, [first, last, glyph]] of groups.entries()) {
    subtable.writeUInt32BE(first, 16 + 12 * index)
    subtable.writeUInt32BE(last, 20 + 12 * index)
    subtable.writeUInt32BE(glyph, 24 + 12 * index)
  }
  const head = Buffer.alloc(12)
  head.writeUInt16BE(1, 2)
  head.writeUInt16BE(PLATFORM, 4)
  head.writeUInt16BE(ENCODING, 6)
  head.writeUInt32BE(head.length, 8)
  return Buffer.concat([head, subtable])
}

/** Which glyph stands for which character. */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([a], [b]) => a - b)
  return cmapOf(
    12,
    sorted.map(([codePoint, glyph]) => [codePoint, codePoint, glyph] as const),
  )
}

/** One glyph for many characters. */
export function writeCmapOfOne(glyph: number, ranges: readonly (readonly [number, number])[]): Buffer {
  return cmapOf(
    13,
    ranges.map(([first, last]) => [first, last, glyph] as const),
  )
}
