import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFRef } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import type { PagesText } from '../../src/pdf/in-worker/read-pages.js'
import { pageTexts } from '../../src/pdf/page-texts.js'
import { openPdf } from '../../src/pdf/pdf-destinations.js'
import { printReport } from '../../src/print/print-report.js'
import { startPdfReader } from '../../src/pdf/read-back.js'
import { replacementTexts } from '../../src/pdf/replacement-texts.js'
import { face, parts, sampleReport } from '../print/sample-document.js'
import { request, start } from '../print/with-browser.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

/** A page with this content, in a font whose codes from 65 on read as Greek small letters, each as wide as its size. */
async function pageOf(content: string, extra: Record<string, PDFRef> = {}, form = ''): Promise<PagesText> {
  const pdf = await PDFDocument.create()
  const map =
    'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <43> <03B1> endbfrange ' +
    '1 beginbfrange <44> <45> [<03B4> <00660069>] endbfrange 1 beginbfchar <20> <0020> endbfchar endcmap'
  const { context } = pdf
  const font = context.obj({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: 'None',
    FirstChar: 32,
    Widths: new Array<number>(64).fill(1000),
    ToUnicode: context.register(context.flateStream(map)),
  })
  const resources = { Font: { F1: font } }
  const inside = context.register(context.stream(form, { Type: 'XObject', Subtype: 'Form', Resources: resources }))
  const page = pdf.addPage()
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)))
  page.node.set(
    PDFName.of('Resources'),
    context.obj({
      ...resources,
      XObject: { X1: inside },
      Properties: { P1: { ActualText: PDFString.of('said') } },
      ...extra,
    }),
  )
  return pageTexts(await openPdf(await pdf.save()))
}

const body = async (content: string, form?: string): Promise<string> =>
  (await pageOf(`/P <</MCID 0>> BDC ${content} EMC`, {}, form)).body[0] ?? ''

describe('pageTexts', () => {
  it.each([
    ['hexadecimal strings', 'BT /F1 10 Tf <41 4 2> Tj ET', 'αβ'],
    ['strings between brackets, with escapes', 'BT /F1 10 Tf (A\\102\\\nC\\(\\)) Tj ET', 'αβγ'],
    ['arrays with kerning', 'BT /F1 10 Tf [(A) -20 (B) 30 <43>] TJ ET', 'αβγ'],
    ['a ligature', 'BT /F1 10 Tf (DE) Tj ET', 'δfi'],
    ['glyphs that are set one by one', 'BT /F1 10 Tf 1 0 0 1 50 50 Tm (A) Tj 10 0 Td (B) Tj 10 0 Td (C) Tj ET', 'αβγ'],
    ['a gap as a space', 'BT /F1 10 Tf 1 0 0 1 50 50 Tm (A) Tj 13 0 Td (B) Tj ET', 'α β'],
    ['a glyph without a text as a gap', 'BT /F1 10 Tf (A!B) Tj (!) Tj 40 0 Td (C) Tj ET', 'α β γ'],
    ['a new line', 'BT /F1 10 Tf 12 TL (A) Tj T* (B) Tj 0 -12 TD (C) Tj ET', 'α\nβ\nγ'],
    ["the operator '", "BT /F1 10 Tf 12 TL (A) Tj (B) ' ET", 'α\nβ'],
    [
      'a raised number apart from its word',
      'BT /F1 10 Tf 1 0 0 1 9 9 Tm (A) Tj /F1 6 Tf 1 0 0 1 19 13 Tm (B) Tj ET',
      'α\nβ',
    ],
    [
      'runs on one line in different frames',
      'q 2 0 0 2 0 0 cm BT /F1 5 Tf (A) Tj ET Q BT /F1 10 Tf 10 0 Td (B) Tj ET',
      'αβ',
    ],
    ['a text that stands in for glyphs', '/Span <</ActualText <FEFF0078>>> BDC BT /F1 10 Tf (A) Tj ET EMC', 'x'],
    ['such a text listed beside the stream', '/Span /P1 BDC BT /F1 10 Tf (A) Tj ET EMC', 'said'],
    ['what was set from right to left', '/ReversedChars BMC BT /F1 10 Tf (A) Tj 10 0 Td (B) Tj ET EMC', ' βα '],
    ['pictures in the stream as nothing', 'BI /W 1 /H 1 ID (A) Tj\nEI BT /F1 10 Tf (B) Tj ET', 'β'],
    ['a comment as nothing', '% (A) Tj\nBT /F1 10 Tf (B) Tj ET', 'β'],
  ])('reads %s', async (_what, content, text) => {
    expect(await body(content)).toBe(text)
  })

  it('reads forms within the page, but none within itself for ever', async () => {
    expect(await body('q 1 0 0 1 50 50 cm /X1 Do Q', 'BT /F1 10 Tf (A) Tj ET')).toBe('α')
    const pdf = await PDFDocument.create()
    const page = pdf.addPage()
    const form = pdf.context.nextRef()
    const resources = pdf.context.obj({ XObject: { X1: form } })
    pdf.context.assign(form, pdf.context.stream('/X1 Do', { Subtype: 'Form', Resources: resources }))
    page.node.set(PDFName.of('Resources'), resources)
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('/X1 Do')))
    expect(pageTexts(await openPdf(await pdf.save()))).toMatchObject({ body: [''], running: [''] })
  })

  it('tells running heads from the text: unmarked, and marked as artifacts', async () => {
    const words = (text: string) => `BT /F1 10 Tf (${text}) Tj ET`
    const { body, running } = await pageOf(`${words('A')} /Artifact BMC ${words('B')} EMC /P BMC ${words('C')} EMC`)
    expect([body[0]?.trim(), running[0]?.trim()]).toEqual(['γ', 'αβ'])
  })

  it('takes nothing from fonts that do not say how they read', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage().drawText('Words', { font: await pdf.embedFont(StandardFonts.Helvetica) })
    expect(pageTexts(await openPdf(await pdf.save())).running).toEqual([''])
  })

  it('reads the words that another library reads, of every script', async () => {
    const scripts: [string, string, string][] = [
      ['noto-serif', 'cyrillic', 'Полиция и общество'],
      ['noto-serif', 'greek', 'Η αστυνομία και η κοινωνία'],
      ['noto-sans-georgian', 'georgian', 'პოლიცია და საზოგადოება'],
      ['noto-sans-armenian', 'armenian', 'Ոստիկանություն և հասարակություն'],
      ['noto-sans-hebrew', 'hebrew', 'משטרה וחברה'],
      ['noto-sans-arabic', 'arabic', 'الشرطة والمجتمع'],
    ]
    const faces = [...scripts, ['noto-serif', 'latin']]
      .map(([folder = '', subset = '']) => face(subset, folder, subset))
      .join('')
    const lines = scripts
      .map(([, subset, text]) => `<p dir="auto" style="font-family:${subset},latin">${text}</p>`)
      .join('')
    // The other library joins a raised number to its word.
    const html = sampleReport(parts(2).replace('</h2>', `</h2>${lines}`))
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace('</style>', `${faces}</style>`)
    const { pdf, text, pages } = await printReport(request(session, html, 2))
    // Of the saved PDF the print parses its pages alone.
    expect(pageTexts(await openPdf(pdf))).toMatchObject(text)
    const reader = startPdfReader(pages)
    const other = await reader.read(pdf, pages, replacementTexts(await openPdf(pdf)))
    await reader.close()
    const words = (of: string[]) => of.map((page) => page.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu))
    expect(words(text.body)).toEqual(words(other.body))
    expect(words(text.running)).toEqual(words(other.running))
    for (const [, , line] of scripts.slice(0, 4)) expect(text.body.join('\n')).toContain(line)
  })
})
