import { joined, nameAt, viewOf } from './picture.js'

const HEADER = 128
const MOST_TAGS = 100
/** The tags from which colours are reckoned (ISO 15076-1, 9.2); all others describe, name or date. */
const COLOURS = new Set(
  'rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad cicp A2B0 A2B1 A2B2 B2A0 B2A1 B2A2'.split(' '),
)
/** Of the header: the program, the maker, the model, the date, the owner of the profile, and what is reserved. */
const ASIDE = [
  [4, 8],
  [24, 36],
  [40, 44],
  [48, 64],
  [80, HEADER],
] as const

/** How long an element is by what it says itself, where that can be told; what stands behind is no part of it. */
function lengthOf(element: Uint8Array): number {
  const view = viewOf(element)
  const { length } = element
  switch (nameAt(element, 0)) {
    case 'curv':
      return length < 12 ? 0 : 12 + 2 * view.getUint32(8)
    case 'para':
      return length < 12 ? 0 : 12 + 4 * ([1, 3, 4, 5, 7][view.getUint16(8)] ?? 0)
    case 'XYZ ':
      return 20
    case 'cicp':
      return 12
    case 'sf32':
      return 44
    case 'mft1':
    case 'mft2':
    case 'mAB ':
    case 'mBA ':
      return length
    default:
      return 0
  }
}

/**
 * A colour profile (ISO 15076-1) with what colours are reckoned from, and without names, dates and words.
 *
 * @returns nothing where it is none that a browser would use
 */
export function cleanProfile(profile: Uint8Array): Uint8Array | undefined {
  if (profile.length < HEADER + 4 || nameAt(profile, 36) !== 'acsp') return undefined
  const view = viewOf(profile)
  const tags = view.getUint32(HEADER)
  if (tags > MOST_TAGS || HEADER + 4 + 12 * tags > profile.length) return undefined
  const kept = new Map<string, Uint8Array>()
  for (let index = 0; index < tags; index++) {
    const at = HEADER + 4 + 12 * index
    const name = nameAt(profile, at)
    const from = view.getUint32(at + 4)
    const size = view.getUint32(at + 8)
    if (!COLOURS.has(name) || kept.has(name)) continue
    if (from + size > profile.length || size < 8) return undefined
    const element = profile.subarray(from, from + size)
    const length = lengthOf(element)
    if (length === 0 || length > size) return undefined
    kept.set(name, element.subarray(0, length))
  }
  if (kept.size === 0) return undefined

  const header = profile.slice(0, HEADER)
  for (const [from, to] of ASIDE) header.fill(0, from, to)
  const table = new Uint8Array(4 + 12 * kept.size)
  const tableView = viewOf(table)
  tableView.setUint32(0, kept.size)
  const elements: Uint8Array[] = []
  let offset = HEADER + table.length
  for (const [index, [name, element]] of [...kept].entries()) {
    const at = 4 + 12 * index
    table.set(Buffer.from(name, 'latin1'), at)
    tableView.setUint32(at + 4, offset)
    tableView.setUint32(at + 8, element.length)
    const padded = new Uint8Array(Math.ceil(element.length / 4) * 4)
    padded.set(element)
    // The four bytes behind an element's name are reserved.
    padded.fill(0, 4, 8)
    elements.push(padded)
    offset += padded.length
  }
  viewOf(header).setUint32(0, offset)
  return joined([header, table, ...elements])
}
