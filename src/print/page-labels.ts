import { PDFHexString, PDFName, type PDFDocument } from '../pdf/pdf-library.js'

/**
 * Gives pages the labels that are printed on them, so that "page 9" in a viewer is the page that says so. Those that
 * bear no number are called by a word.
 *
 * @param numberedFrom the first page that bears its number
 * @param unnumbered the word for those before it, such as "Cover"
 * @see ISO 32000-1, 12.4.2 (page labels)
 */
export function setPageLabels(pdf: PDFDocument, numberedFrom: number, unnumbered: string): void {
  const { context } = pdf
  const numbered = context.obj({ S: 'D', St: numberedFrom })
  const before = numberedFrom > 1 ? [context.obj(0), context.obj({ P: PDFHexString.fromText(unnumbered) })] : []
  const labels = context.obj({ Nums: [...before, context.obj(numberedFrom - 1), numbered] })
  pdf.catalog.set(PDFName.of('PageLabels'), labels)
}
