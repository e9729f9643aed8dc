import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFStream,
} from './pdf-library.js'
import { inflateSync } from 'node:zlib'
import { eachOperator, type Operands } from './content-operators.js'
import { fontTexts, type FontTexts } from './font-texts.js'
import type { PagesText } from './in-worker/read-pages.js'
import { MarkedText } from './marked-text.js'
import type { Pages } from './open-pages.js'

/** a b c d e f, as in ISO 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** A gap this wide, of the font's size, parts words. */
const GAP = 0.17
/** Text this far up or down, of the font's size, is on another line, or raised. */
const STEP = 0.2
const DEEPEST_FORM = 8
const actualText = /\/ActualText\s*<([0-9A-Fa-f\s]*)>/

/** Of each page, the words before each box that stands for a missing sign. */
export interface Boxes {
  boxes: string[][]
}

/**
 * The text of all pages, read from their content streams by the /ToUnicode of their fonts. What was set from right to
 * left is turned back into the order of reading. Spacing operators, which the browser does not use, do not count.
 */
export function pageTexts(pdf: Pages): PagesText & Boxes {
  const pages = markedTexts(pdf)
  return {
    body: pages.map(({ body }) => body),
    running: pages.map(({ running }) => running),
    boxes: pages.map(({ boxes }) => boxes),
  }
}

/** The same, of each page also by the marks that structure elements name. */
export function markedTexts(pdf: Pages): MarkedText[] {
  const fonts = new Map<PDFDict, FontTexts>()
  return pdf.getPages().map(({ node }) => {
    const reader = new PageReader(fonts)
    reader.read(contentOf(node.Contents(), pdf), node.Resources(), IDENTITY, 0)
    return reader.text
  })
}

/** What a page draws, decoded. */
export function contentOf(contents: PDFStream | PDFArray | undefined, pdf: Pick<Pages, 'context'>): Uint8Array {
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => pdf.context.lookup(part)) : [contents]
  const decoded = parts.flatMap((part) => (part instanceof PDFRawStream ? [decode(part), Buffer.from('\n')] : []))
  return decoded.length === 2 ? (decoded[0] as Uint8Array) : Buffer.concat(decoded)
}

function decode(stream: PDFRawStream): Uint8Array {
  const isDeflated = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  return isDeflated && !stream.dict.has(PDFName.of('DecodeParms'))
    ? inflateSync(stream.contents)
    : decodePDFRawStream(stream).decode()
}

class PageReader {
  readonly text = new MarkedText()
  /** Where the last glyph ended, on the page. */
  #end: { x: number; y: number; sink: string } | undefined

  constructor(private readonly fonts: Map<PDFDict, FontTexts>) {}

  read(content: Uint8Array, resources: PDFDict | undefined, start: Matrix, depth: number): void {
    const stack: { matrix: Matrix; font: FontTexts | undefined; size: number }[] = []
    let matrix = start
    let font: FontTexts | undefined
    let size = 0
    let leading = 0
    let line = IDENTITY
    let text = IDENTITY
    const show = (strings: readonly Uint8Array[]): void => {
      if (!font) return
      for (const codes of strings) text = this.#show(codes, font, size, text, matrix)
    }
    const move = (x: number, y: number): void => {
      const [a, b, c, d, e, f] = line
      line = text = [a, b, c, d, e + x * a + y * c, f + x * b + y * d]
    }
    const { fonts } = this
    eachOperator(content, (operator, operands) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.numbers
      switch (operator) {
        case 'Tj':
        case 'TJ':
          show(operands.strings)
          break
        case 'TD':
          leading = -b
          move(a, b)
          break
        case 'Td':
          move(a, b)
          break
        case 'TL':
          leading = a
          break
        case 'Tm':
          line = text = [a, b, c, d, e, f]
          break
        case 'BT':
          line = text = IDENTITY
          break
        case 'Tf': {
          const dictionary = lookup(resources, 'Font', operands.names[0])
          font = dictionary instanceof PDFDict ? remember(fonts, dictionary) : undefined
          size = a
          break
        }
        case 'q':
          stack.push({ matrix, font, size })
          break
        case 'Q':
          ;({ matrix, font, size } = stack.pop() ?? { matrix, font, size })
          break
        case 'cm':
          matrix = multiply([a, b, c, d, e, f], matrix)
          break
        case "'":
        case '"':
        case 'T*':
          move(0, -leading)
          show(operands.strings)
          break
        case 'BMC':
        case 'BDC':
          this.#open(operands, resources)
          break
        case 'EMC':
          this.text.close()
          break
        case 'Do': {
          const form = lookup(resources, 'XObject', operands.names[0])
          if (depth < DEEPEST_FORM && form instanceof PDFRawStream) this.#readForm(form, resources, matrix, depth)
          break
        }
      }
    })
  }

  #readForm(form: PDFRawStream, resources: PDFDict | undefined, matrix: Matrix, depth: number): void {
    if (form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return
    const own = form.dict.lookup(PDFName.of('Matrix'))
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own instanceof PDFArray ? own.asArray().map(numberOf) : []
    const placed = multiply([a, b, c, d, e, f], matrix)
    const inside = form.dict.lookup(PDFName.of('Resources'))
    this.read(decode(form), inside instanceof PDFDict ? inside : resources, placed, depth + 1)
  }

  /** @returns the text matrix behind the glyphs */
  #show(
    codes: Uint8Array,
    { bytes, texts, isBox, widthOf }: FontTexts,
    size: number,
    text: Matrix,
    matrix: Matrix,
  ): Matrix {
    let said = ''
    let width = 0
    // What has no text is seen as the gap that it leaves: a space that the font lacks.
    let blank = 0
    for (let at = 0; at + bytes <= codes.length; at += bytes) {
      const code = bytes === 2 ? ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0) : (codes[at] ?? 0)
      const isMissing = isBox(code)
      if (isMissing) this.text.addBox()
      const glyph = isMissing ? '' : (texts.get(code) ?? '')
      const advance = widthOf(code) * size
      if (glyph !== '' && said !== '' && blank > GAP * size) said += ' '
      blank = glyph === '' ? blank + advance : 0
      said += glyph
      width += advance
    }
    const [a, b, c, d, e, f] = text
    const behind: Matrix = [a, b, c, d, e + width * a, f + width * b]
    const x = e * matrix[0] + f * matrix[2] + matrix[4]
    const y = e * matrix[1] + f * matrix[3] + matrix[5]
    const height = size * Math.hypot(c * matrix[0] + d * matrix[2], c * matrix[1] + d * matrix[3])
    if (said === '') return behind
    const { sink } = this.text
    const before = this.#end
    if (before) {
      if (before.sink !== sink || Math.abs(y - before.y) > STEP * height) this.text.add('\n')
      else if (x - before.x > GAP * height || before.x - x > height) this.text.add(' ')
    }
    this.text.add(said)
    // A mark is drawn back over its letter, and what follows stands behind that.
    if (width === 0 && before) return behind
    const [endX, endY] = [behind[4] - blank * a, behind[5] - blank * b]
    this.#end = {
      x: endX * matrix[0] + endY * matrix[2] + matrix[4],
      y: endX * matrix[1] + endY * matrix[3] + matrix[5],
      sink,
    }
    return behind
  }

  #open({ names: [tag = '', list], dictionary }: Operands, resources: PDFDict | undefined): void {
    const replacement = tag === 'Span' ? replacementIn(dictionary, lookup(resources, 'Properties', list)) : undefined
    const mcid = /\/MCID\s+(\d+)/.exec(dictionary)?.[1]
    this.text.open(tag, replacement, mcid === undefined ? undefined : Number(mcid))
  }
}

function lookup(resources: PDFDict | undefined, kind: string, name: string | undefined): unknown {
  const all = name === undefined ? undefined : resources?.lookup(PDFName.of(kind))
  return all instanceof PDFDict && name !== undefined ? all.lookup(PDFName.of(name)) : undefined
}

/** The text that stands in for glyphs (ISO 32000-1, 14.9.4), written in the stream or listed beside it. */
function replacementIn(dictionary: string, listed: unknown): string | undefined {
  const hex = actualText.exec(dictionary)?.[1]
  if (hex !== undefined) return new TextDecoder('utf-16be').decode(Buffer.from(hex.replace(/\s+/g, ''), 'hex'))
  const text = listed instanceof PDFDict ? listed.lookup(PDFName.of('ActualText')) : undefined
  return text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : undefined
}

function remember(fonts: Map<PDFDict, FontTexts>, font: PDFDict): FontTexts {
  let texts = fonts.get(font)
  if (!texts) fonts.set(font, (texts = fontTexts(font)))
  return texts
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : 0
}

/** What the first does within the second. */
function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}
