import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '../../../src/pdf/pdf-library.js'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fromHtml } from 'hast-util-from-html'
import type { Element, Root } from 'hast'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unprintableOnCopy } from '../../../src/pdf/copy/line-of-text.js'
import { readingOrderOf } from '../../../src/print/reading-order.js'
import { makeCopies, type MadeCopy } from '../../../src/release/make-copies.js'
import { copyOf, rapporteur, root } from '../../cli/run.js'
import { faultsOf, type Wanted } from './light-check.js'

const name = (word: string): PDFName => PDFName.of(word)
const outs: string[] = []
let bytes: Uint8Array
let wanted: Wanted

function build(meeting = 'report'): string {
  const out = mkdtempSync(join(tmpdir(), 'rapporteur-mended-'))
  outs.push(out)
  const to = 'html,pdf,json,csv,xlsx,reading-order'
  const command = ['build', meeting, '--out', out, '--to', to, '--date', '2019-12-02']
  const built = rapporteur(command, { env: { SOURCE_DATE_EPOCH: '1575000000' } })
  expect(built.err).toBe('')
  expect(built.status).toBe(0)
  return out
}

beforeAll(() => {
  ;({ bytes, wanted } = readOutputs(build()))
}, 120_000)
afterAll(() => {
  for (const out of outs) rmSync(out, { recursive: true, force: true })
})

function readOutputs(out: string): { bytes: Uint8Array; wanted: Wanted } {
  const text = (file: string): string => readFileSync(join(out, file), 'utf8')
  return {
    bytes: new Uint8Array(readFileSync(join(out, 'report.pdf'))),
    wanted: wantedOf(text('report.html'), text('report.json')),
  }
}

function wantedOf(html: string, json: string): Wanted {
  const headings: [number, string][] = []
  const pictures: string[] = []
  let [links, notes] = [0, 0]
  const textOf = (node: Element | Root): string =>
    node.children.map((kid) => (kid.type === 'element' ? textOf(kid) : kid.type === 'text' ? kid.value : '')).join('')
  const visit = (node: Element | Root): void => {
    for (const kid of node.children) {
      if (kid.type !== 'element') continue
      const { tagName, properties } = kid
      const level = /^h([1-6])$/.exec(tagName)?.[1]
      if (level !== undefined) headings.push([Number(level), textOf(kid).replace(/\u00AD/g, '')])
      if (tagName === 'img') pictures.push(String(properties['alt'] ?? ''))
      if (tagName === 'svg' && properties['role'] === 'img') pictures.push(String(properties['ariaLabel'] ?? ''))
      if (properties['role'] === 'doc-footnote') notes++
      if (tagName === 'a' && properties['href'] && properties['role'] === 'doc-noteref') links++
      visit(kid)
    }
  }
  const document = fromHtml(html)
  const find = (node: Element | Root): Element | undefined =>
    node.children.flatMap((kid) =>
      (kid.type === 'element' ? [kid.tagName === 'main' ? kid : (find(kid) ?? [])] : []).flat(),
    )[0]
  const main = find(document)
  // What stands outside the parts is for the page alone.
  const parts = main?.children.filter((kid) => kid.type === 'element' && kid.properties['dataPart'] !== undefined) ?? []
  for (const part of parts) visit(part as Element)
  const report = JSON.parse(json) as {
    meeting: { title: string }
    language: string
    parts: { paragraphs: { words: string }[] }[]
  }
  const words = report.parts.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.words))
  // A call of a note stands among the words of its paragraph.
  const openings = words.map((text) => text.split(/\s+/).slice(0, 8).join(' '))
  return { title: report.meeting.title, language: report.language, headings, pictures, words: openings, links, notes }
}

describe('the worked example', () => {
  it('has all that the light check looks for', async () => {
    expect(wanted.headings.length).toBeGreaterThan(100)
    expect(wanted.words.length).toBeGreaterThan(100)
    expect(wanted.notes).toBeGreaterThan(5)
    expect(wanted.pictures).toHaveLength(2)
    expect(await faultsOf(bytes, wanted)).toEqual([])
  })

  it('is read aloud from cover to annex', () => {
    const read = readFileSync(join(outs[0] ?? '', 'reading-order.txt'), 'utf8')
    const lines = read.split('\n')
    expect(lines.slice(0, 4).join('\n')).toMatch(/^Document\n {2}Sect\n {4}P \S/)
    expect(lines.filter((line) => /^ *H2 Annexes/.test(line))).toHaveLength(1)
    // No stray number: digits alone stand in cells and labels.
    expect(lines.filter((line) => /^ *(?:P|H\d|LBody|Caption|Note|Sect)? *[\d.,\s]+$/.test(line))).toEqual([])
    const pictures = lines.filter((line) => line.includes('Figure "'))
    expect(pictures).toHaveLength(2)
    for (const picture of pictures) expect(picture).toMatch(/Figure "[^"]{20,}"/)
    expect(read).toContain('[Footnote 1]')
    expect(read).not.toMatch(/NonStruct|\u00AD/)
  })

  it('is the same bytes when it is built again, in every output', () => {
    const [first = '', second] = [outs[0], build()]
    const files = readdirSync(first).filter((file) => !file.startsWith('.'))
    expect(files).toHaveLength(7)
    for (const file of files)
      expect(Buffer.compare(readFileSync(join(first, file)), readFileSync(join(second, file))), file).toBe(0)
  }, 120_000)
})

type Break = (pdf: PDFDocument) => void

/** Every structure element. */
function elements(pdf: PDFDocument, type: string): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(name('P')) && object.get(name('S')) === name(type) ? [object] : [],
    )
}

const firstOf = (pdf: PDFDocument, type: string): PDFDict => {
  const found = elements(pdf, type)[0]
  if (!found) throw new Error(`There is no ${type}`)
  return found
}

function changeXmp(pdf: PDFDocument, from: string, to: string): void {
  const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream
  const text = Buffer.from(stream.contents).toString('utf8')
  expect(text).toContain(from)
  const changed = pdf.context.stream(Buffer.from(text.replace(from, to)), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(name('Metadata'), pdf.context.register(changed))
}

function changeContent(pdf: PDFDocument, change: (content: string) => string): void {
  const { node } = pdf.getPage(5)
  const stream = node.Contents() as PDFRawStream
  const content = Buffer.from(inflateSync(stream.contents)).toString('latin1')
  const dictionary = PDFDict.withContext(pdf.context)
  dictionary.set(name('Filter'), name('FlateDecode'))
  const changed = PDFRawStream.of(dictionary, deflateSync(Buffer.from(change(content), 'latin1')))
  node.set(name('Contents'), pdf.context.register(changed))
}

const annotation = (pdf: PDFDocument): PDFDict => {
  const page = pdf.getPages().find(({ node }) => node.Annots())
  return (page?.node.Annots() as PDFArray).lookup(0, PDFDict)
}

const breaks: [what: string, how: Break, fault: RegExp][] = [
  ['a heading of another level', (pdf) => firstOf(pdf, 'H3').set(name('S'), name('H4')), /headings/],
  ['a heading that is a paragraph', (pdf) => firstOf(pdf, 'H2').set(name('S'), name('P')), /headings/],
  ['a list item without a body', (pdf) => firstOf(pdf, 'LBody').set(name('S'), name('P')), /list item/],
  ['rows without a group', (pdf) => firstOf(pdf, 'TBody').set(name('S'), name('TR')), /row groups/],
  ['a head cell without scope', (pdf) => firstOf(pdf, 'TH').delete(name('A')), /scope/],
  [
    'contents that are a list',
    (pdf) => elements(pdf, 'TOCI').forEach((one) => one.set(name('S'), name('LI'))),
    /contents/,
  ],
  ['a note without an id', (pdf) => firstOf(pdf, 'Note').delete(name('ID')), /note without/],
  ['a picture without words', (pdf) => firstOf(pdf, 'Figure').delete(name('Alt')), /pictures/],
  ['a picture without a box', (pdf) => firstOf(pdf, 'Figure').delete(name('A')), /box/],
  ['a link without a description', (pdf) => annotation(pdf).delete(name('Contents')), /link without/],
  ['a link that does not print', (pdf) => annotation(pdf).set(name('F'), PDFNumber.of(0)), /does not print/],
  ['links out of order', (pdf) => pdf.getPages().forEach(({ node }) => node.delete(name('Tabs'))), /visited/],
  [
    'a head that is no artifact',
    (pdf) => changeContent(pdf, (text) => text.replace(/\/Artifact <<[^>]*>> BDC([\s\S]*?)EMC/, '$1')),
    /neither tag/,
  ],
  ['paragraphs in another order', (pdf) => swap(pdf), /reading order/],
  [
    'a role that is not told',
    (pdf) => pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).delete(name('RoleMap')),
    /role of/,
  ],
  ['no output intent', (pdf) => pdf.catalog.delete(name('OutputIntents')), /output intent/],
  ['no word of PDF/UA', (pdf) => changeXmp(pdf, '<pdfuaid:part>1', '<pdfuaid:part>2'), /PDF\/UA/],
  ['no word of PDF/A', (pdf) => changeXmp(pdf, '<pdfaid:conformance>A', '<pdfaid:conformance>B'), /PDF\/A/],
  ['a date in words', (pdf) => changeXmp(pdf, '<rdf:li>2019-12-02', '<rdf:li>2 December 2019'), /date/],
  ['data that are not its source', (pdf) => pdf.catalog.delete(name('AF')), /source/],
  ['a document that is not tagged', (pdf) => pdf.catalog.delete(name('MarkInfo')), /tagged/],
  ['another language', (pdf) => pdf.setLanguage('fr'), /language/],
  ['no bookmarks', (pdf) => pdf.catalog.delete(name('Outlines')), /bookmarks/],
]

/** The last paragraphs of every part before its first. */
function swap(pdf: PDFDocument): void {
  for (const section of elements(pdf, 'Sect')) swapIn(section.lookup(name('K'), PDFArray))
}

function swapIn(longest: PDFArray): void {
  const kids = longest.asArray().filter((kid) => kid instanceof PDFRef)
  kids.reverse().forEach((kid, index) => longest.set(index, kid))
}

describe('the light check', () => {
  // A short report, for it is broken and looked at anew for every fault; its pictures are the worked example's.
  const short = copyOf('test/fixtures/meetings/harbours')
  let bytes: Uint8Array
  let wanted: Wanted
  beforeAll(() => {
    cpSync(join(root, 'report/figures'), join(short.folder, 'figures'), { recursive: true })
    appendFileSync(
      join(short.folder, 'notes/day1-morning.md'),
      '\nThey looked at *one* picture.\n\n![A path of decisions, each of them taken by a person](../figures/human-review.png "A path")\n',
    )
    ;({ bytes, wanted } = readOutputs(build(short.folder)))
  }, 120_000)
  afterAll(() => short.remove())

  it('finds nothing in the report as it is', async () => {
    expect(wanted.pictures).not.toEqual([])
    expect(wanted.notes).toBeGreaterThan(0)
    expect(await faultsOf(bytes, wanted)).toEqual([])
  })

  it.each(breaks)('finds %s', async (_, how, fault) => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    how(pdf)
    const broken = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
    expect((await faultsOf(broken, wanted)).join('\n')).toMatch(fault)
  })
})

describe('a copy for one recipient', () => {
  const MANIFEST = 'ab'.repeat(32)
  const PARTIES = [
    'Türkiye',
    'Организация, Համագործակցություն, ასოციაცია',
    `The ${'very long name of an '.repeat(8)}organization`,
  ]
  const recipients = PARTIES.map((party, nth) => ({ id: `r${nth}`, party }))
  const made: MadeCopy[] = []
  beforeAll(async () => {
    for await (const copy of makeCopies(bytes, 'en', MANIFEST, recipients)) made.push(copy)
  }, 60_000)

  it('says for whom it is, behind the words of the cover, and is the report in all else', async () => {
    const before = (await readingOrderOf(bytes)).split('\n')
    for (const { party, bytes: copy } of made) {
      expect(Buffer.from(copy.subarray(0, bytes.length)).equals(bytes)).toBe(true)
      expect(await faultsOf(copy, wanted)).toEqual([])
      const after = (await readingOrderOf(copy)).split('\n')
      const at = after.findIndex((line) => /^ {4}P Copy for /.test(line))
      expect(after[at]).toBe(`    P Copy for ${party}`)
      expect(after.toSpliced(at, 1)).toEqual(before)
      expect(before.slice(0, at).filter((line) => /^ {2}\S/.test(line))).toEqual(['  Sect'])
    }
  }, 120_000)

  it('bears its id in the XMP and in the information dictionary, and nothing of the person', async () => {
    for (const { copy: id, bytes: copy } of made) {
      expect(id).toMatch(/^[0-9a-f]{32}$/)
      const pdf = await PDFDocument.load(copy, { updateMetadata: false })
      const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
      expect((info.lookup(name('Copy')) as PDFHexString).decodeText()).toBe(id)
      const xmp = Buffer.from((pdf.catalog.lookup(name('Metadata')) as PDFRawStream).contents).toString('utf8')
      expect(xmp).toContain(`<report:copy>${id}</report:copy>`)
      expect(pdf.getTitle()).toBe(wanted.title)
      const [first, second] = pdf.context.lookup(pdf.context.trailerInfo.ID, PDFArray).asArray().map(String)
      expect(first).not.toBe(second)
    }
    expect(new Set(made.map(({ copy }) => copy)).size).toBe(PARTIES.length)
  })

  it('is the same bytes each time', async () => {
    const again: MadeCopy[] = []
    for await (const copy of makeCopies(bytes, 'en', MANIFEST, recipients.slice(0, 1))) again.push(copy)
    expect(Buffer.from(again[0]?.bytes ?? []).equals(Buffer.from(made[0]?.bytes ?? []))).toBe(true)
  })

  it('is not made of a PDF without room for its mark, nor for a name that cannot be set', async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    changeXmp(pdf, '<pdfaProperty:name>copy<', '<pdfaProperty:name>other<')
    const other = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
    const make = (from: Uint8Array, party: string) => makeCopies(from, 'en', MANIFEST, [{ id: 'r', party }]).next()
    await expect(make(other, 'Malta')).rejects.toThrow('no room')
    await expect(make(bytes, '\u5927')).rejects.toThrow('No font')
    expect([unprintableOnCopy('\u5927'), unprintableOnCopy('\u05D0'), unprintableOnCopy('Türkiye')]).toEqual([
      '\u5927',
      '\u05D0',
      undefined,
    ])
  })
})
