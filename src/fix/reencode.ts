import { decodeAs, type Encoding } from '../load/decode-as.js'

/** A file's bytes, read in another encoding and written as UTF-8; its lines end as before. */
export function reencode(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return new TextEncoder().encode(decodeAs(encoding, bytes))
}
