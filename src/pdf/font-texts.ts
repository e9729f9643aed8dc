import { LAST_RESORT } from '../fonts/last-resort.js'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from './pdf-library.js'

/** How the codes of a font read, and how wide their glyphs are. */
export interface FontTexts {
  /** Bytes to a code. */
  bytes: 1 | 2
  /** The text of a code; what has none reads as nothing. */
  texts: ReadonlyMap<number, string>
  /** Whether a code draws no sign but the box that stands for a missing one: glyph 0, or any of the last resort. */
  isBox: (code: number) => boolean
  /** Of the font's size. */
  widthOf: (code: number) => number
}

/** Reads a font's /ToUnicode and widths (ISO 32000-1, 9.10.3 and 9.7.4.3). */
export function fontTexts(font: PDFDict): FontTexts {
  const isComposite = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0')
  const map = font.lookup(PDFName.of('ToUnicode'))
  const texts =
    map instanceof PDFRawStream
      ? readMap(Buffer.from(decodePDFRawStream(map).decode()).toString('latin1'))
      : new Map<number, string>()
  const isLastResort = String(font.lookup(PDFName.of('BaseFont'))).endsWith(LAST_RESORT.replaceAll(' ', ''))
  return {
    bytes: isComposite ? 2 : 1,
    texts,
    // Chromium's codes of two bytes are the numbers of glyphs; a code of one byte is a place in a list.
    isBox: (code) => isLastResort || (isComposite && code === 0),
    widthOf: isComposite ? compositeWidths(font) : simpleWidths(font),
  }
}

function readMap(source: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, block = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>/g))
      texts.set(Number.parseInt(code, 16), fromUtf16(text))
  }
  for (const [, block = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text, list] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/g,
    )) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)]
      if (list !== undefined) {
        const items = list.match(/<[^>]*>/g) ?? []
        items.forEach((item, index) => texts.set(from + index, fromUtf16(item.slice(1, -1))))
        continue
      }
      const start = fromUtf16(text ?? '')
      const head = start.slice(0, -1)
      const tail = start.charCodeAt(start.length - 1)
      for (let code = from; code <= to; code++) texts.set(code, head + String.fromCharCode(tail + code - from))
    }
  }
  return texts
}

function fromUtf16(hex: string): string {
  const digits = hex.replace(/\s+/g, '')
  let text = ''
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16))
  // The mending lets glyphs that stand for no character read as a space without width: no part of any word.
  return text.replaceAll('\u200b', '')
}

function compositeWidths(font: PDFDict): (code: number) => number {
  const descendants = font.lookup(PDFName.of('DescendantFonts'), PDFArray)
  const descendant = descendants.lookup(0, PDFDict)
  const usual = numberOf(descendant.lookup(PDFName.of('DW')), 1000) / 1000
  const widths = new Map<number, number>()
  const list = descendant.lookup(PDFName.of('W'))
  for (let at = 0; list instanceof PDFArray && at + 1 < list.size();) {
    const first = numberOf(list.lookup(at), 0)
    const second = list.lookup(at + 1)
    if (second instanceof PDFArray) {
      for (let index = 0; index < second.size(); index++)
        widths.set(first + index, numberOf(second.lookup(index), 0) / 1000)
      at += 2
    } else {
      const width = numberOf(list.lookup(at + 2), 0) / 1000
      for (let code = first; code <= numberOf(second, first); code++) widths.set(code, width)
      at += 3
    }
  }
  return (code) => widths.get(code) ?? usual
}

function simpleWidths(font: PDFDict): (code: number) => number {
  const first = numberOf(font.lookup(PDFName.of('FirstChar')), 0)
  const list = font.lookup(PDFName.of('Widths'))
  const matrix = font.lookup(PDFName.of('FontMatrix'))
  const unit = matrix instanceof PDFArray ? Math.abs(numberOf(matrix.lookup(0), 0.001)) : 0.001
  return (code) =>
    list instanceof PDFArray && code >= first && code - first < list.size()
      ? numberOf(list.lookup(code - first), 0) * unit
      : 0
}

function numberOf(object: PDFObject | undefined, otherwise: number): number {
  return object instanceof PDFNumber ? object.asNumber() : otherwise
}
