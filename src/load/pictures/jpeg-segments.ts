import { refuse } from './picture.js'

/** A marker of a JPEG with what belongs to it (ISO/IEC 10918-1, B.1). */
export interface Segment {
  /** The byte behind 0xFF. */
  marker: number
  /** Without the marker and the length. */
  data: Uint8Array
  /** Of a scan: its packed pixels, with the markers that restart them. */
  scan?: Uint8Array
}

export const SOI = 0xd8
export const EOI = 0xd9
export const SOS = 0xda
const TEM = 0x01

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff
}

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** Where the next marker stands that is none within pixels: its 0xFF. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  for (; at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return refuse('is cut off')
}

/**
 * Takes a JPEG apart up to its end; bytes between segments, which belong to none, are passed over as by browsers.
 *
 * @throws RefusedPicture where the end is missing
 */
export function readSegments(bytes: Uint8Array): { segments: Segment[]; strays: boolean; behind: boolean } {
  const segments: Segment[] = []
  let strays = false
  let at = 2
  for (;;) {
    const start = bytes.indexOf(0xff, at)
    if (start === -1 || start + 1 >= bytes.length) refuse('is cut off')
    let end = start
    while (bytes[end] === 0xff) end++
    strays ||= start > at || end > start + 1
    const marker = bytes[end] ?? refuse('is cut off')
    at = end + 1
    if (marker === 0) strays = true
    else if (marker === EOI) return { segments, strays, behind: at < bytes.length }
    else if (marker === SOI) refuse('is damaged: it begins twice')
    else if (!isRestart(marker) && marker !== TEM) {
      const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      if (length < 2 || at + length > bytes.length) refuse('is cut off')
      const segment: Segment = { marker, data: bytes.subarray(at + 2, at + length) }
      at += length
      if (marker === SOS) {
        const stop = scanEnd(bytes, at)
        segment.scan = bytes.subarray(at, stop)
        at = stop
      }
      segments.push(segment)
    }
  }
}
