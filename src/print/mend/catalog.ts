import { PDFDict, PDFHeader, PDFName, type PDFDocument } from '../../pdf/pdf-library.js'

const name = (word: string): PDFName => PDFName.of(word)

/**
 * What stands above the pages: the version, that the document is tagged, and that links are visited in the order of
 * reading.
 *
 * @see ISO 14289-1, 7.1 (Marked) and 7.18.3 (Tabs); ISO 32000-1, 7.5.2 (header), 14.7.1 (MarkInfo)
 */
export function mendCatalog(pdf: PDFDocument): void {
  pdf.context.header = PDFHeader.forVersion(1, 7)
  pdf.catalog.set(name('MarkInfo'), pdf.context.obj({ Marked: true }))
  for (const { node } of pdf.getPages()) if (node.lookup(name('Annots'))) node.set(name('Tabs'), name('S'))
  const preferences = pdf.catalog.lookup(name('ViewerPreferences'))
  if (preferences instanceof PDFDict) preferences.delete(name('Type'))
}
