import { inflateSync } from 'node:zlib'

/** Objects packed into a stream (ISO 32000-1, 7.5.7), which some programs do when they save. */
const PACKED = /\/Type\s*\/ObjStm/

/**
 * Every string of a PDF that is no content of a page: alternative texts, addresses of links, titles of bookmarks,
 * metadata, names. They are taken from the bytes themselves, so that none is missed that a library does not look for.
 */
export function pdfStrings(pdf: Uint8Array): Set<string> {
  const strings = new Set<string>()
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.toString('latin1')
  let from = 0
  for (let at = text.indexOf('stream', from); at !== -1; at = text.indexOf('stream', from)) {
    const start = /^stream\r?\n/.exec(text.slice(at, at + 8))
    if (!start || text.slice(at - 3, at) === 'end') {
      const end = at + 6
      addStrings(text.slice(from, end), strings)
      from = end
      continue
    }
    const objects = text.slice(from, at)
    addStrings(objects, strings)
    const end = text.indexOf('endstream', at)
    const stop = end === -1 ? text.length : end
    if (PACKED.test(objects.slice(objects.lastIndexOf(' obj')))) {
      addStrings(unpacked(bytes.subarray(at + start[0].length, stop)), strings)
    }
    from = stop + 'endstream'.length
  }
  addStrings(text.slice(from), strings)
  return strings
}

function unpacked(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

/** Strings in brackets, which may hold brackets of their own, and strings in hexadecimal digits. */
function addStrings(objects: string, strings: Set<string>): void {
  const opening = /\(|<(?=[0-9A-Fa-f\s]*>)/g
  for (let found = opening.exec(objects); found; found = opening.exec(objects)) {
    const start = found.index + 1
    let end: number
    let raw: string
    if (found[0] === '<') {
      end = objects.indexOf('>', start)
      const digits = objects.slice(start, end).replace(/\s+/g, '')
      raw = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
    } else {
      end = closing(objects, start)
      raw = unescaped(objects.slice(start, end))
    }
    opening.lastIndex = end + 1
    const words = decoded(raw)
    if (/\p{L}/u.test(words)) strings.add(words)
  }
}

function closing(objects: string, start: number): number {
  let depth = 1
  for (let at = start; at < objects.length; at++) {
    const character = objects[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at
  }
  return objects.length
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, one = '') =>
    octal
      ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
      : /[\r\n]/.test(one as string)
        ? ''
        : (ESCAPES[one as string] ?? (one as string)),
  )
}

/** Text strings are UTF-16 with a mark, UTF-8 with a mark, or nearly Latin 1. */
function decoded(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1')
  if (raw.startsWith('\xFE\xFF')) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (raw.startsWith('\xFF\xFE')) return new TextDecoder('utf-16le').decode(bytes.subarray(2))
  if (raw.startsWith('\xEF\xBB\xBF')) return new TextDecoder().decode(bytes.subarray(3))
  // Addresses are often UTF-8 without one.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return raw
  }
}
