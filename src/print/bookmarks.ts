import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '../pdf/pdf-library.js'
import type { HeadingWords } from './in-page/read-headings.js'

/**
 * Gives bookmarks the words of their headings: Chromium 147 and 156 join the lines of a heading without a space
 * ("Artificial Intelligenceand Law Enforcement"), and count a footnote's number among its words. A bookmark with other letters than any heading stays as it is.
 *
 * @param headings in the order of the document
 * @see ISO 32000-1, 12.3.3 (document outline)
 */
export function mendBookmarks(pdf: PDFDocument, headings: readonly HeadingWords[]): void {
  let next = 0
  for (const item of bookmarks(pdf)) {
    const title = item.lookup(PDFName.of('Title'))
    if (!(title instanceof PDFString) && !(title instanceof PDFHexString)) continue
    const letters = squeezed(title.decodeText())
    const found = headings.findIndex((heading, index) => index >= next && squeezed(heading.text) === letters)
    if (found < 0) continue
    next = found + 1
    item.set(PDFName.of('Title'), PDFHexString.fromText(headings[found]?.title ?? ''))
  }
}

/** All bookmarks, each before those below it. */
function* bookmarks(pdf: PDFDocument): Generator<PDFDict> {
  const pending = [pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.lookupMaybe(PDFName.of('First'), PDFDict)]
  while (pending.length > 0) {
    const item = pending.pop()
    if (!item) continue
    yield item
    pending.push(item.lookupMaybe(PDFName.of('Next'), PDFDict), item.lookupMaybe(PDFName.of('First'), PDFDict))
  }
}

function squeezed(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '')
}
