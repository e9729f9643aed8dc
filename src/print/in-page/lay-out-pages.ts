import type { ContentArea } from '../page-shape.js'
import type { Columns } from './columns.js'
import type { InPageTools } from './tools.js'

/**
 * Runs in the page, with print styles on, before anything was laid out: does what pages ask for, and lays the document
 * out in them. It stays so until its pages are measured.
 *
 * @param areas content areas by the name of the page, '' for the page without a name
 */
export function layOutPages(tools: InPageTools, areas: Record<string, ContentArea>): Columns {
  tools.keepShortTexts()
  tools.gatherTurned(tools)
  return tools.layInColumns(tools, areas)
}
