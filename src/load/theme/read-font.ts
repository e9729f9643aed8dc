import type { ThemeFont } from '../../fonts/theme-fonts.js'
import { toRanges, type Ranges } from '../../fonts/unicode-ranges.js'
import { readFontTables } from './font-tables.js'

const LAST = 0x10ffff
/** More characters than there are would only cost time. */
const MOST_CHARACTERS = 300_000
/** Of Unicode; the last of these that a font has is taken (OpenType 1.9, `cmap`). */
const UNICODE = new Set(['0 3', '0 4', '0 6', '3 1', '3 10'])
const ITALIC = 0x0001

/**
 * What a font says of itself, read within bounds: fonts come with the meeting folder and are not trusted. The browser
 * examines the whole once more before it uses one.
 *
 * @throws {Error} with words that follow its name
 */
export function readFont(path: string, bytes: Uint8Array): ThemeFont {
  const { type, tables } = readFontTables(bytes)
  const { cmap, 'OS/2': os2 } = tables
  if (!cmap || !os2) throw new Error('is damaged: it does not say which characters it has')
  const weight = Math.min(900, Math.max(100, Math.round(os2.readUInt16BE(4) / 100) * 100))
  const style = os2.length >= 64 && (os2.readUInt16BE(62) & ITALIC) !== 0 ? 'italic' : 'normal'
  return { path, type, weight, style, ranges: charactersIn(cmap), bytes }
}

function charactersIn(cmap: Buffer): Ranges {
  let found: number | undefined
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = 4 + 8 * index
    const kind = `${cmap.readUInt16BE(at)} ${cmap.readUInt16BE(at + 2)}`
    const offset = cmap.readUInt32BE(at + 4)
    if (UNICODE.has(kind) && [4, 12].includes(cmap.readUInt16BE(offset))) found = offset
  }
  if (found === undefined) throw new Error('does not say which characters it has')
  const table = cmap.subarray(found)
  return toRanges(table.readUInt16BE(0) === 4 ? inSegments(table) : inGroups(table))
}

function* inSegments(table: Buffer): Generator<number> {
  const doubled = table.readUInt16BE(6)
  let count = 0
  for (let at = 0; at < doubled; at += 2) {
    const last = table.readUInt16BE(14 + at)
    const first = table.readUInt16BE(16 + doubled + at)
    const delta = table.readUInt16BE(16 + 2 * doubled + at)
    const place = 16 + 3 * doubled + at
    const offset = table.readUInt16BE(place)
    for (let code = first; code <= last && code < 0xffff; code++) {
      if (++count > MOST_CHARACTERS) throw new Error('has more characters than there are')
      const index = place + offset + 2 * (code - first)
      const listed = offset === 0 ? code : index + 2 <= table.length ? table.readUInt16BE(index) : 0
      const glyph = offset === 0 || listed !== 0 ? (listed + delta) & 0xffff : 0
      if (glyph !== 0) yield code
    }
  }
}

function* inGroups(table: Buffer): Generator<number> {
  let count = 0
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + 12 * group
    const [first, last, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)]
    for (let code = first; code <= Math.min(last, LAST); code++) {
      if (++count > MOST_CHARACTERS) throw new Error('has more characters than there are')
      if (glyph + code - first !== 0) yield code
    }
  }
}
