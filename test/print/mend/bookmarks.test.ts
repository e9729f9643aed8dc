import { expect, it } from 'vitest'
import { type PDFDict, PDFDocument, PDFHexString, PDFName } from '../../../src/pdf/pdf-library.js'
import { mendBookmarks } from '../../../src/print/bookmarks.js'

interface Bookmark {
  title: string
  below?: Bookmark[]
}

/** The titles, in the order of the document, once they are mended. */
async function mended(bookmarks: Bookmark[], headings: [text: string, title: string][]): Promise<string[]> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const items: PDFDict[] = []
  const add = (parent: PDFDict, list: Bookmark[]): void => {
    let before = { dict: parent, key: 'First' }
    for (const { title, below = [] } of list) {
      const dict = context.obj({})
      items.push(dict)
      dict.set(PDFName.of('Title'), PDFHexString.fromText(title))
      before.dict.set(PDFName.of(before.key), context.register(dict))
      before = { dict, key: 'Next' }
      add(dict, below)
    }
  }
  const outlines = context.obj({})
  add(outlines, bookmarks)
  pdf.catalog.set(PDFName.of('Outlines'), context.register(outlines))
  mendBookmarks(
    pdf,
    headings.map(([text, title]) => ({ text, title })),
  )
  return items.map((item) => item.lookup(PDFName.of('Title'), PDFHexString).decodeText())
}

it('bookmarks have the words of their headings, those below before those behind', async () => {
  const bookmarks = [{ title: 'ToolsandLaw', below: [{ title: 'Daily\u00ADwork 1' }] }, { title: 'Tools' }]
  const headings: [string, string][] = [
    ['Tools and Law', 'Tools and Law'],
    ['Daily work1', 'Daily work'],
    ['Tools', 'Tools'],
  ]
  expect(await mended(bookmarks, headings)).toEqual(['Tools and Law', 'Daily work', 'Tools'])
})

it('of two headings with the same letters each has its own words; one without a heading stays', async () => {
  const bookmarks = [{ title: 'Q1' }, { title: 'Other' }, { title: 'Q1' }]
  expect(
    await mended(bookmarks, [
      ['Q 1', 'Q 1'],
      ['Q1', 'Q1 again'],
    ]),
  ).toEqual(['Q 1', 'Other', 'Q1 again'])
})

it('a document without bookmarks has none afterwards', async () => {
  const pdf = await PDFDocument.create()
  expect(() => mendBookmarks(pdf, [])).not.toThrow()
})
