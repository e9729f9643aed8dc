/** A marked-content sequence that belongs to a structure element. */
export interface ScannedMark {
  mcid: number
  /** Where its opening, with tag and properties, begins and ends. */
  from: number
  to: number
  /** Whether it shows glyphs, or a picture; what does neither draws lines and areas alone. */
  says: boolean
}

/** A stretch of a content stream that nothing marks, and that shows on the page. */
export interface Unmarked {
  from: number
  to: number
  /** Text, or lines and areas. */
  isText: boolean
}

export interface ScannedContent {
  marks: ScannedMark[]
  unmarked: Unmarked[]
}

const enum Kind {
  Space = 1,
  Delimiter,
  Number,
}

const kinds = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = Kind.Space
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = Kind.Delimiter
for (const character of '0123456789+-.') kinds[character.charCodeAt(0)] = Kind.Number

/** An operator as one number, so that none is made into a string. */
const code = (word: string): number => [...word].reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0)
const codes = (words: string): Set<number> => new Set(words.split(' ').map(code))

const SHOWS_TEXT = codes(`Tj TJ ' "`)
const BEGINS_PATH = codes('m l c v y h re')
const PAINTS_PATH = codes('f F f* B B* b b* S s')
const PAINTS = codes('Do sh EI')
const OPENS = codes('BDC BMC')
/** A stretch ends before these, so that it lies within one text object and one graphics state. */
const PARTS = codes('BT ET q Q BDC BMC EMC')
const [BT, ET, EMC, ID, ENDS_PATH] = ['BT', 'ET', 'EMC', 'ID', 'n'].map(code) as [
  number,
  number,
  number,
  number,
  number,
]

/**
 * Finds in a content stream what is marked and what is not, in one pass over its bytes.
 *
 * @param content decoded
 * @see ISO 32000-1, 14.6 (marked content), 8.2 (which operators may stand where), 7.2 (lexical conventions)
 */
export function scanContent(content: Uint8Array): ScannedContent {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const marks: ScannedMark[] = []
  const unmarked: Unmarked[] = []
  const open: { mark?: ScannedMark; isTagged: boolean }[] = []
  let stretch: Unmarked | undefined
  let pathFrom = -1
  let operandsFrom = -1
  let inText = false
  const { length } = text
  let at = 0

  const handle = (operator: number, from: number, to: number): void => {
    if (PARTS.has(operator)) {
      if (stretch) unmarked.push(stretch)
      stretch = undefined
      pathFrom = -1
      if (operator === BT) inText = true
      else if (operator === ET) inText = false
      else if (operator === EMC) {
        const ended = open.pop()
        const outer = ended?.mark?.says ? open.findLast(({ mark }) => mark)?.mark : undefined
        if (outer) outer.says = true
      } else if (OPENS.has(operator)) {
        const opening = text.toString('latin1', from, to)
        const mcid = /\/MCID\s+(\d+)/.exec(opening)?.[1]
        const isTagged = mcid !== undefined || opening.startsWith('/Artifact') || (open.at(-1)?.isTagged ?? false)
        if (mcid === undefined) open.push({ isTagged })
        else {
          const mark = { mcid: Number(mcid), from, to, says: false }
          marks.push(mark)
          open.push({ mark, isTagged })
        }
      }
      return
    }
    const showsText = SHOWS_TEXT.has(operator)
    if (BEGINS_PATH.has(operator)) {
      if (pathFrom < 0) pathFrom = from
      return
    }
    if (operator === ENDS_PATH) pathFrom = -1
    const paintsPath = PAINTS_PATH.has(operator)
    if (!showsText && !paintsPath && !PAINTS.has(operator)) return
    const top = open.at(-1)
    if (top?.isTagged) {
      const mark = paintsPath ? undefined : open.findLast((one) => one.mark)?.mark
      if (mark) mark.says = true
    } else if (stretch) stretch.to = to
    else stretch = { from: paintsPath && pathFrom >= 0 ? pathFrom : from, to, isText: showsText && inText }
    pathFrom = -1
  }

  while (at < length) {
    const byte = text[at] ?? 0
    const kind = kinds[byte]
    if (kind === Kind.Space) {
      at++
      continue
    }
    if (byte === 0x25) {
      while (at < length && text[at] !== 10 && text[at] !== 13) at++
      continue
    }
    const from = at
    if (operandsFrom < 0) operandsFrom = from
    if (kind === Kind.Delimiter) {
      if (byte === 0x28) at = literalEnd(text, at + 1)
      else if (byte === 0x3c && text[at + 1] !== 0x3c) at = endAfter(text, 0x3e, at)
      else if (byte === 0x2f) at = wordEnd(text, at + 1)
      else at++
      continue
    }
    at = wordEnd(text, at)
    if (kind === Kind.Number) continue
    let operator = 0
    for (let index = from; index < at && index < from + 4; index++) operator = (operator << 8) | (text[index] ?? 0)
    if (isOperand(operator)) continue
    if (operator === ID) {
      // The bytes of a picture within the stream can be anything.
      const end = /\sEI(?=\s|$)/.exec(text.toString('latin1', at))
      at = end ? at + end.index + end[0].length : length
      handle(code('EI'), operandsFrom, at)
    } else handle(operator, operandsFrom, at)
    operandsFrom = -1
  }
  if (stretch) unmarked.push(stretch)
  return { marks, unmarked }
}

const OPERANDS = codes('true null fals')

function isOperand(word: number): boolean {
  return OPERANDS.has(word)
}

function wordEnd(text: Buffer, from: number): number {
  let end = from
  while (end < text.length) {
    const kind = kinds[text[end] ?? 0]
    if (kind === Kind.Space || kind === Kind.Delimiter) break
    end++
  }
  return end
}

function endAfter(text: Buffer, byte: number, from: number): number {
  const end = text.indexOf(byte, from)
  return end < 0 ? text.length : end + 1
}

function literalEnd(text: Buffer, from: number): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    const byte = text[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) return at + 1
  }
  return text.length
}
