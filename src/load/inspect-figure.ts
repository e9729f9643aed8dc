import type { Figure } from '../model/gathered.js'

/**
 * Reads a picture's type and size from its first bytes, without decoding it.
 *
 * @param path path relative to the meeting folder
 * @param mostMegapixels the bound, in millions of pixels
 */
export function inspectFigure(path: string, bytes: Uint8Array, mostMegapixels: number): Figure {
  const refused = (why: string): Figure => ({ state: 'refused', path, why })
  const size = pngSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes)
  if (!size) return refused('is no PNG, JPEG or WebP picture')
  if (size.cut) return refused('is cut off')
  const megapixels = (size.width * size.height) / 1e6
  if (!size.width || !size.height) return refused('has no size')
  if (megapixels > mostMegapixels) {
    return refused(
      `has ${Math.round(megapixels)} megapixels (${size.width} x ${size.height}); at most ${mostMegapixels} are read`,
    )
  }
  return { state: 'ok', path, type: size.type, width: size.width, height: size.height, bytes: bytes.length }
}

interface Size {
  type: 'png' | 'jpeg' | 'webp'
  width: number
  height: number
  cut: boolean
}

/** PNG (ISO/IEC 15948): signature, then IHDR; it ends with IEND. */
function pngSize(bytes: Uint8Array): Size | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (!signature.every((byte, at) => bytes[at] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) return { type: 'png', width: 0, height: 0, cut: true }
  const ends = Buffer.from(bytes.subarray(-32)).includes('IEND')
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20), cut: !ends }
}

/** JPEG (ISO/IEC 10918-1): the frame header SOFn holds the size; it ends with EOI. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined
  const cut = !Buffer.from(bytes.subarray(-64)).includes(Buffer.from([0xff, 0xd9]))
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) {
      const height = ((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0)
      const width = ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0)
      return { type: 'jpeg', width, height, cut }
    }
    at += 2 + length
  }
  return { type: 'jpeg', width: 0, height: 0, cut: true }
}

/** WebP (RFC 9649): RIFF header with the length, then VP8, VP8L or VP8X. */
function webpSize(bytes: Uint8Array): Size | undefined {
  const text = (from: number): string => String.fromCharCode(...bytes.subarray(from, from + 4))
  if (text(0) !== 'RIFF' || text(8) !== 'WEBP' || bytes.length < 30) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cut = view.getUint32(4, true) + 8 > bytes.length
  const kind = text(12)
  if (kind === 'VP8 ')
    return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, cut }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, cut }
  }
  const three = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
  return { type: 'webp', width: three(24) + 1, height: three(27) + 1, cut }
}
