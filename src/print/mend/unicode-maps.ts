import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFDocument } from '../../pdf/pdf-library.js'

const name = (word: string): PDFName => PDFName.of(word)

/** What a glyph reads as that stands for no character by itself: a space without width. */
const NOTHING = '<200B>'

/**
 * Gives glyphs that the browser maps to U+0000, which is no character, a space without width: parts of what is set of
 * several glyphs.
 *
 * @see ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7.2
 */
export function mendUnicodeMaps(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(name('Type')) !== name('Font')) continue
    const reference = font.get(name('ToUnicode'))
    const map = pdf.context.lookup(reference)
    if (!(reference instanceof PDFRef) || !(map instanceof PDFRawStream)) continue
    const source = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')
    const mended = source.replace(/(<[0-9A-Fa-f]{4}>\s*)<(?:0000|FEFF|FFFE)>(?=\s*\n)/gi, `$1${NOTHING}`)
    if (mended !== source) pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(mended, 'latin1')))
  }
}
