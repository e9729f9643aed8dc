/** What stands before an operator in a content stream. */
export interface Operands {
  /** The first six; 0 where there are fewer. */
  numbers: readonly number[]
  /** Without their strokes. */
  names: string[]
  /** Strings in their order, as their bytes; those of an array too. */
  strings: readonly Uint8Array[]
  /** The last dictionary as it is written, or nothing. */
  dictionary: string
}

/** No operator that has numbers alone takes more. */
const MOST_NUMBERS = 6
const NONE: Uint8Array[] = []
const SPACE = 1
const DELIMITER = 2
const NUMBER = 3
const kinds = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = SPACE
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = DELIMITER
for (const character of '0123456789+-.') kinds[character.charCodeAt(0)] = NUMBER

/**
 * Reads a content stream, operator by operator: a small part of what a viewer does, so that a report of a thousand
 * pages takes a second. Members of arrays are read as if they stood alone; pictures within the stream are passed over.
 *
 * @param content decoded
 * @param handle is called with every operator; the operands are valid until it returns
 * @see ISO 32000-1, 7.8.2 (content streams) and 7.2 (lexical conventions)
 */
export function eachOperator(content: Uint8Array, handle: (operator: string, operands: Operands) => void): void {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  // A thousand pages have millions of operators: what is used again need not be made, nor collected as garbage.
  const numbers = new Array<number>(MOST_NUMBERS).fill(0)
  let count = 0
  let strings = NONE
  const addString = (bytes: Uint8Array): void => {
    if (strings === NONE) strings = [bytes]
    else strings.push(bytes)
  }
  const operands: Operands = { numbers, names: [], strings, dictionary: '' }
  const { length } = text
  let at = 0
  const wordEnd = (from: number): number => {
    let end = from
    while (end < length && (kinds[text[end] ?? 0] === 0 || kinds[text[end] ?? 0] === NUMBER)) end++
    return end
  }
  while (at < length) {
    const byte = text[at] ?? 0
    const kind = kinds[byte]
    if (kind === SPACE) at++
    else if (kind === NUMBER) {
      const end = wordEnd(at)
      if (count < MOST_NUMBERS) numbers[count++] = numberAt(text, at, end)
      at = end
    } else if (kind === 0) {
      const end = wordEnd(at)
      const operator = operatorAt(text, at, end)
      at = operator === 'ID' ? pictureEnd(text, end) : end
      operands.strings = strings
      handle(operator, operands)
      while (count > 0) numbers[--count] = 0
      if (operands.names.length > 0) operands.names.length = 0
      strings = NONE
      operands.dictionary = ''
    } else if (byte === 0x2f) {
      const end = wordEnd(at + 1)
      operands.names.push(text.toString('latin1', at + 1, end))
      at = end
    } else if (byte === 0x3c && text[at + 1] === 0x3c) {
      const end = dictionaryEnd(text, at)
      operands.dictionary = text.toString('latin1', at, end)
      at = end
    } else if (byte === 0x3c) {
      const end = text.indexOf(0x3e, at)
      addString(fromHex(text, at + 1, end < 0 ? length : end))
      at = end < 0 ? length : end + 1
    } else if (byte === 0x28) {
      const { bytes, end } = literal(text, at + 1)
      addString(bytes)
      at = end
    } else if (byte === 0x25) {
      while (at < length && text[at] !== 10 && text[at] !== 13) at++
    } else at++
  }
}

const known = new Map<number, string>()

/** The operator's characters; those of one to three, which all but a few have, are made but once. */
function operatorAt(text: Buffer, from: number, to: number): string {
  if (to - from > 3) return text.toString('latin1', from, to)
  let key = 0
  for (let at = from; at < to; at++) key = (key << 8) | (text[at] ?? 0)
  let operator = known.get(key)
  if (operator === undefined) known.set(key, (operator = text.toString('latin1', from, to)))
  return operator
}

function numberAt(text: Buffer, from: number, to: number): number {
  let value = 0
  let scale = 0
  let sign = 1
  for (let at = from; at < to; at++) {
    const byte = text[at] ?? 0
    if (byte === 0x2d) sign = -1
    else if (byte === 0x2e) scale = 1
    else if (byte >= 0x30 && byte <= 0x39) {
      value = value * 10 + byte - 0x30
      if (scale > 0) scale *= 10
    }
  }
  return (sign * value) / (scale || 1)
}

/** The bytes of hexadecimal digits; white space between them does not count, and a missing last digit is 0. */
function fromHex(text: Buffer, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array((to - from + 1) >> 1)
  let digits = 0
  for (let at = from; at < to; at++) {
    const digit = digitOf(text[at] ?? 0)
    if (digit < 0) continue
    bytes[digits >> 1] = (bytes[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit)
    digits++
  }
  return digits === bytes.length * 2 ? bytes : bytes.subarray(0, (digits + 1) >> 1)
}

function digitOf(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function literal(text: Buffer, from: number): { bytes: Uint8Array; end: number } {
  const bytes: number[] = []
  let depth = 1
  let at = from
  for (; at < text.length; at++) {
    const byte = text[at] ?? 0
    if (byte === 0x5c) {
      at++
      const octal = /^[0-7]{1,3}/.exec(text.toString('latin1', at, at + 3))?.[0]
      if (octal) {
        bytes.push(Number.parseInt(octal, 8) & 0xff)
        at += octal.length - 1
      } else if (text[at] !== 10 && text[at] !== 13) {
        const character = String.fromCharCode(text[at] ?? 0)
        bytes.push(escapes[character] ?? text[at] ?? 0)
      }
      continue
    }
    if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) return { bytes: Uint8Array.from(bytes), end: at + 1 }
    bytes.push(byte)
  }
  return { bytes: Uint8Array.from(bytes), end: at }
}

function dictionaryEnd(text: Buffer, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === 0x28) at = literal(text, at + 1).end - 1
    else if (text[at] === 0x3c && text[at + 1] === 0x3c) {
      depth++
      at++
    } else if (text[at] === 0x3e && text[at + 1] === 0x3e) {
      at++
      if (--depth === 0) return at + 1
    }
  }
  return text.length
}

function pictureEnd(text: Buffer, from: number): number {
  const match = /\sEI(?=\s|$)/.exec(text.toString('latin1', from))
  return match ? from + match.index + match[0].length : text.length
}
