import type { ContentArea } from '../page-shape.js'
import type { Columns } from './columns.js'
import type { HeadingWords } from './read-headings.js'
import { layInColumns } from './columns.js'
import { gatherTurned } from './gather-turned.js'
import { keepShortTexts } from './keep-short-texts.js'
import { prepareColumns } from './prepare-columns.js'
import { readHeadings } from './read-headings.js'

export interface DocumentInPages {
  /** The words of all headings. */
  headings: HeadingWords[]
  columns: Columns
}

/**
 * Runs in the page, with print styles on: shows the document, which was hidden until now, and lays it out in pages. It
 * stays so until its pages are measured.
 *
 * All of it is one step: between two, the browser might lay the document out as it stands.
 *
 * @param areas content areas by the name of the page, '' for the page without a name
 */
export function layOutPages(areas: Record<string, ContentArea>): DocumentInPages {
  const prepared = prepareColumns()
  document.documentElement.removeAttribute('hidden')
  const headings = readHeadings()
  keepShortTexts()
  gatherTurned()
  return { headings, columns: layInColumns(areas, prepared) }
}
