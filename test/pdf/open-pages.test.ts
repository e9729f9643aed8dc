import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openPages, type Pages } from '../../src/pdf/open-pages.js'
import { contentOf } from '../../src/pdf/page-texts.js'
import { openPdf } from '../../src/pdf/pdf-destinations.js'

/** Three pages, each with its line. */
async function three(useObjectStreams: boolean): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of ['one', 'two', 'three']) pdf.addPage().drawText(text, { font })
  return pdf.save({ useObjectStreams })
}

const drawn = (pages: Pages): string[] =>
  pages.getPages().map(({ node }) => Buffer.from(contentOf(node.Contents(), pages)).toString('latin1'))

describe('openPages', () => {
  it.each([
    ['a PDF as it is saved here', false],
    ['a PDF whose objects are packed', true],
  ])('reads the pages of %s in their order', async (_, useObjectStreams) => {
    const bytes = await three(useObjectStreams)
    const pages = await openPages(bytes)
    expect(drawn(pages)).toHaveLength(3)
    expect(drawn(pages)).toEqual(drawn(await openPdf(bytes)))
    expect(pages.getPages().map(({ node }) => node.Resources()?.toString())).not.toContain(undefined)
  })

  it('parses nothing that no page draws with', async () => {
    const bytes = await three(false)
    const objects = (pages: Pages): number => pages.context.enumerateIndirectObjects().length
    expect(objects(await openPages(bytes))).toBeLessThan(objects(await openPdf(bytes)))
  })

  it('does not go on where the table of the file is wrong', async () => {
    const text = Buffer.from(await three(false)).toString('latin1')
    const [entry = ''] = /(?<=\n)\d{10} 00000 n/.exec(text.slice(text.lastIndexOf('xref\n', text.length - 40))) ?? []
    const wrong = text.replaceAll(/(?<=\n)\d{10} 00000 n/g, entry)
    expect(wrong).not.toBe(text)
    await expect(openPages(Buffer.from(wrong, 'latin1'))).rejects.toThrow('table of objects is wrong')
  })
})
