import { createDeflate, createInflate } from 'node:zlib'
import { joined, refuse } from './picture.js'

/** What IHDR says (ISO/IEC 15948, 11.2.2). */
export interface PngHeader {
  width: number
  height: number
  depth: number
  colour: number
  interlaced: boolean
}

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Of Adam7's seven passes: the first column and row, and the steps between them. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const LAST_FILTER = 4

/** How long the rows of each pass are, in bytes with the one for the filter, and how many there are. */
function passesOf({ width, height, depth, colour, interlaced }: PngHeader): { bytes: number; rows: number }[] {
  const bits = depth * (CHANNELS[colour] ?? 0)
  const pass = (columns: number, rows: number) => ({ bytes: 1 + Math.ceil((columns * bits) / 8), rows })
  if (!interlaced) return [pass(width, height)]
  return PASSES.map(([x, y, across, down]) =>
    pass(Math.ceil((width - x) / across), Math.ceil((height - y) / down)),
  ).filter(({ bytes, rows }) => bytes > 1 && rows > 0)
}

/**
 * Unpacks the pixels of a PNG, a piece at a time, and makes sure that all of them are there.
 *
 * @param packed all of IDAT
 * @returns the same without what stands behind the packed pixels, or is packed behind them
 * @throws RefusedPicture where no browser could show it
 */
export async function cleanRows(packed: Uint8Array, header: PngHeader): Promise<Uint8Array> {
  const passes = passesOf(header)
  const wanted = passes.reduce((sum, { bytes, rows }) => sum + bytes * rows, 0)
  const inflate = createInflate()
  inflate.end(packed)
  let length = 0
  let pass = 0
  let row = 0
  let nextRow = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      for (; nextRow < length + piece.length && nextRow < wanted; row++) {
        if (row === passes[pass]?.rows) {
          pass++
          row = 0
        }
        if ((piece[nextRow - length] ?? 0) > LAST_FILTER) refuse('is damaged: its pixels cannot be read')
        nextRow += passes[pass]?.bytes ?? 0
      }
      length += piece.length
      if (length > wanted) break
    }
  } catch (error) {
    if ('code' in (error as object)) refuse('is damaged: its pixels cannot be unpacked')
    throw error
  }
  if (length < wanted) refuse('is damaged: some of its pixels are missing')
  return length === wanted ? packed.subarray(0, inflate.bytesWritten) : packAgain(packed, wanted)
}

/** Packs so many bytes of what is packed, and no more. */
async function packAgain(packed: Uint8Array, wanted: number): Promise<Uint8Array> {
  const inflate = createInflate()
  const deflate = createDeflate()
  const parts: Buffer[] = []
  deflate.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve, reject) => deflate.on('end', resolve).on('error', reject))
  inflate.end(packed)
  let left = wanted
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    const part = piece.subarray(0, left)
    left -= part.length
    if (!deflate.write(part)) await new Promise((resolve) => deflate.once('drain', resolve))
    if (left === 0) break
  }
  deflate.end()
  await ended
  return joined(parts)
}
