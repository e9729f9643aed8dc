import { cleanProfile } from './clean-profile.js'
import { exifOf, orientationIn } from './orientation.js'
import { joined, nameAt, refuse, viewOf, type CleanPicture, type SizeCheck } from './picture.js'

/** Flags of VP8X (RFC 9649, 2.7.1). */
const [PROFILE, ALPHA, EXIF] = [0x20, 0x10, 0x08]
const HEAD = 12

interface Chunk {
  name: string
  data: Uint8Array
}

interface Size {
  width: number
  height: number
}

export function isWebp(bytes: Uint8Array): boolean {
  return nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP'
}

function readChunks(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true)
    if (at + 8 + length > bytes.length) refuse('is cut off')
    chunks.push({ name: nameAt(bytes, at), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

function writeChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + data.length + (data.length % 2))
  chunk.set(Buffer.from(name, 'latin1'))
  viewOf(chunk).setUint32(4, data.length, true)
  chunk.set(data, 8)
  return chunk
}

function three(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
}

function setThree(bytes: Uint8Array, at: number, value: number): void {
  bytes.set([value & 0xff, (value >> 8) & 0xff, value >> 16], at)
}

/** The size that the pixels themselves say: VP8 (RFC 6386, 9.1) or VP8L (RFC 9649, 3.4). */
function pixelSize({ name, data }: Chunk): Size {
  if (name === 'VP8 ') {
    const tag = three(data, 0)
    const isKey = (tag & 1) === 0 && three(data, 3) === 0x2a019d
    if (data.length < 10 || !isKey || tag >> 5 > data.length - 10) refuse('is damaged: its pixels cannot be read')
    const view = viewOf(data)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
  }
  if (data.length < 6 || data[0] !== 0x2f || (data[4] ?? 0) >> 5 !== 0) refuse('is damaged: its pixels cannot be read')
  const bits = viewOf(data).getUint32(1, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** Of an animated picture the first frame, where it fills the whole: that is what paper shows. */
function stillOf(chunks: Chunk[], canvas: Size): Chunk[] {
  const { data } = chunks.find(({ name }) => name === 'ANMF') ?? refuse('has no pixels')
  const fills =
    data.length > 16 &&
    three(data, 0) === 0 &&
    three(data, 3) === 0 &&
    three(data, 6) + 1 === canvas.width &&
    three(data, 9) + 1 === canvas.height
  if (!fills) refuse('moves, and paper cannot show that: use a still picture')
  return readChunks(data.subarray(16))
}

/**
 * A WebP picture (RFC 9649) with its pixels and what changes their look: transparency, profile, orientation.
 *
 * @throws RefusedPicture where no browser could show it
 */
export function cleanWebp(bytes: Uint8Array, ofSize: SizeCheck): CleanPicture {
  if (bytes.length < HEAD + 8) refuse('is cut off')
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  const canvas =
    nameAt(bytes, HEAD) === 'VP8X' ? { width: three(bytes, 24) + 1, height: three(bytes, 27) + 1 } : undefined
  if (canvas) ofSize(canvas.width, canvas.height)
  if (end > bytes.length) refuse('is cut off')
  const chunks = readChunks(bytes.subarray(HEAD, end))
  const removed = new Set<string>()
  if (bytes.length > end) removed.add('bytes behind its end')

  const isAnimated = canvas !== undefined && chunks.some(({ name }) => name === 'ANIM' || name === 'ANMF')
  const still = isAnimated ? stillOf(chunks, canvas) : chunks
  const pixels = still.find(({ name }) => name === 'VP8 ' || name === 'VP8L') ?? refuse('has no pixels')
  const size = pixelSize(pixels)
  ofSize(size.width, size.height)
  if (canvas && (canvas.width !== size.width || canvas.height !== size.height))
    refuse('is damaged: its pixels are of another size than it says')

  const find = (name: string): Chunk | undefined => (canvas ? chunks.find((chunk) => chunk.name === name) : undefined)
  const found = { profile: find('ICCP')?.data, exif: find('EXIF')?.data }
  const profile = found.profile && cleanProfile(found.profile)
  const orientation = found.exif ? orientationIn(withoutName(found.exif)) : 1
  const alpha = canvas && pixels.name === 'VP8 ' ? still.find(({ name }) => name === 'ALPH') : undefined
  const parts: Chunk[] = [
    ...(profile ? [{ name: 'ICCP', data: profile }] : []),
    ...(alpha ? [alpha] : []),
    pixels,
    ...(orientation === 1 ? [] : [{ name: 'EXIF', data: exifOf(orientation) }]),
  ]
  const isTransparent = alpha !== undefined || (pixels.name === 'VP8L' && ((pixels.data[4] ?? 0) & 0x10) !== 0)
  if (parts.length > 1) {
    const head = new Uint8Array(10)
    head[0] = (profile ? PROFILE : 0) | (isTransparent ? ALPHA : 0) | (orientation === 1 ? 0 : EXIF)
    setThree(head, 4, size.width - 1)
    setThree(head, 7, size.height - 1)
    parts.unshift({ name: 'VP8X', data: head })
  }
  for (const { name, data } of chunks) {
    if (name === 'VP8X') continue
    const same = parts.some((part) => part.name === name && Buffer.compare(part.data, data) === 0)
    if (!same) removed.add(`a part ${name.replace(/[^\x20-\x7e]/g, '?').trim()}`)
  }
  const content = joined(parts.map(({ name, data }) => writeChunk(name, data)))
  const riff = new Uint8Array(HEAD)
  riff.set(Buffer.from('RIFF', 'latin1'))
  viewOf(riff).setUint32(4, 4 + content.length, true)
  riff.set(Buffer.from('WEBP', 'latin1'), 8)
  return { type: 'webp', ...size, bytes: joined([riff, content]), removed: [...removed] }
}

/** Some programs write the letters before it that JPEG wants there. */
function withoutName(exif: Uint8Array): Uint8Array {
  return nameAt(exif, 0) === 'Exif' ? exif.subarray(6) : exif
}
