import { isUtf8 } from 'node:buffer'
import type { Source, Observation } from '../model/note.js'
import { makeSource, placeAt } from './source.js'

/**
 * Turns a file's bytes into text. UTF-8 with or without a byte order mark is read; anything else is refused with
 * the place of the first bad byte.
 *
 * @returns the source, or what the rule `encoding` is to say
 */
export function decode(file: string, bytes: Uint8Array): { source: Source } | { refused: Observation } {
  const wide = utf16(bytes)
  if (wide) {
    return {
      refused: {
        rule: 'encoding',
        violation: {
          message: `The file is ${wide}, not UTF-8`,
          hint: 'Save it again with the encoding UTF-8 (in Word: "Plain text", then "Other encoding: Unicode (UTF-8)")',
          place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
          remains: `${file} is not UTF-8`,
        },
      },
    }
  }
  if (!isUtf8(bytes)) {
    const good = validPrefix(bytes)
    // The sign of a lost character stands for the byte, as editors show it.
    const source = makeSource(file, `${new TextDecoder().decode(bytes.subarray(0, good))}\uFFFD`)
    const byte = (bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    const place = placeAt(source, source.text.length - 1, source.text.length)
    return {
      refused: {
        rule: 'encoding',
        violation: {
          message: `Byte 0x${byte} is not UTF-8 here`,
          hint: 'Save the file again with the encoding UTF-8',
          place,
          remains: `${file} is not UTF-8`,
        },
      },
    }
  }
  return { source: makeSource(file, new TextDecoder().decode(bytes)) }
}

/** So much of a file tells which session it was meant for. */
const ENOUGH_BYTES = 100_000

/**
 * What can be made out of a file that is refused for its encoding: UTF-16 as that, anything else as the Western letters
 * that old programs write. Never printed; it tells what the file was meant for.
 */
export function guessWords(bytes: Uint8Array): string {
  const head = bytes.subarray(0, ENOUGH_BYTES)
  const wide = utf16(bytes)
  const name = wide?.includes('big') ? 'utf-16be' : wide ? 'utf-16le' : 'windows-1252'
  return new TextDecoder(name).decode(head)
}

/** UTF-16 by its mark, or by zero bytes in every second place of the first letters. */
function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)'
  if (bytes.length < 8 || bytes.length % 2) return undefined
  const odd = [1, 3, 5, 7].every((at) => bytes[at] === 0)
  const even = [0, 2, 4, 6].every((at) => bytes[at] === 0)
  if (odd && !even) return 'UTF-16 (little-endian)'
  if (even && !odd) return 'UTF-16 (big-endian)'
  return undefined
}

/** Length of the longest start of the bytes that is UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isUtf8Start(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  // A character that the cut leaves open still counts as good above: go back to where it begins.
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--
  return low
}

function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
