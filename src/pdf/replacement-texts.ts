import { decodePDFRawStream, PDFArray, PDFRawStream, type PDFDocument } from './pdf-library.js'

/** A span's beginning in a content stream, with its properties where they stand there. */
const spans = /\/Span\s*(?:(<<[\s\S]*?>>)\s*BDC|\/\w+\s+BDC|BMC)/g
const actualText = /\/ActualText\s*<([0-9A-Fa-f\s]*)>/

function fromUtf16(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s+/g, ''), 'hex')
  return new TextDecoder('utf-16be').decode(bytes)
}

/**
 * The texts that stand in for glyphs (ISO 32000-1, 14.9.4): the browser writes one where a glyph is no character by
 * itself, as with ligatures, and with Arabic letters drawn as a stem and its dots. The library that reads the PDF back
 * passes them over.
 *
 * @returns for each page all of its spans in order: the text, or null where it has none
 */
export function replacementTexts(pdf: PDFDocument): (string | null)[][] {
  return pdf.getPages().map(({ node }) => {
    const contents = node.Contents()
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((part) => pdf.context.lookup(part)) : [contents]
    const source = streams
      .filter((stream) => stream instanceof PDFRawStream)
      .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
      .join('\n')
    return [...source.matchAll(spans)].map(([, properties]) => {
      const hex = properties === undefined ? undefined : actualText.exec(properties)?.[1]
      return hex === undefined ? null : fromUtf16(hex)
    })
  })
}
