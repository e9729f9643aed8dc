import type { PDFDocumentProxy } from 'pdfjs-dist'

/** The text of some pages of a PDF. */
export interface PagesText {
  /** Of each page what belongs to the document. */
  body: string[]
  /** Of each page its running heads and feet: what no structure element holds, and what is marked as an artifact. */
  running: string[]
}

/**
 * Runs in a worker thread, as a text of its own: reads the text of pages `first` to `last`. What was set from right to
 * left is turned back into the order of reading.
 *
 * @param open opens the PDF with the library that the worker loaded
 */
export async function readPages(
  open: () => Promise<PDFDocumentProxy>,
  first: number,
  last: number,
): Promise<PagesText> {
  const pdf = await open()
  const pages: PagesText = { body: [], running: [] }
  for (let number = first; number <= Math.min(last, pdf.numPages); number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    let body = ''
    let running = ''
    const marks: string[] = []
    let reversed: string[] | undefined
    for (const item of items) {
      if ('str' in item) {
        const text = item.str + (item.hasEOL ? '\n' : '')
        if (reversed) reversed.push(text)
        else if (marks.length === 0 || marks.includes('Artifact')) running += text
        else body += text
      } else if (item.type === 'endMarkedContent') {
        if (marks.pop() === 'ReversedChars' && reversed) {
          body += ` ${reversed.reverse().join('')} `
          reversed = undefined
        }
      } else {
        const { tag = '' } = item as { tag?: string }
        marks.push(tag)
        if (tag === 'ReversedChars') reversed = []
      }
    }
    pages.body.push(body)
    pages.running.push(running)
    page.cleanup()
  }
  await pdf.destroy()
  return pages
}
