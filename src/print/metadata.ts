import { PDFHexString, type PDFDocument } from '../pdf/pdf-library.js'
import { createHash } from 'node:crypto'

/** What a PDF says about itself. */
export interface PdfMetadata {
  title: string
  /** BCP 47, as in the document's `lang`. */
  language: string
  author?: string | undefined
  subject?: string | undefined
  keywords?: string[] | undefined
  /** Of the document, among those of its house. */
  symbol?: string | undefined
  /** That the document bears, `YYYY-MM-DD`. */
  date?: string | undefined
  status?: string | undefined
  edition?: string | undefined
  /** The program and its version. */
  creator: string
  /** The moment that counts as its making; never the clock's, so that two builds agree to the byte. */
  builtAt: Date
}

/**
 * Writes the metadata into the document, in place of the browser's.
 *
 * @param source what the PDF was made from: its identifier (ISO 32000-1, 14.4) is a hash of this and the metadata
 */
export function setMetadata(pdf: PDFDocument, metadata: PdfMetadata, source: string): void {
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  pdf.setLanguage(metadata.language)
  if (metadata.author) pdf.setAuthor(metadata.author)
  if (metadata.subject) pdf.setSubject(metadata.subject)
  if (metadata.keywords) pdf.setKeywords(metadata.keywords)
  pdf.setCreator(metadata.creator)
  pdf.setCreationDate(metadata.builtAt)
  pdf.setModificationDate(metadata.builtAt)
  const identifier = createHash('sha256').update(JSON.stringify(metadata)).update(source).digest('hex').slice(0, 32)
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(identifier), PDFHexString.of(identifier)])
}

/**
 * The document's bytes, the same for the same document. Objects are not packed into streams: that takes a sixth of
 * the time, for twice the size.
 */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}
