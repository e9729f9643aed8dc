import type { Fix } from '../model/diagnostic.js'

/** A file's bytes, read in another encoding and written as UTF-8; its lines end as before. */
export function reencode(bytes: Uint8Array, encoding: NonNullable<Fix['reencode']>): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
}
