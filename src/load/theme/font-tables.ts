import { brotliDecompressSync, inflateSync } from 'node:zlib'

/** What is read of a font: which characters it has, and how bold and slanted it is. */
const WANTED = ['cmap', 'head', 'OS/2']
/** A font of all Chinese characters has 20 MB. */
const MOST_BYTES = 60_000_000
const MOST_TABLES = 100
/** The names of tables that WOFF 2.0 numbers (its section 4.1), as far as they are wanted. */
const NUMBERED: Record<number, string> = { 0: 'cmap', 1: 'head', 6: 'OS/2' }
const [GLYF, LOCA, NAMED] = [10, 11, 63]

export type FontType = 'woff2' | 'woff' | 'ttf' | 'otf'

export interface FontTables {
  type: FontType
  tables: Record<string, Buffer>
}

/**
 * The tables of a font that tell what it has; no other is unpacked or looked at.
 *
 * @throws {Error} where it is none, or unpacks to more than 60 MB
 */
export function readFontTables(bytes: Uint8Array): FontTables {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signature = font.toString('latin1', 0, 4)
  if (signature === 'wOF2') return { type: 'woff2', tables: fromWoff2(font) }
  if (signature === 'wOFF') return { type: 'woff', tables: fromTable(font, 44, font.readUInt16BE(12), true) }
  if (signature === 'OTTO') return { type: 'otf', tables: fromTable(font, 12, font.readUInt16BE(4), false) }
  if (signature === '\0\x01\0\0' || signature === 'true')
    return { type: 'ttf', tables: fromTable(font, 12, font.readUInt16BE(4), false) }
  throw new Error('is no font in WOFF2, WOFF, TTF or OTF')
}

function fromTable(font: Buffer, start: number, count: number, isWoff: boolean): Record<string, Buffer> {
  const tables: Record<string, Buffer> = {}
  for (let index = 0; index < Math.min(count, MOST_TABLES); index++) {
    const at = start + (isWoff ? 20 : 16) * index
    const name = font.toString('latin1', at, at + 4)
    if (!WANTED.includes(name)) continue
    const offset = font.readUInt32BE(at + (isWoff ? 4 : 8))
    const packed = font.readUInt32BE(at + (isWoff ? 8 : 12))
    const data = font.subarray(offset, offset + packed)
    const length = isWoff ? font.readUInt32BE(at + 12) : packed
    tables[name] = packed < length ? inflateSync(data, { maxOutputLength: MOST_BYTES }) : data
  }
  return tables
}

/** WOFF 2.0, 4.1 and 5: all tables are packed as one, in the order of their list. */
function fromWoff2(font: Buffer): Record<string, Buffer> {
  let at = 48
  const number = (): number => {
    let value = 0
    for (let index = 0; index < 5; index++) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
    throw new Error('is damaged')
  }
  const places: { name: string | undefined; length: number }[] = []
  for (let index = 0; index < Math.min(font.readUInt16BE(12), MOST_TABLES); index++) {
    const flags = font.readUInt8(at++)
    const tag = flags & 63
    const version = flags >> 6
    let name = NUMBERED[tag]
    if (tag === NAMED) {
      name = font.toString('latin1', at, at + 4)
      at += 4
    }
    const length = number()
    const isOtherwise = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    places.push({ name, length: isOtherwise ? number() : length })
  }
  const packed = font.subarray(at, at + font.readUInt32BE(20))
  const all = brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES })
  const tables: Record<string, Buffer> = {}
  let from = 0
  for (const { name, length } of places) {
    if (name !== undefined && WANTED.includes(name)) tables[name] = all.subarray(from, from + length)
    from += length
  }
  return tables
}
