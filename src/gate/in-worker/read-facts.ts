import type { PDFDocumentProxy } from 'pdfjs-dist'

/** What a PDF says besides the text of its pages. */
export interface PdfFacts {
  pages: number
  /** Titles of bookmarks. */
  outline: string[]
  /** Entries of the document's information, and the whole of its XMP. */
  metadata: [string, string][]
  /** Page (from 1) of each named destination that was asked for, and whether it lies at the page's top. */
  destinations: [name: string, page: number, atTop: boolean][]
  attachments: { name: string; description: string; bytes: Uint8Array }[]
}

type OutlineEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/**
 * Runs in a worker thread, as a text of its own.
 *
 * @param open opens the PDF with the library that the worker loaded
 * @param wanted names of destinations
 */
export async function readFacts(open: () => Promise<PDFDocumentProxy>, wanted: string[]): Promise<PdfFacts> {
  const pdf = await open()
  const titles: string[] = []
  const addTitles = (entries: OutlineEntry[]): void => {
    for (const { title, items } of entries) {
      titles.push(title)
      addTitles(items as OutlineEntry[])
    }
  }
  addTitles((await pdf.getOutline()) ?? [])

  const { info, metadata } = await pdf.getMetadata()
  const said = Object.entries(info).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[key, value]] : [],
  )
  const raw = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.()
  if (typeof raw === 'string') said.push(['XMP', raw])

  const destinations: PdfFacts['destinations'] = []
  const named = await pdf.getDestinations()
  const heights = new Map<number, number>()
  for (const name of wanted) {
    const place =
      (named as Record<string, unknown[] | undefined>)[name] ??
      (named as Record<string, unknown[] | undefined>)[encodeURIComponent(name)]
    if (!place) continue
    const index = await pdf.getPageIndex(place[0] as { num: number; gen: number })
    let height = heights.get(0)
    if (height === undefined) heights.set(0, (height = (await pdf.getPage(1)).view[3] ?? 0))
    // Within the upper quarter, below the margin, only the beginning of a page lies.
    destinations.push([name, index + 1, Number(place[3] ?? 0) > height * 0.75])
  }

  const attached =
    ((await pdf.getAttachments()) as unknown as Record<
      string,
      { filename: string; description?: string; content?: Uint8Array }
    > | null) ?? {}
  const attachments = Object.values(attached).map(({ filename, description = '', content = new Uint8Array() }) => ({
    name: filename,
    description,
    bytes: content,
  }))
  const pages = pdf.numPages
  await pdf.destroy()
  return { pages, outline: titles, metadata: said, destinations, attachments }
}
