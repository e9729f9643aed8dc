import { decodeAs, type Encoding } from './decode-as.js'

/** How an encoding is called in a message. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
  'windows-1251': 'Windows-1251 (Cyrillic)',
}

/** What a file that is not UTF-8 is taken for. */
export interface GuessedEncoding {
  encoding: Encoding
  /** The file's text, read so. */
  text: string
  /** False where something in the text speaks against it. */
  sure: boolean
}

/**
 * Recognises UTF-16, Windows-1252 and Windows-1251 by what the text would be.
 *
 * @returns nothing where the bytes are of none of them, or of several
 */
export function guessEncoding(bytes: Uint8Array): GuessedEncoding | undefined {
  const wide = wideEncoding(bytes)
  if (wide) {
    const text = decodeAs(wide, bytes)
    return { encoding: wide, text, sure: bytes.length % 2 === 0 && !/\uFFFD/.test(text) }
  }
  // One who has both has pasted text of one into a file of the other: read as either, words would come out wrong.
  if (hasUtf8Letters(bytes)) return undefined
  const western = decodeAs('windows-1252', bytes)
  if (isControlled(western)) return cyrillic(bytes)
  return cyrillic(bytes) ?? { encoding: 'windows-1252', text: western, sure: !NOT_WESTERN.test(western) }
}

/** UTF-16 by its mark, or by zero bytes in every second place of the first letters. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 8 || bytes.length % 2) return undefined
  const odd = [1, 3, 5, 7].every((at) => bytes[at] === 0)
  const even = [0, 2, 4, 6].every((at) => bytes[at] === 0)
  if (odd && !even) return 'utf-16le'
  if (even && !odd) return 'utf-16be'
  return undefined
}

/**
 * What no text in a Western language has: a sign or a capital of the encoding's last rows within a word, as text of
 * Mac OS, DOS or Central Europe looks in Windows-1252: "caf\u017D", "Wa\u00B3\u00EAsa".
 */
const NOT_WESTERN =
  /\p{Ll}[ŠŽŒŸ]|\p{L}[‚„ƒˆ‰‹…†‡¡¢£¤¥¦§¨©¬®¯±²³´¶¹º»¼½¾¿÷×\u00A0]\p{Ll}|[^\s\p{P}]*[ÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ]{2}\p{Ll}/u

/** C1 controls, which stand for bytes that the encoding does not have, and C0 ones, which no text has. */
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u0081\u008D\u008F\u0090\u009D]/

function isControlled(text: string): boolean {
  return CONTROLS.test(text)
}

/** Russian: whole words of letters beyond the English alphabet, most of them small ones. */
function cyrillic(bytes: Uint8Array): GuessedEncoding | undefined {
  const text = decodeAs('windows-1251', bytes)
  const words = text.match(/[\u0400-\u04FF]{3,}/g) ?? []
  const letters = words.join('')
  const small = letters.match(/[\u0430-\u045F]/g)?.length ?? 0
  const all = text.match(/[\u0080-\uFFFF]/g)?.length ?? 0
  // Of KOI8-R and DOS the small letters would be capitals or signs here.
  if (letters.length < 6 || letters.length < all / 2 || small < letters.length * 0.6) return undefined
  return { encoding: 'windows-1251', text, sure: !CONTROLS.test(text) }
}

/**
 * What letters, quotation marks and dashes of UTF-8 look like byte by byte: "Ã¼", "â€“", "Ð´Ð°", and within a word
 * "Å‚". In capitals a Western text may have "Ä“" and, in French, "à »" with a hard space, which are none.
 */
const UTF8_LETTERS =
  /\xC3[\x80-\xBF]|\xC2[\xA0-\xBF]|\xE2\x80[\x90-\xBA]|(?:[\xD0\xD1][\x80-\xBF]){2}|[\xC4\xC5][\x80-\xBF][a-z]/

/** Whether some bytes make letters of UTF-8, as "ü" of two: such as these, or any where they are no rarer than others. */
function hasUtf8Letters(bytes: Uint8Array): boolean {
  if (UTF8_LETTERS.test(Buffer.from(bytes).toString('latin1'))) return true
  const read = new TextDecoder().decode(bytes)
  const wrong = read.match(/\uFFFD/g)?.length ?? 0
  const right = read.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  return right > 0 && right >= wrong
}
