import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { cleanProfile } from './clean-profile.js'
import { exifOf, orientationIn } from './orientation.js'
import { joined, nameAt, refuse, viewOf, type CleanPicture, type SizeCheck } from './picture.js'
import { cleanRows, type PngHeader } from './png-rows.js'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const MOST_OF_A_PROFILE = 4_000_000
const DEPTHS: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
/** What changes how a picture looks, and so many bytes have it. */
const COLOURS: Record<string, number> = { gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4 }

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

interface Chunk {
  name: string
  data: Uint8Array
}

/** The chunks up to IEND (ISO/IEC 15948, 5.3). An optional one whose sum is wrong is passed over, as by browsers. */
function readChunks(bytes: Uint8Array, ofSize: SizeCheck): { chunks: Chunk[]; behind: boolean } {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  if (bytes.length < 33) refuse('is cut off')
  ofSize(view.getUint32(16), view.getUint32(20))
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    const name = nameAt(bytes, at + 4)
    if (end > bytes.length) refuse('is cut off')
    if (!/^[A-Za-z]{4}$/.test(name)) refuse('is damaged: a part of it has no name')
    const isOptional = /^[a-z]/.test(name)
    const data = bytes.subarray(at + 8, end - 4)
    const isRight = crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4)
    if (!isRight && !isOptional) refuse(`is damaged: its part ${name} has a wrong sum`)
    chunks.push({ name: isRight ? name : 'none', data })
    if (name === 'IEND') return { chunks, behind: end < bytes.length }
    at = end
  }
  return refuse('is cut off')
}

function readHeader({ name, data }: Chunk): PngHeader {
  if (name !== 'IHDR' || data.length !== 13) refuse('is damaged: it does not begin with its size')
  const view = viewOf(data)
  const [depth = 0, colour = 0, packing, filter, interlacing = 0] = data.subarray(8)
  if (!DEPTHS[colour]?.includes(depth) || packing !== 0 || filter !== 0 || interlacing > 1)
    refuse('is damaged: it says of its colours what cannot be')
  return { width: view.getUint32(0), height: view.getUint32(4), depth, colour, interlaced: interlacing === 1 }
}

/** The profile of an iCCP chunk under a name that says nothing. */
function profileChunk(data: Uint8Array): Uint8Array | undefined {
  const end = data.indexOf(0)
  if (end < 1 || end > 79 || data[end + 1] !== 0) return undefined
  try {
    const profile = cleanProfile(inflateSync(data.subarray(end + 2), { maxOutputLength: MOST_OF_A_PROFILE }))
    return profile && joined([Buffer.from('ICC profile\0\0', 'latin1'), deflateSync(profile, { level: 9 })])
  } catch {
    return undefined
  }
}

/** What is kept of a chunk, if anything. */
function kept({ name, data }: Chunk, { colour, depth }: PngHeader, palette: number): Uint8Array | undefined {
  const length = COLOURS[name]
  if (length !== undefined) return data.length === length ? data : undefined
  switch (name) {
    case 'PLTE':
      // With other colours than those of a palette it is but a proposal.
      return colour === 3 ? data.subarray(0, 3 * Math.min(palette, 2 ** depth)) : undefined
    case 'tRNS':
      if (colour === 3) return data.subarray(0, Math.min(palette, 2 ** depth))
      return colour === 0 ? data.subarray(0, 2) : colour === 2 ? data.subarray(0, 6) : undefined
    case 'iCCP':
      return profileChunk(data)
    case 'eXIf': {
      const orientation = orientationIn(data)
      return orientation === 1 ? undefined : exifOf(orientation)
    }
    default:
      return undefined
  }
}

function writeChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + data.length)
  const view = viewOf(chunk)
  view.setUint32(0, data.length)
  chunk.set(Buffer.from(name, 'latin1'), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return chunk
}

/**
 * A PNG (ISO/IEC 15948) with its pixels and what changes their look: colours, transparency, orientation. Of an animated
 * one the still picture is left, which is what paper shows.
 *
 * @throws RefusedPicture where no browser could show it
 */
export async function cleanPng(bytes: Uint8Array, ofSize: SizeCheck): Promise<CleanPicture> {
  const { chunks, behind } = readChunks(bytes, ofSize)
  const [first, ...others] = chunks as [Chunk, ...Chunk[]]
  const header = readHeader(first)
  const palette = Math.floor((others.find(({ name }) => name === 'PLTE')?.data.length ?? 0) / 3)
  if (header.colour === 3 && palette === 0) refuse('is damaged: it has no palette')

  const removed = new Set<string>()
  const before: Uint8Array[] = []
  const written = new Set<string>()
  const pixels: Uint8Array[] = []
  let isBehindPixels = false
  for (const chunk of others) {
    const { name, data } = chunk
    if (name === 'IDAT') {
      if (isBehindPixels) refuse('is damaged: its pixels are not together')
      pixels.push(data)
      continue
    }
    isBehindPixels ||= pixels.length > 0
    if (name === 'IEND') {
      if (data.length > 0) removed.add('bytes in its end')
      continue
    }
    if (/^[A-Z]/.test(name) && name !== 'PLTE') refuse(`has a part ${name} that no browser knows`)
    const content = written.has(name) || (isBehindPixels && name !== 'eXIf') ? undefined : kept(chunk, header, palette)
    if (content) {
      written.add(name)
      before.push(writeChunk(name, content))
    }
    if (!content || Buffer.compare(content, data) !== 0) removed.add(`a part ${name}`)
  }
  if (pixels.length === 0) refuse('has no pixels')
  const packed = joined(pixels)
  const rows = await cleanRows(packed, header)
  if (rows.length !== packed.length) removed.add('bytes behind its pixels')
  if (behind) removed.add('bytes behind its end')
  const parts = [
    Uint8Array.from(SIGNATURE),
    writeChunk('IHDR', first.data),
    ...before,
    writeChunk('IDAT', rows),
    writeChunk('IEND', new Uint8Array()),
  ]
  const { width, height } = header
  return { type: 'png', width, height, bytes: joined(parts), removed: [...removed] }
}
