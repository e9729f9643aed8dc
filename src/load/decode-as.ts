import type { Fix } from '../model/diagnostic.js'

export type Encoding = NonNullable<Fix['reencode']>

/**
 * What Windows-1252 has in the place of the control characters U+0080 to U+009F; it leaves five bytes free, which stay
 * what they are. Node 20 reads the whole encoding as Latin-1, and so leaves all of them.
 *
 * @see https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** A file's text, read in an encoding, without a byte order mark. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin.replace(/[\u0080-\u009F]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? control)
}
