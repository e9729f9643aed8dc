import type { PDFDocument } from '@cantoo/pdf-lib'
import { EXIT, UserError } from '../user-error.js'
import type { PagesText } from './in-worker/read-pages.js'
import { missingWords, pagesWithoutNumber } from './missing-words.js'
import type { PdfReader } from './read-back.js'

const MOST_NAMED = 10

function listed(items: readonly (string | number)[]): string {
  const more = items.length > MOST_NAMED ? ` and ${items.length - MOST_NAMED} more` : ''
  return items.slice(0, MOST_NAMED).join(', ') + more
}

/**
 * Reads the PDF back and makes sure that it holds what was sent.
 *
 * @param bytes the PDF as it will be written
 * @param pdf the same, as it was before it was saved
 * @param text the words that must be in it
 * @param numberedFrom the first page that must bear its number
 * @returns the text that was read
 * @throws {UserError} naming up to ten words, or pages, that are not there
 */
export async function comparePrint(
  reader: PdfReader,
  bytes: Uint8Array,
  pdf: PDFDocument,
  { text, numberedFrom = Number.POSITIVE_INFINITY }: { text: string; numberedFrom?: number | undefined },
): Promise<PagesText> {
  const pages = pdf.getPageCount()
  let printed = await reader.read(bytes, pages)
  let missing = missingWords(text, [...printed.body, ...printed.running])
  if (missing.length > 0) {
    // Dear, and needed for glyphs that are no character by themselves alone.
    const { replacementTexts } = await import('./replacement-texts.js')
    printed = await reader.read(bytes, pages, replacementTexts(pdf))
    missing = missingWords(text, [...printed.body, ...printed.running])
  }
  const unnumbered = pagesWithoutNumber(printed.running, numberedFrom)
  const lacking = [
    ...(missing.length > 0 ? [`words (${listed(missing.map(({ word }) => word))})`] : []),
    ...(unnumbered.length > 0 ? [`the numbers of pages (${listed(unnumbered)})`] : []),
  ]
  if (lacking.length === 0) return printed
  throw new UserError(`The PDF lacks ${lacking.join(' and ')} that the report has`, {
    nextStep: 'No font of the report may have these characters, or a style of the theme hides them in print',
    exitStatus: EXIT.browser,
  })
}
