import { isUtf8 } from 'node:buffer'

/** An escape of addresses or of HTML, and what it stands for. */
export interface Escape {
  index: number
  length: number
  character: string
}

/** Runs of `%XX`, and references to characters, as they are typed in addresses and code. */
export const ESCAPES = /(?:%[\da-f]{2})+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi

const LETTERS: Record<string, string> = {
  szlig: 'ß',
  aelig: 'æ',
  oelig: 'œ',
  thorn: 'þ',
  eth: 'ð',
  inodot: 'ı',
  nbsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '-',
  mdash: '-',
  hellip: '…',
  rsquo: "'",
  lsquo: "'",
}
/** `&uuml;`, `&ccaron;`: what folds to the letter anyway. */
const MARKED = /^([a-z])(?:acute|grave|uml|circ|tilde|caron|cedil|ring|slash|ogon|breve|macr|dot|strok|dblac)$/i

/**
 * Reads one run of escapes, character by character. Bytes that are no UTF-8 are read as Windows-1252, of which old
 * addresses are made.
 */
export function* readEscapes(run: string, index: number): Generator<Escape> {
  if (run.startsWith('&')) {
    const character = ofReference(run.slice(1, -1))
    yield { index, length: run.length, character: character ?? run }
    return
  }
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex')
  const isPlain = isUtf8(bytes)
  const characters = new TextDecoder(isPlain ? 'utf-8' : 'windows-1252', { ignoreBOM: true }).decode(bytes)
  let at = 0
  for (const character of characters) {
    const length = 3 * (isPlain ? Buffer.byteLength(character) : 1)
    yield { index: index + at, length, character }
    at += length
  }
}

function ofReference(name: string): string | undefined {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
  }
  return LETTERS[name.toLowerCase()] ?? MARKED.exec(name)?.[1]
}
