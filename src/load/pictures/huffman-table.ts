import { refuse } from './picture.js'

const MOST_CODES = 256

/** A table of codes, in the form in which they are looked up. */
export interface HuffmanTable {
  /** By the next 16 bits: the code's length in the upper byte, its symbol in the lower; 0 for no code. */
  lookup: Uint16Array
}

/**
 * Reads the tables of a segment DHT (ISO/IEC 10918-1, B.2.4.2 and C.2).
 *
 * @param tables takes them, by class (0 or 0x10) and number
 * @throws RefusedPicture where one has more codes than there are
 */
export function readHuffman(data: Uint8Array, tables: Map<number, HuffmanTable>): void {
  for (let at = 0; at + 17 <= data.length;) {
    const key = data[at] ?? 0
    const counts = data.subarray(at + 1, at + 17)
    const lookup = new Uint16Array(0x10000)
    at += 17
    const all = counts.reduce((sum, count) => sum + count, 0)
    if (all > MOST_CODES || at + all > data.length) refuse('is damaged: a table of its codes is too long')
    let code = 0
    for (const [index, count] of counts.entries()) {
      const length = index + 1
      for (let entry = 0; entry < count; entry++) {
        const from = code << (16 - length)
        lookup.fill((length << 8) | (data[at] ?? 0), from, from + (1 << (16 - length)))
        code++
        at++
      }
      code <<= 1
    }
    tables.set(key, { lookup })
  }
}
