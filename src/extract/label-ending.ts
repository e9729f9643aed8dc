import type { Mend, Opening } from './read-label.js'

/** What ends a label. Indices are those of the flattened text. */
export interface Ending {
  /** Behind the last character of the label's words. */
  from: number
  /** Where the point's own words begin. */
  next: number
  mends: Mend[]
  /** It ends where bold ends, or within bold. */
  bold: boolean
}

const COLON = /\s*[:：](?:[*_]{1,3})?\s*/uy
/** A dash between spaces, an arrow or a sign of equality; a dash without a space only before a capital. */
const MARK = /\s+(?:[–—-]|->|→|=>|=)\s+|—\s*|\s*[–—→]\s+|\s*(?:->|=>)\s*/uy
const STOP = /\s*\.(?=\s|$|[*_])(?:[*_]{1,3})?\s*/uy
const SEMICOLON = /\s*;\s+/uy
const LINE_END = /[^\S\n]*\n\s*/uy
/** What a sentence of its own begins with. */
const SENTENCE = /^[*_]*["'“„«‘([@]?[\p{Lu}\p{Lt}\p{Lo}\p{N}@]/u
/** "[Finding] Two registries ..." */
const BRACKET = /\s*\]\s*(?:[:：.–—-](?=\s)\s*)?/uy
/** Literal marks of bold that Markdown did not read: "**Finding:**text". */
const LITERAL = /[*_]{2,3}/

/**
 * What ends a label right at a place of the folded text.
 *
 * @param odd whether something else than a colon may
 */
export function endingAt(opening: Opening, at: number, odd: boolean): Ending | undefined {
  const { folded, text, bold } = opening
  const from = folded.original(at)
  const colon = matchAt(COLON, folded.text, at)
  if (colon !== undefined) return odd ? undefined : colonEnding(opening, at, colon)
  if (!odd) return undefined
  const bracket = opening.bracketed ? matchAt(BRACKET, folded.text, at) : undefined
  const after = (length: number): string => text.slice(folded.original(at + length))
  const ending = (length: number, mends: Mend[], isBold = false): Ending => {
    const next = folded.original(at + length)
    return { from, next, mends, bold: isBold || (bold > 0 && from <= bold && next > from && bold > from) }
  }
  if (bold > 0 && from === bold && text.slice(bold).trim() !== '' && SENTENCE.test(text.slice(bold).trimStart())) {
    const gap = /^\s*/.exec(text.slice(bold))?.[0].length ?? 0
    return { from, next: bold + gap, mends: [{ from, to: from, text: ':' }], bold: true }
  }
  if (bracket !== undefined) return markEnding(bracket)
  const line = matchAt(LINE_END, folded.text, at)
  if (line !== undefined) {
    return SENTENCE.test(after(line)) ? ending(line, [{ from, to: from, text: ':' }]) : undefined
  }
  const mark = matchAt(MARK, folded.text, at)
  if (mark !== undefined) return markEnding(mark)
  const stop = matchAt(STOP, folded.text, at)
  if (stop !== undefined && !/^\p{Ll}/u.test(after(stop))) return markEnding(stop)
  const semicolon = matchAt(SEMICOLON, folded.text, at)
  if (semicolon !== undefined && SENTENCE.test(after(semicolon)) && after(semicolon).split(/\s+/).length > 2)
    return markEnding(semicolon)
  return undefined

  function markEnding(length: number): Ending | undefined {
    const words = folded.text.slice(at, at + length)
    const isTight = !/[\s\]]/.test(words)
    if (isTight && !SENTENCE.test(after(length)) && after(length) !== '') return undefined
    const to = folded.original(at + words.trimEnd().length)
    const gap = /\s$/.test(words) || after(length) === '' ? '' : ' '
    return ending(length, [{ from, to, text: `:${gap}` }])
  }
}

function colonEnding({ folded, text, vocabulary, bold }: Opening, at: number, length: number): Ending {
  const from = folded.original(at)
  const next = folded.original(at + length)
  const words = text.slice(from, next)
  const colon = from + words.search(/[:：]/)
  const literal = LITERAL.exec(words)
  const mends: Mend[] = []
  if (colon > from && !vocabulary.spacedColon) mends.push({ from, to: colon, text: '' })
  if (literal) {
    const mark = from + literal.index
    mends.push({ from: colon + 1, to: next, text: `${text.slice(mark, mark + literal[0].length)} ` })
  }
  return { from, next, mends, bold: bold > from }
}

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length
}
