import { AFRelationship, type PDFDocument } from '../../pdf/pdf-library.js'

/** A file that goes with the PDF, inside it. */
export interface SourceFile {
  name: string
  mimeType: string
  description: string
  bytes: Uint8Array
}

/**
 * Puts the data into the PDF from which it was made.
 *
 * @param builtAt the date that the file bears
 * @see ISO 19005-3, 6.8 and annex E (associated files)
 */
export async function attachSource(pdf: PDFDocument, source: SourceFile, builtAt: Date): Promise<void> {
  const { name, mimeType, description, bytes } = source
  await pdf.attach(bytes, name, {
    mimeType,
    description,
    creationDate: builtAt,
    modificationDate: builtAt,
    afRelationship: AFRelationship.Source,
  })
}
