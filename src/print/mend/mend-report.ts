import type { HeadingWords } from '../in-page/read-headings.js'
import type { PDFDocument } from '../../pdf/pdf-library.js'
import { mendBookmarks } from '../bookmarks.js'
import type { MarkedElement } from '../in-page/mark-elements.js'
import { setMetadata, type PdfMetadata } from '../metadata.js'
import { applyMarks } from './apply-marks.js'
import { attachSource, type SourceFile } from './attach-source.js'
import { mendCatalog } from './catalog.js'
import { mendContents } from './contents.js'
import { takeOutDecorations } from './decorations.js'
import { addFigureBoxes } from './figure-boxes.js'
import { mendFigures } from './figures.js'
import { mendLanguages } from './language.js'
import { mendLinks } from './links.js'
import { mendLists } from './lists.js'
import { mendNotes } from './notes.js'
import { addOutputIntent } from './output-intent.js'
import { readPageContents, writePageContents } from './page-contents.js'
import { readStructure } from './read-structure.js'
import { rolesIn } from './roles.js'
import { mendTables } from './tables.js'
import { thin } from './thin.js'
import { mendUnicodeMaps } from './unicode-maps.js'
import { writeStructure } from './write-structure.js'
import { addXmp } from './xmp.js'

/** The elements that were marked on the page that was printed. */
export interface Marks {
  prefix: string
  elements: MarkedElement[]
}

export interface Mending {
  metadata: PdfMetadata
  /** What the PDF was made from. */
  html: string
  /** The words of all headings, for the bookmarks. */
  headings: readonly HeadingWords[]
  marks: Marks
  /** The data that goes with the PDF. */
  source?: SourceFile | undefined
}

/**
 * Makes of what the browser printed a PDF/UA-1 and PDF/A-3a: in place, since copied pages lose their tags.
 *
 * @throws {Error} where the browser's tree is not as those that this was written for
 */
export async function mendReport(pdf: PDFDocument, mending: Mending): Promise<void> {
  const { metadata, html, headings, marks, source } = mending
  setMetadata(pdf, metadata, html)
  mendBookmarks(pdf, headings)
  await mendStructure(pdf, metadata.language, marks)
  mendUnicodeMaps(pdf)
  mendCatalog(pdf)
  addXmp(pdf, metadata)
  addOutputIntent(pdf)
  if (source) await attachSource(pdf, source, metadata.builtAt)
}

async function mendStructure(pdf: PDFDocument, language: string, { prefix, elements }: Marks): Promise<void> {
  const { root, objects } = readStructure(pdf)
  const contents = readPageContents(pdf)
  applyMarks(root, prefix, elements)
  const decorations = takeOutDecorations(root, contents)
  thin(root)
  mendTables(root, decorations, pdf.context)
  mendContents(root)
  mendLists(root)
  mendNotes(root)
  mendFigures(root)
  addFigureBoxes(pdf, root, contents)
  mendLanguages(root, language)
  mendLinks(pdf, root)
  for (const object of objects) pdf.context.delete(object)
  writeStructure(pdf, root, rolesIn(root))
  await writePageContents(pdf, contents, decorations)
}
