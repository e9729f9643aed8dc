import { describe, expect, it } from 'vitest'
import {
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFRef,
} from '../../../src/pdf/pdf-library.js'
import { mendLinks } from '../../../src/print/mend/links.js'
import { tag } from '../../../src/print/mend/structure.js'
import { mark } from './tree.js'

/** Mends a document with one link in it. */
async function mended(
  target: { uri?: string; dest?: string; place?: true },
  href?: string,
  owned = true,
): Promise<PDFDict> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link' })
  if (target.uri !== undefined) {
    const action = pdf.context.obj({ S: 'URI' })
    action.set(PDFName.of('URI'), PDFString.of(target.uri))
    link.set(PDFName.of('A'), action)
  }
  if (target.dest !== undefined) link.set(PDFName.of('Dest'), PDFName.of(target.dest))
  if (target.place) link.set(PDFName.of('Dest'), PDFArray.withContext(pdf.context))
  const annotation: PDFRef = pdf.context.register(link)
  page.node.set(PDFName.of('Annots'), pdf.context.obj([annotation]))
  const element = tag('Link', owned ? [tag('Span', [{ page: 0, annotation }])] : [])
  if (href !== undefined) mark(element, 'link', { href, description: 'where it leads' })
  mendLinks(pdf, tag('Document', [tag('P', [element])]))
  return link
}

describe('links', () => {
  it.each<[{ uri?: string; dest?: string; place?: true }, string]>([
    [{ uri: 'https://x.example/a%20b' }, 'https://x.example/a b'],
    [{ uri: 'https://x.example/100%' }, 'https://x.example/100%'],
    [{ dest: 'p12' }, '#p12'],
    [{ place: true }, '#'],
  ])('are described, and print: %j', async (target, href) => {
    const link = await mended(target, href)
    const words = link.lookup(PDFName.of('Contents'))
    expect(words instanceof PDFHexString && words.decodeText()).toBe('where it leads')
    expect(String(link.get(PDFName.of('F')))).toBe('4')
  })

  it('that lead elsewhere than the page says, or of which it says nothing, are a fault', async () => {
    await expect(mended({ uri: 'https://x.example/' }, 'https://y.example/')).rejects.toThrow(
      'The link to https://x.example/ stands in the structure tree as one to https://y.example/',
    )
    await expect(mended({ dest: 'p1' })).rejects.toThrow(
      'The link to #p1 stands in the structure tree as one to nothing',
    )
    await expect(mended({ dest: 'p1' }, '#p1', false)).rejects.toThrow('stands nowhere in its structure tree')
  })
})
