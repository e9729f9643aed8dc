import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from './pdf-library.js'

/** Opens what the browser printed, as it is and at once: the library's pauses for others double the time. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
}

/**
 * The pages that the PDF itself says its links lead to.
 *
 * @returns 1-based pages by the id of the element that is linked to
 */
export function destinations(pdf: PDFDocument): Map<string, number> {
  const pageOf = new Map(pdf.getPages().map(({ ref }, index) => [ref.tag, index + 1]))
  const found = new Map<string, number>()
  const named = pdf.catalog.lookup(PDFName.of('Dests'))
  if (!(named instanceof PDFDict)) return found
  for (const [name, value] of named.entries()) {
    const place = pdf.context.lookup(value)
    const page = place instanceof PDFArray ? place.get(0) : undefined
    const number = page instanceof PDFRef ? pageOf.get(page.tag) : undefined
    if (number !== undefined) found.set(idOf(name.decodeText()), number)
  }
  return found
}

/** Destinations are named as the links write them, percent-encoded. */
function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
