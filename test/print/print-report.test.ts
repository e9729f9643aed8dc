import { PDFDocument } from '../../src/pdf/pdf-library.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserSession } from '../../src/browser/browser-session.js'
import { destinations } from '../../src/pdf/pdf-destinations.js'
import type { Step } from '../../src/print/print-attempt.js'
import { printReport } from '../../src/print/print-report.js'
import { printedScale } from '../../src/print/printed-scale.js'
import { EXIT, UserError } from '../../src/user-error.js'
import { face, parts, sampleReport } from './sample-document.js'
import { metadata, request, start } from './with-browser.js'

let session: BrowserSession
beforeAll(() => {
  session = start()
})
afterAll(() => session.close())

describe('printReport', () => {
  it('writes the page numbers that the PDF then has, in one print', async () => {
    const steps: Step[] = []
    const messages: string[] = []
    const html = sampleReport(parts(3))
    const printed = await printReport(
      request(session, html, 3, { onStep: (step) => steps.push(step), log: (line) => messages.push(line) }),
    )
    const pdf = await PDFDocument.load(printed.pdf, { updateMetadata: false })
    const actual = Object.fromEntries(destinations(pdf))
    const ids = Object.keys(printed.pageOf)
    expect(ids.length).toBeGreaterThan(100)
    expect(printed.pageOf).toEqual(Object.fromEntries(ids.map((id) => [id, actual[id]])))
    expect(new Set(Object.values(printed.pageOf)).size).toBeGreaterThan(15)
    expect(printed.pages).toBe(pdf.getPageCount())
    expect(printed.parts.map(({ part }) => part)).toEqual(['cover', 'contents', 'session-0', 'session-1', 'session-2'])
    expect(printed.parts.reduce((sum, { pages }) => sum + pages, 0)).toBe(printed.pages)
    expect(printed.parts[2]?.firstPage).toBe(printed.pageOf['s0'])
    expect(printed.reprinted).toBe(false)
    expect(messages).toEqual([])
    expect(steps).toEqual(['content', 'measure', 'print', 'mend', 'readBack'])
    expect(Object.values(printed.timings).every((time) => time > 0)).toBe(true)
  })

  it('writes the metadata and gives the same bytes again', async () => {
    const html = sampleReport(parts(1, 2))
    const [first, second] = [await printReport(request(session, html, 1)), await printReport(request(session, html, 1))]
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
    const pdf = await PDFDocument.load(first.pdf, { updateMetadata: false })
    expect(pdf.getTitle()).toBe(metadata.title)
    expect(pdf.getCreator()).toBe(metadata.creator)
    expect(pdf.getCreationDate()).toEqual(metadata.builtAt)
    expect(pdf.getModificationDate()).toEqual(metadata.builtAt)
    expect(pdf.catalog.toString()).toMatch(/\/Lang/)
    expect(pdf.catalog.toString()).toMatch(/\/DisplayDocTitle true/)
    expect(pdf.catalog.toString()).toMatch(/\/StructTreeRoot/)
    expect(pdf.catalog.toString()).toMatch(/\/Outlines/)
    const other = await printReport(request(session, html.replace('Session 0', 'Session A'), 1))
    const idOf = async (bytes: Uint8Array) =>
      (await PDFDocument.load(bytes, { updateMetadata: false })).context.trailerInfo.ID?.toString()
    expect(await idOf(first.pdf)).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/)
    expect(await idOf(other.pdf)).not.toBe(await idOf(first.pdf))
  })

  it('prints again, and says so, where the measure was wrong', async () => {
    const messages: string[] = []
    // Measuring does not know that pages on the left are shorter here.
    const left = `<section data-part="session-0" data-session="session-0"><style>@page :left { margin-top: 200mm }</style>
      <h1 id="before">Before</h1><h2 id="left" style="break-before:page">Left</h2>
      <figure style="height:100mm"></figure><h2 id="after">After</h2></section>`
    const printed = await printReport(request(session, sampleReport(left), 1, { log: (line) => messages.push(line) }))
    expect(printed.reprinted).toBe(true)
    expect(printed.pageOf).toEqual({ before: 3, left: 4, after: 5 })
    expect(messages).toEqual(['1 of 3 page numbers were measured wrong; printing again with the right ones'])
  })

  it.each([
    ['a line that does not break', `<p style="white-space:nowrap">${'nowhere '.repeat(40)}</p>`],
    ['a box', '<div style="width:300mm;border:1px solid">A box of 300 mm</div>'],
    ['a table', `<table style="width:auto"><tr>${`<td>${'wordless'.repeat(4)}</td>`.repeat(9)}</tr></table>`],
  ])('sets %s that is wider than the page smaller, and nothing else, and says so', async (_name, wide) => {
    const messages: string[] = []
    const body = (inside: string) =>
      `<section data-part="session-0" data-session="session-0"><h1 id="a">Words</h1>${inside}<p>Other words</p></section>`
    const wanted = (inside: string) =>
      printReport(request(session, sampleReport(body(inside)), 1, { log: (line) => messages.push(line) }))
    const scaleOf = async (pdf: Uint8Array) => printedScale(await PDFDocument.load(pdf, { updateMetadata: false }))
    const printed = await wanted(wide)
    expect(await scaleOf(printed.pdf)).toBeCloseTo(1, 3)
    expect(printed.reprinted).toBe(true)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(/^wider than a page, so that it is set smaller now: "(?:nowhere|A box|wordless)[^"]*"$/)
    const narrow = await wanted('')
    expect(narrow.reprinted).toBe(false)
    expect(await scaleOf(narrow.pdf)).toBeCloseTo(1, 3)
  })

  it('keeps ids that links have to encode', async () => {
    const body =
      '<section data-part="p" data-session="s"><h1 id="é:1">One</h1><h2 id="a/b (c)" style="break-before:page">Two</h2></section>'
    const printed = await printReport(request(session, sampleReport(body), 1))
    const named = destinations(await PDFDocument.load(printed.pdf, { updateMetadata: false }))
    expect(printed.pageOf).toEqual({ 'é:1': 3, 'a/b (c)': 4 })
    expect([named.get('é:1'), named.get('a/b (c)')]).toEqual([3, 4])
  })

  it('knows the pages of parts that only the name of their page parts, and of pages of another size', async () => {
    const part = (index: number, style: string, blocks: number) =>
      `<section data-part="session-${index}" data-session="session-${index}" style="break-before:auto;${style}">
        <h1 id="p${index}">Part ${index}</h1>${`<p>${'Words of a part. '.repeat(60)}</p>`.repeat(blocks)}
        <h2 id="end${index}">End ${index}</h2></section>`
    const body = [part(0, 'page:a', 1), part(1, 'page:b', 7), part(2, 'page:small', 6), part(3, 'page:a', 2)].join('')
    // Behind the rule for all pages: Chromium lets the last rule win, whether it has a name or not.
    const pages = '<style>@page small { size: 210mm 150mm; margin: 12mm } @page a {} @page b {}</style></head>'
    const html = sampleReport(body).replace('</head>', pages)
    const printed = await printReport(request(session, html, 4))
    const actual = destinations(await PDFDocument.load(printed.pdf, { updateMetadata: false }))
    expect(printed.reprinted).toBe(false)
    expect(printed.pageOf).toEqual(Object.fromEntries(Object.keys(printed.pageOf).map((id) => [id, actual.get(id)])))
    const { p0, p1, end1 = 0, p2 = 0, end2 } = printed.pageOf
    expect([p0, p1, p2]).toEqual([3, 4, end1 + 1])
    expect(end2).toBeGreaterThan(p2 + 1)
  })

  it('fails where a contents entry points at nothing', async () => {
    const html = sampleReport(parts(1, 1)).replace('data-page-of="s0-0"', 'data-page-of="gone"')
    await expect(printReport(request(session, html, 1))).rejects.toThrow('The contents point at nothing: gone')
  })

  it.each([
    ['another build', (html: string) => html.replace('this-build', 'other-build'), 1, /mark of this build/],
    ['a session too few', (html: string) => html, 2, /1 sessions of 2/],
    ['no policy', (html: string) => html.replace("default-src 'none'", ''), 1, /does not forbid to load/],
    [
      'a font that is none',
      (html: string) => html.replace('base64,d09GMg', 'base64,AAAAAA'),
      1,
      /cannot use its font "?Noto Serif/,
    ],
  ])('refuses to print %s', async (_name, change, sessions, message) => {
    const attempt = printReport(request(session, change(sampleReport(parts(1, 1))), sessions))
    await expect(attempt).rejects.toThrow(message)
    await expect(attempt).rejects.toBeInstanceOf(UserError)
    await expect(attempt).rejects.toMatchObject({ exitStatus: EXIT.browser })
  })

  it('finds every word of every script whose font is there', async () => {
    const fonts = [
      ...['latin', 'latin-ext', 'greek', 'cyrillic'].map((subset) => face('Noto Serif', 'noto-serif', subset)),
      ...['arabic', 'hebrew', 'georgian', 'armenian'].map((script) =>
        face('Noto Serif', `noto-sans-${script}`, script),
      ),
    ]
    const body = `<section data-part="p" data-session="s"><h1 style="letter-spacing:.2em">Names in many scripts</h1>
      <p>Łódź, Çağrı, Ελλάδα, Σωκράτης, Україна, თბილისი, საქართველო, Հայաստան և Երևան, the office of a fiancé</p>
      <p dir="rtl" lang="ar">تونس والمملكة العربية السعودية لا إله السلام 2019 مُحَمَّد</p><p>Among others الجزائر too.</p>
      <p dir="rtl" lang="he">ישראל שָׁלוֹם ועידה 2020</p><p style="font-variant:small-caps">Small Capitals</p>
      <p style="text-transform:uppercase">straße</p><p style="width:25mm">co\u00ADope\u00ADra\u00ADtion inter\u00ADna\u00ADtion\u00ADal\u00ADisa\u00ADtion<sup>12</sup></p>
      <p style="width:25mm;overflow-wrap:anywhere">https://example.org/a-long-address-without-any-space</p><p class="only-read">heard</p></section>`
    const printed = await printReport(request(session, sampleReport(body, { fonts: fonts.join('') }), 1))
    expect(printed.pages).toBe(3)
  })

  it('finds words and page numbers that vanished for want of a font', async () => {
    const body = (words: string) => `<section data-part="p" data-session="s"><h1>Place</h1><p>${words}</p></section>`
    const lost = printReport(request(session, sampleReport(body('Tbilisi, that is თბილისი, თბილისი')), 1))
    // On Linux alone the machine's own fonts can be kept away.
    if (process.platform === 'linux')
      await expect(lost).rejects.toThrow('The PDF lacks words (თბილისი) that the report has')
    else await lost.catch(() => undefined)
    const html = sampleReport(body('Tbilisi')).replace(/content: counter\(page\).*? }/, '}')
    await expect(printReport(request(session, html, 1))).rejects.toThrow('The PDF lacks the numbers of pages (2, 3)')
    const expected = { sentinel: 'this-build', sessions: 1, text: 'Tbilisi and Vienna' }
    await expect(printReport(request(session, html, 1, { expected }))).rejects.toThrow(
      'The PDF lacks words (Vienna, and)',
    )
  })
})
