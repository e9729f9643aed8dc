import { viewOf } from './picture.js'

/** The tag of the orientation, and of a whole number of two bytes (Exif 2.32, 4.6.4; TIFF 6.0, 2). */
const ORIENTATION = 0x0112
const SHORT = 3
const UPRIGHT = 1

/**
 * How Exif data says that a picture is to be turned.
 *
 * @param exif from the letters that tell the order of bytes, `II` or `MM`
 * @returns 1 (upright) to 8; 1 also where the data says nothing that can be read
 */
export function orientationIn(exif: Uint8Array): number {
  const [first, second] = exif
  const little = first === 0x49 && second === 0x49
  if (!little && !(first === 0x4d && second === 0x4d)) return UPRIGHT
  const view = viewOf(exif)
  if (exif.length < 14 || view.getUint16(2, little) !== 42) return UPRIGHT
  const start = view.getUint32(4, little)
  if (start + 2 > exif.length) return UPRIGHT
  const entries = view.getUint16(start, little)
  for (let index = 0; index < entries; index++) {
    const at = start + 2 + 12 * index
    if (at + 12 > exif.length) break
    if (view.getUint16(at, little) !== ORIENTATION) continue
    const isOne = view.getUint16(at + 2, little) === SHORT && view.getUint32(at + 4, little) === 1
    const value = view.getUint16(at + 8, little)
    return isOne && value >= 1 && value <= 8 ? value : UPRIGHT
  }
  return UPRIGHT
}

/** Exif data that says how to turn a picture, and nothing else. */
export function exifOf(orientation: number): Uint8Array {
  const exif = new Uint8Array(26)
  const view = viewOf(exif)
  exif.set([0x4d, 0x4d])
  view.setUint16(2, 42)
  view.setUint32(4, 8)
  view.setUint16(8, 1)
  view.setUint16(10, ORIENTATION)
  view.setUint16(12, SHORT)
  view.setUint32(14, 1)
  view.setUint16(18, orientation)
  return exif
}
