import { cleanPicture } from '../load/pictures/clean-picture.js'
import type { Piece } from './piece.js'

const EMBEDDED = /data:image\/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=]+)/g
/** Letters in a row, with what stands between words; pixels look like that once in some ten million bytes. */
const WORDS = /[A-Za-z][A-Za-z .,;:'@-]{11,}/g
const OTHER_WORDS = /[A-Za-z]\0(?:[A-Za-z .,;:'@-]\0){11,}/g

/** The pictures inside a page, each once. */
export function picturesInPage(html: string): Uint8Array[] {
  return [...new Set([...html.matchAll(EMBEDDED)].map(([, data = '']) => data))].map((data) =>
    Buffer.from(data, 'base64'),
  )
}

/** The pictures that a PDF holds as they were: JPEG (ISO 32000-1, 7.4.8); of all others it has the pixels alone. */
export function picturesInPdf(pdf: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const pictures: Uint8Array[] = []
  for (let at = bytes.indexOf('/DCTDecode'); at !== -1; at = bytes.indexOf('/DCTDecode', at + 1)) {
    const stream = bytes.indexOf('stream', at)
    const end = bytes.indexOf('endstream', stream)
    if (stream === -1 || end === -1) break
    const start = bytes.indexOf('\n', stream) + 1
    // The line's end before the closing word is no part of it.
    pictures.push(bytes.subarray(start, bytes[end - 2] === 13 ? end - 2 : bytes[end - 1] === 10 ? end - 1 : end))
  }
  return pictures
}

/** What an output's pictures carry besides themselves, and what can be read in their bytes. */
export interface Carried {
  carried: string[]
  pieces: Piece[]
}

/**
 * Looks into the pictures of an output as if nobody had cleaned them.
 *
 * @param name the output's
 */
export async function readPictures(name: string, pictures: readonly Uint8Array[]): Promise<Carried> {
  const found: Carried = { carried: [], pieces: [] }
  for (const [index, bytes] of pictures.entries()) {
    const place = `picture ${index + 1}`
    const picture = await cleanPicture(bytes, Number.POSITIVE_INFINITY)
    if ('removed' in picture && picture.removed.length > 0)
      found.carried.push(`${name}, ${place}: it carries ${picture.removed.join(', ')}`)
    const raw = Buffer.from(bytes).toString('latin1')
    const words = [
      ...(raw.match(WORDS) ?? []),
      ...(raw.match(OTHER_WORDS) ?? []).map((run) => run.replaceAll('\0', '')),
    ]
    for (const text of words)
      found.pieces.push({ output: name, place: `the bytes of ${place}`, text, scope: 'anywhere', manner: 'prose' })
  }
  return found
}
