/** A picture that holds nothing but what changes how it looks. */
export interface CleanPicture {
  type: 'png' | 'jpeg' | 'webp'
  /** In pixels, as the picture is stored: an orientation may turn it. */
  width: number
  height: number
  bytes: Uint8Array
  /** What it had besides, in words that complete "it carries ...". */
  removed: string[]
}

/** Why a picture cannot be used, in words that follow its name. */
export class RefusedPicture extends Error {}

/** @throws RefusedPicture */
export function refuse(why: string): never {
  throw new RefusedPicture(why)
}

/**
 * Asked as soon as a picture's size is known, before anything of it is unpacked.
 *
 * @throws RefusedPicture where it has none, or is larger than may be read
 */
export type SizeCheck = (width: number, height: number) => void

/** The bytes of some parts, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Four or so characters of a format's own names. */
export function nameAt(bytes: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
