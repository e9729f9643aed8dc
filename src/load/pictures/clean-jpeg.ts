import { cleanProfile } from './clean-profile.js'
import { checkScans } from './jpeg-scans.js'
import { EOI, readSegments, SOI, SOS, type Segment } from './jpeg-segments.js'
import { exifOf, orientationIn } from './orientation.js'
import { joined, refuse, viewOf, type CleanPicture, type SizeCheck } from './picture.js'

const [DHT, DQT, DNL, DRI, COM] = [0xc4, 0xdb, 0xdc, 0xdd, 0xfe]
const [APP0, APP1, APP2, APP14] = [0xe0, 0xe1, 0xe2, 0xee]
const JFIF = latin('JFIF\0')
const EXIF = latin('Exif\0\0')
const ICC = latin('ICC_PROFILE\0')
const ADOBE = latin('Adobe')
/** A segment's length has two bytes, which count themselves. */
const MOST_IN_A_SEGMENT = 0xffff - 2
/** Version 1.01, no unit, square pixels, no small picture (JFIF 1.02, page 5). */
const PLAIN_JFIF = joined([JFIF, Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)])

function latin(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function begins({ data }: Segment, with_: Uint8Array): boolean {
  return data.length >= with_.length && with_.every((byte, at) => data[at] === byte)
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![DHT, 0xc8, 0xcc].includes(marker)
}

/** The parts of a profile are numbered (ICC.1:2010, B.4). */
function profileIn(segments: readonly Segment[]): Uint8Array | undefined {
  const parts = segments.filter((segment) => segment.marker === APP2 && begins(segment, ICC))
  if (parts.length === 0) return undefined
  const numbered = parts.toSorted((a, b) => (a.data[ICC.length] ?? 0) - (b.data[ICC.length] ?? 0))
  const isWhole = numbered.every(({ data }, at) => data[ICC.length] === at + 1 && data[ICC.length + 1] === parts.length)
  return isWhole ? cleanProfile(joined(numbered.map(({ data }) => data.subarray(ICC.length + 2)))) : undefined
}

function writeSegment(marker: number, data: Uint8Array): Uint8Array {
  const head = Uint8Array.of(0xff, marker, 0, 0)
  viewOf(head).setUint16(2, data.length + 2)
  return joined([head, data])
}

function profileSegments(profile: Uint8Array): Uint8Array[] {
  const most = MOST_IN_A_SEGMENT - ICC.length - 2
  const count = Math.ceil(profile.length / most)
  if (count > 255) return []
  return Array.from({ length: count }, (_, at) =>
    writeSegment(APP2, joined([ICC, Uint8Array.of(at + 1, count), profile.subarray(at * most, (at + 1) * most)])),
  )
}

function frameOf(segments: readonly Segment[], ofSize: SizeCheck): { width: number; height: number } {
  const frames = segments.filter(({ marker }) => isFrame(marker))
  const [frame] = frames
  if (!frame || frame.data.length < 6) return refuse('is damaged: it does not say its size')
  const view = viewOf(frame.data)
  const [height, width] = [view.getUint16(1), view.getUint16(3)]
  ofSize(width, height)
  if (frames.length > 1) refuse('is damaged: it says its size twice')
  if (![0xc0, 0xc1, 0xc2].includes(frame.marker) || frame.data[0] !== 8)
    refuse('is packed in a way that browsers do not know')
  return { width, height }
}

/** How the segments at a picture's head are told in a list of what was removed. */
function nameOf(segment: Segment): string {
  const { marker, data } = segment
  if (marker === COM) return 'a comment'
  if (marker < APP0 || marker > 0xef) return `a part ${marker.toString(16).toUpperCase()}`
  const [, name = ''] = /^([\x20-\x7e]{2,28})/.exec(Buffer.from(data.subarray(0, 28)).toString('latin1')) ?? []
  return `a part APP${marker - APP0}${name === '' ? '' : ` (${name})`}`
}

/**
 * A JPEG (ISO/IEC 10918-1) with its pixels and what changes their look: colour space, profile, orientation.
 *
 * @throws RefusedPicture where no browser could show it
 */
export function cleanJpeg(bytes: Uint8Array, ofSize: SizeCheck): CleanPicture {
  const size = sizeAhead(bytes)
  if (size) ofSize(size.width, size.height)
  const { segments, strays, behind } = readSegments(bytes)
  const { width, height } = frameOf(segments, ofSize)
  const scans = checkScans(segments)

  const removed = new Set<string>()
  const jfif = segments.find((segment) => segment.marker === APP0 && begins(segment, JFIF))
  const exif = segments.find((segment) => segment.marker === APP1 && begins(segment, EXIF))
  const adobe = segments.find((segment) => segment.marker === APP14 && begins(segment, ADOBE))
  const orientation = exif ? orientationIn(exif.data.subarray(EXIF.length)) : 1
  const profile = profileIn(segments)
  const head = [
    ...(jfif ? [writeSegment(APP0, PLAIN_JFIF)] : []),
    ...(orientation === 1 ? [] : [writeSegment(APP1, joined([EXIF, exifOf(orientation)]))]),
    ...(profile ? profileSegments(profile) : []),
    // The last byte says how colours are stored, and no other is read.
    ...(adobe && adobe.data.length >= 12
      ? [writeSegment(APP14, joined([ADOBE, Uint8Array.of(0, 100, 0, 0, 0, 0, adobe.data[11] ?? 0)]))]
      : []),
  ]
  const kept = new Set(head.map((segment) => Buffer.from(segment).toString('latin1')))
  const pixels: Uint8Array[] = []
  for (const segment of segments) {
    const { marker, data, scan } = segment
    if (isFrame(marker) || marker === DHT || marker === DQT || marker === DRI || marker === DNL) {
      pixels.push(writeSegment(marker, data))
    } else if (marker === SOS && scan) {
      const clean = scans.get(segment) ?? scan
      if (clean.length !== scan.length) removed.add('bytes behind its pixels')
      pixels.push(writeSegment(marker, data), clean)
    } else if (!kept.has(Buffer.from(writeSegment(marker, data)).toString('latin1'))) {
      // The density of JFIF, and the version of Adobe's, say nothing of anybody.
      const isPlain =
        (segment === jfif && data.length === PLAIN_JFIF.length) || (segment === adobe && data.length === 12)
      if (!isPlain) removed.add(nameOf(segment))
    }
  }
  if (strays) removed.add('bytes between its parts')
  if (behind) removed.add('bytes behind its end')
  const clean = joined([Uint8Array.of(0xff, SOI), ...head, ...pixels, Uint8Array.of(0xff, EOI)])
  return { type: 'jpeg', width, height, bytes: clean, removed: [...removed] }
}

/** The size as far as it can be read without the rest: a picture that is too large is told so first. */
function sizeAhead(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = viewOf(bytes)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    if (isFrame(bytes[at + 1] ?? 0)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
