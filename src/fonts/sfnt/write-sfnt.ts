/** Tables of a font by their names, such as `glyf`. */
export type Tables = Readonly<Record<string, Buffer>>

/** The checksum of the whole is this much less the sum of all (OpenType 1.9, `head`). */
const MAGIC = 0xb1b0afba
const HEAD = 12
const ENTRY = 16

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      at + 4 <= bytes.length
        ? bytes.readUInt32BE(at)
        : bytes.subarray(at).readUIntBE(0, bytes.length - at) * 256 ** (4 - (bytes.length - at))
    sum = (sum + word) >>> 0
  }
  return sum
}

/** Puts tables together to a font with TrueType outlines (OpenType 1.9, "Organization of an OpenType Font"). */
export function writeSfnt(tables: Tables): Buffer {
  const names = Object.keys(tables).sort()
  const power = 2 ** Math.floor(Math.log2(names.length))
  const head = Buffer.alloc(HEAD + ENTRY * names.length)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(names.length, 4)
  head.writeUInt16BE(power * ENTRY, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((names.length - power) * ENTRY, 10)
  const parts = [head]
  let offset = head.length
  let headAt = 0
  for (const [index, name] of names.entries()) {
    const table = Buffer.from(tables[name] ?? [])
    if (name === 'head') {
      table.writeUInt32BE(0, 8)
      headAt = offset
    }
    const at = HEAD + ENTRY * index
    head.write(name, at, 'latin1')
    head.writeUInt32BE(sumOf(table), at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    parts.push(padded)
    offset += padded.length
  }
  const font = Buffer.concat(parts)
  font.writeUInt32BE((MAGIC - sumOf(font)) >>> 0, headAt + 8)
  return font
}
