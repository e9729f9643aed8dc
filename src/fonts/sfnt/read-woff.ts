import { inflateSync } from 'node:zlib'
import type { Tables } from './write-sfnt.js'

const MOST_BYTES = 30_000_000

/**
 * Unpacks a font of the package (WOFF 1.0, 4 and 5).
 *
 * @throws {Error} where it is none
 */
export function readWoff(woff: Buffer): Tables {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF font')
  const tables: Record<string, Buffer> = {}
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const at = 44 + 20 * index
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ]
    const data = woff.subarray(offset, offset + packed)
    tables[woff.toString('latin1', at, at + 4)] =
      packed < length ? inflateSync(data, { maxOutputLength: MOST_BYTES }) : data
  }
  return tables
}
