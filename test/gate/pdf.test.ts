import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  StandardFonts,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfStrings } from '../../src/gate/pdf-strings.js'
import { build, gate, type BuiltReport } from './build-outputs.js'

let built: BuiltReport
beforeAll(async () => {
  built = await build()
})

/** A PDF of three pages, the second that of the session which hides everything, with something done to it. */
async function pdfWith(change: (pdf: PDFDocument, pages: PDFPage[]) => unknown, packed = false): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const pages = [0, 1, 2].map(() => {
    const page = pdf.addPage([595, 842])
    page.setFont(font)
    return page
  })
  const top = (page: PDFPage | undefined) => pdf.context.obj([page?.ref ?? null, 'XYZ', 0, 800, 0])
  const dests = pdf.context.obj({})
  dests.set(PDFName.of('open-room'), top(pages[0]))
  dests.set(PDFName.of('closed-room'), top(pages[1]))
  dests.set(PDFName.of('part--annexes'), top(pages[2]))
  pdf.catalog.set(PDFName.of('Dests'), dests)
  await change(pdf, pages)
  return pdf.save({ useObjectStreams: packed })
}

async function judge(bytes: Uint8Array): Promise<string | undefined> {
  return gate({ outputs: [...built.outputs, { name: 'report.pdf', bytes, read: 'pdf' }], input: built.input })
}

const write = (page: number, text: string) => (_: PDFDocument, pages: PDFPage[]) => {
  // In a tagged PDF words stand in marked content; outside of it they are running heads.
  pages[page]?.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('P')]))
  pages[page]?.drawText(text, { x: 60, y: 700, size: 12, lineHeight: 14 })
  pages[page]?.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}

function addOutline(pdf: PDFDocument, title: string): void {
  const item = pdf.context.nextRef()
  const outline: PDFRef = pdf.context.register(pdf.context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }))
  const entry = pdf.context.obj({ Parent: outline })
  entry.set(PDFName.of('Title'), PDFHexString.fromText(title))
  entry.set(PDFName.of('Dest'), PDFName.of('closed-room'))
  pdf.context.assign(item, entry)
  pdf.catalog.set(PDFName.of('Outlines'), outline)
}

function addObject(pdf: PDFDocument, key: string, value: string): void {
  const dict = pdf.context.obj({ Type: 'StructElem' })
  dict.set(PDFName.of(key), PDFString.of(value))
  pdf.catalog.set(PDFName.of('Something'), pdf.context.register(dict))
}

describe('the leak gate reads the PDF', () => {
  it('and lets pass what may be said', async () => {
    expect(await judge(await pdfWith(write(0, 'Olga Pribylova counts the hours.')))).toBeUndefined()
    expect(await judge(await pdfWith((pdf) => addOutline(pdf, 'Learning together')))).toBeUndefined()
  })

  it.each<[string, (pdf: PDFDocument, pages: PDFPage[]) => unknown, string]>([
    ['on a page', write(2, 'Anna Mullerova'), 'page 3: the name of anna (no open session names them)'],
    [
      'on a page of the session',
      write(1, 'Olga Pribylova'),
      'page 2: the name of olga (closed-room does not allow it)',
    ],
    [
      'over the end of a line',
      write(1, 'It was Anna Mulle-\nrova'),
      'page 2: the name of anna (closed-room does not allow it)',
    ],
    ['in a bookmark', (pdf) => addOutline(pdf, 'Anna Müllerová'), 'a bookmark: the name of anna'],
    [
      'in a bookmark, of somebody named elsewhere',
      (pdf) => addOutline(pdf, 'Olga Přibylová'),
      'a bookmark: the name of olga',
    ],
    ['in its metadata', (pdf) => pdf.setAuthor('Anna Müllerová'), 'metadata, Author: the name of anna'],
    [
      'in an alternative text',
      (pdf) => addObject(pdf, 'Alt', 'Desk of the Agency for Patterns'),
      'an alternative text or another hidden text: the affiliation of zoe',
    ],
    ['in a link', (pdf) => addObject(pdf, 'URI', 'https://police.example/anna-mullerova'), 'a link: the name of anna'],
    [
      'in the name of an attachment',
      (pdf) => pdf.attach(new TextEncoder().encode('{}'), 'anna-mullerova.json', { mimeType: 'application/json' }),
      'the attachment anna-mullerova.json: the name of anna',
    ],
    [
      'in an attachment',
      (pdf) =>
        pdf.attach(new TextEncoder().encode('{"who":"Anna Müllerová"}'), 'report.json', {
          mimeType: 'application/json',
        }),
      'the attachment report.json: the name of anna',
    ],
  ])('and finds a name %s', async (_, change, place) => {
    expect(await judge(await pdfWith(change))).toContain(`report.pdf, ${place}`)
  })

  it('and finds internal words on a page', async () => {
    const said = await judge(await pdfWith(write(0, 'the quarrel about the\nbudget lasted')))
    expect(said).toContain('report.pdf, page 1: words of the internal block at notes/mild-room.md, line 12')
  })

  it.each([false, true])('and misses no string of it, packed into streams or not: %s', async (packed) => {
    const change = (pdf: PDFDocument): void => {
      addOutline(pdf, 'Ґанна (О’Ніл)')
      addObject(pdf, 'Alt', 'a \\(b\\) \\303\\251 \\\\')
    }
    const strings = pdfStrings(await pdfWith(change, packed))
    expect(strings).toContain('Ґанна (О’Ніл)')
    expect(strings).toContain('a (b) é \\')
  })
})
