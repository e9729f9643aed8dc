import type { ContentArea } from '../page-shape.js'
import type { Columns } from './columns.js'
import type { HeadingWords } from './read-headings.js'
import type { InPageTools } from './tools.js'

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
export function layOutPages(tools: InPageTools, areas: Record<string, ContentArea>): DocumentInPages {
  const prepared = tools.prepareColumns()
  document.documentElement.removeAttribute('hidden')
  const headings = tools.readHeadings()
  tools.keepShortTexts()
  tools.gatherTurned(tools)
  return { headings, columns: tools.layInColumns(tools, areas, prepared) }
}
