import { readHuffman, type HuffmanTable } from './huffman-table.js'
import { SOS, type Segment } from './jpeg-segments.js'
import { joined, refuse, viewOf } from './picture.js'

const [DHT, DQT, DRI, BASELINE, PROGRESSIVE] = [0xc4, 0xdb, 0xdd, 0xc0, 0xc2]

interface Component {
  id: number
  across: number
  down: number
  quantisation: number
}

interface Frame {
  marker: number
  width: number
  height: number
  components: Component[]
  /** The largest factors of all components. */
  across: number
  down: number
}

/** The blocks of one step through a scan: which tables each is packed with. */
interface Step {
  blocks: { dc: HuffmanTable; ac: HuffmanTable }[]
  count: number
}

function readFrame({ marker, data }: Segment): Frame {
  const view = viewOf(data)
  const count = data[5] ?? 0
  if (![1, 3, 4].includes(count) || data.length !== 6 + 3 * count) refuse('is damaged: it has no colours')
  const components = Array.from({ length: count }, (_, index): Component => {
    const [id = 0, factors = 0, quantisation = 0] = data.subarray(6 + 3 * index)
    return { id, across: factors >> 4, down: factors & 15, quantisation }
  })
  if (components.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4))
    refuse('is damaged: its colours have no size')
  if (new Set(components.map(({ id }) => id)).size < count) refuse('is damaged: it has the same colour twice')
  const most = (key: 'across' | 'down'): number => Math.max(...components.map((one) => one[key]))
  return {
    marker,
    height: view.getUint16(1),
    width: view.getUint16(3),
    components,
    across: most('across'),
    down: most('down'),
  }
}

function quantisations(segments: readonly Segment[]): Set<number> {
  const found = new Set<number>()
  for (const { marker, data } of segments) {
    if (marker !== DQT) continue
    for (let at = 0; at < data.length; at += 1 + ((data[at] ?? 0) >> 4 ? 128 : 64)) found.add((data[at] ?? 0) & 15)
  }
  return found
}

/**
 * Makes sure that a JPEG has pixels that a browser can unpack.
 *
 * @returns for each scan its packed pixels without what stands behind them; only where that can be known: of pictures
 * that are sent in one go, not in finer and finer ones
 * @throws RefusedPicture
 */
export function checkScans(segments: readonly Segment[]): Map<Segment, Uint8Array> {
  const frameSegment = segments.find(({ marker }) => marker >= BASELINE && marker <= PROGRESSIVE)
  const clean = new Map<Segment, Uint8Array>()
  if (!frameSegment) return clean
  const frame = readFrame(frameSegment)
  const known = quantisations(segments)
  if (frame.components.some(({ quantisation }) => !known.has(quantisation)))
    refuse('is damaged: a table for its colours is missing')
  const tables = new Map<number, HuffmanTable>()
  let restart = 0
  let scans = 0
  for (const segment of segments) {
    const { marker, data, scan } = segment
    if (marker === DHT) readHuffman(data, tables)
    else if (marker === DRI) restart = data.length >= 2 ? viewOf(data).getUint16(0) : 0
    else if (marker === SOS && scan) {
      const parts = componentsOf(data, frame)
      if (scan.length > 0) scans++
      const step = frame.marker === PROGRESSIVE ? undefined : stepOf(parts, frame, tables)
      const pixels = step && cleanScan(scan, step, restart)
      if (pixels) clean.set(segment, pixels)
    }
  }
  if (scans === 0) refuse('has no pixels')
  return clean
}

type ScanPart = Component & { tables: number }

function componentsOf(data: Uint8Array, { components }: Frame): ScanPart[] {
  const count = data[0] ?? 0
  if (count < 1 || count > 4 || data.length !== 4 + 2 * count) refuse('is damaged: its pixels cannot be read')
  return Array.from({ length: count }, (_, index) => {
    const id = data[1 + 2 * index]
    const component = components.find((one) => one.id === id)
    if (!component) return refuse('is damaged: its pixels are of a colour that it has not')
    return { ...component, tables: data[2 + 2 * index] ?? 0 }
  })
}

/** @returns nothing where a table is missing, for which browsers have their own */
function stepOf(parts: ScanPart[], frame: Frame, tables: ReadonlyMap<number, HuffmanTable>): Step | undefined {
  const [only] = parts
  const isAlone = parts.length === 1
  const blocks: Step['blocks'] = []
  for (const { across, down, tables: named } of parts) {
    const dc = tables.get(named >> 4)
    const ac = tables.get(0x10 | (named & 15))
    if (!dc || !ac) return undefined
    for (let index = isAlone ? 1 : across * down; index > 0; index--) blocks.push({ dc, ac })
  }
  const units = (pixels: number, own: number, most: number): number =>
    isAlone ? Math.ceil(Math.ceil((pixels * own) / most) / 8) : Math.ceil(pixels / (8 * most))
  const { width, height } = frame
  const count = units(width, only?.across ?? 1, frame.across) * units(height, only?.down ?? 1, frame.down)
  return { blocks, count }
}

/** Cuts off what stands behind the pixels of each interval; nothing where they cannot be unpacked to the end. */
function cleanScan(scan: Uint8Array, step: Step, restart: number): Uint8Array | undefined {
  const kept: Uint8Array[] = []
  let left = step.count
  for (let at = 0; left > 0;) {
    const count = restart > 0 ? Math.min(restart, left) : left
    const end = intervalEnd(scan, at)
    const length = unpackedLength(scan.subarray(at, end), step, count)
    if (length === undefined) return undefined
    left -= count
    kept.push(scan.subarray(at, at + length))
    if (left === 0) break
    if (end >= scan.length) return undefined
    kept.push(scan.subarray(end, end + 2))
    at = end + 2
  }
  return joined(kept)
}

/** Where the next marker within a scan stands. */
function intervalEnd(scan: Uint8Array, from: number): number {
  for (let at = scan.indexOf(0xff, from); at !== -1; at = scan.indexOf(0xff, at + 1)) {
    const next = scan[at + 1] ?? 0
    if (next >= 0xd0 && next <= 0xd7) return at
  }
  return scan.length
}

/** How many bytes so many steps take, read as a decoder reads them (ISO/IEC 10918-1, F.2.2), without the values. */
function unpackedLength(bytes: Uint8Array, { blocks }: Step, count: number): number | undefined {
  let at = 0
  let bits = 0
  let held = 0
  /** Makes at least 16 bits ready; ones stand in behind the end, as in the last byte. */
  let borrowed = 0
  const fill = (): void => {
    while (held < 16) {
      const byte = bytes[at]
      if (byte === undefined) borrowed++
      else at += byte === 0xff && bytes[at + 1] === 0 ? 2 : 1
      bits = ((bits << 8) | (byte ?? 0xff)) & 0xffffff
      held += 8
    }
  }
  const symbol = ({ lookup }: HuffmanTable): number => {
    fill()
    const entry = lookup[(bits >> (held - 16)) & 0xffff] ?? 0
    held -= entry >> 8
    return entry === 0 ? -1 : entry & 0xff
  }
  const skip = (length: number): void => {
    fill()
    held -= length
  }
  for (; count > 0; count--) {
    for (const { dc, ac } of blocks) {
      const size = symbol(dc)
      if (size < 0 || size > 15) return undefined
      skip(size)
      for (let index = 1; index < 64; index++) {
        const run = symbol(ac)
        if (run < 0) return undefined
        if (run === 0) break
        index += run >> 4
        skip(run & 15)
      }
    }
    if (borrowed * 8 > held) return undefined
  }
  // What was read ahead goes back, byte by byte.
  for (let spare = held - 8 * borrowed; spare >= 8; spare -= 8)
    at -= bytes[at - 1] === 0 && bytes[at - 2] === 0xff ? 2 : 1
  return at
}
