import { isUtf8 } from 'node:buffer'
import type { Violation } from '../model/diagnostic.js'
import type { Observation, Source } from '../model/note.js'
import { decodeAs } from './decode-as.js'
import { ENCODING_NAMES, guessEncoding, wideEncoding, type GuessedEncoding } from './guess-encoding.js'
import { otherFormat } from './other-format.js'
import { makeSource, placeAt } from './source.js'
import { sayingsOf, title } from '../rule-words/sayings-of.js'

const say = sayingsOf('encoding')

/**
 * Turns a file's bytes into text. UTF-8 with or without a byte order mark is read; anything else is refused with
 * the place of the first bad byte.
 *
 * @returns the source, or what the rule `encoding` is to say
 */
export function decode(file: string, bytes: Uint8Array): { source: Source } | { refused: Observation } {
  const other = otherFormat(file, bytes)
  if (other) {
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
    const said = say.otherFormat({ what: other.what, instead: other.hint, file })
    return { refused: { rule: 'encoding', violation: { ...said, place } } }
  }
  if (!wideEncoding(bytes) && isUtf8(bytes)) return { source: makeSource(file, new TextDecoder().decode(bytes)) }
  const guessed = guessEncoding(bytes)
  const violation = guessed ? tellGuess(file, guessed) : tellByte(file, bytes)
  return { refused: { rule: 'encoding', violation } }
}

/** What the file is, and the first word that shows it: with it one sees whether the letters come out right. */
function tellGuess(file: string, { encoding, text, sure }: GuessedEncoding): Violation {
  const name = ENCODING_NAMES[encoding]
  const odd = /[\p{L}\p{M}'’-]*[^\p{ASCII}\s\uFEFF][\p{L}\p{M}'’-]*/u.exec(text) ?? /\p{L}+/u.exec(text)
  const source = makeSource(file, text)
  const word = odd?.[0].slice(0, 40)
  const sign = text.search(/[^\p{ASCII}]/u)
  return {
    ...say.otherEncoding({ encoding: name, sure, file, ...(word === undefined ? {} : { word }) }),
    place: sign < 0 || encoding.startsWith('utf-16') ? placeAt(source, 0) : placeAt(source, sign, sign + 1),
    fix: { ...title.readAs({ encoding: name }), edits: [], reencode: encoding, ...(sure ? {} : { byHand: true }) },
  }
}

function tellByte(file: string, bytes: Uint8Array): Violation {
  const good = validPrefix(bytes)
  // The sign of a lost character stands for the byte, as editors show it.
  const source = makeSource(file, `${new TextDecoder().decode(bytes.subarray(0, good))}\uFFFD`)
  const byte = (bytes[good] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    ...say.oddByte({ byte, file }),
    place: placeAt(source, source.text.length - 1, source.text.length),
  }
}

/** So much of a file tells which session it was meant for. */
const ENOUGH_BYTES = 100_000

/**
 * What can be made out of a file that is refused for its encoding: UTF-16 as that, anything else as the Western letters
 * that old programs write. Never printed; it tells what the file was meant for.
 */
export function guessWords(bytes: Uint8Array): string {
  const head = bytes.subarray(0, ENOUGH_BYTES)
  return decodeAs(wideEncoding(bytes) ?? 'windows-1252', head)
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
