import type { PDFDocumentProxy } from 'pdfjs-dist'

/** The text of some pages of a PDF. */
export interface PagesText {
  /** Of each page what belongs to the document. */
  body: string[]
  /** Of each page its running heads and feet: what no structure element holds, and what is marked as an artifact. */
  running: string[]
}

/** What is marked in a page's content, from its beginning to its end. */
interface Mark {
  tag: string
  /** The texts inside, in the order of drawing; only where they are put together differently at the end. */
  pieces?: string[]
  /** What to take in place of the glyphs inside. */
  replacement?: string
}

/**
 * Runs in a worker thread, as a text of its own: reads the text of pages `first` to `last`. What was set from right to
 * left is turned back into the order of reading.
 *
 * @param open opens the PDF with the library that the worker loaded
 * @param replacements of each of these pages, the texts that its spans bring in place of their glyphs
 */
export async function readPages(
  open: () => Promise<PDFDocumentProxy>,
  first: number,
  last: number,
  replacements: (string | null)[][] = [],
): Promise<PagesText> {
  const pdf = await open()
  const pages: PagesText = { body: [], running: [] }
  for (let number = first; number <= Math.min(last, pdf.numPages); number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const texts = replacements[number - first] ?? []
    const spans = items.filter((item) => 'type' in item && (item as { tag?: string }).tag === 'Span')
    const replacesAll = spans.length === texts.length
    const marks: Mark[] = []
    let body = ''
    let running = ''
    let span = 0
    const add = (text: string): void => {
      const collecting = marks.findLast(({ pieces }) => pieces !== undefined)
      if (collecting) collecting.pieces?.push(text)
      else if (marks.length === 0 || marks.some(({ tag }) => tag === 'Artifact')) running += text
      else body += text
    }
    for (const item of items) {
      if ('str' in item) {
        add(item.str)
        if (item.hasEOL) add('\n')
      } else if (item.type !== 'endMarkedContent') {
        const { tag = '' } = item as { tag?: string }
        const replacement = tag === 'Span' && replacesAll ? texts[span++] : undefined
        if (typeof replacement === 'string') marks.push({ tag, pieces: [], replacement })
        else marks.push(tag === 'ReversedChars' ? { tag, pieces: [] } : { tag })
      } else {
        const mark = marks.pop()
        if (mark?.replacement !== undefined) {
          // The library puts the space before a word into the span that begins it.
          if (mark.pieces?.[0]?.trim() === '') add(' ')
          add(mark.replacement)
        } else if (mark?.pieces) {
          add(' ')
          add(mark.pieces.reverse().join(''))
          add(' ')
        }
      }
    }
    pages.body.push(body)
    pages.running.push(running)
    page.cleanup()
  }
  await pdf.destroy()
  return pages
}
