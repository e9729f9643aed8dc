import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '../../../src/pdf/pdf-library.js'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readPageContents } from '../../../src/print/mend/page-contents.js'
import { readStructure } from '../../../src/print/mend/read-structure.js'
import { isTag, tagsIn, type Tag } from '../../../src/print/mend/structure.js'

/** What the report says, for comparison with what the PDF says. */
export interface Wanted {
  title: string
  language: string
  /** Levels and words, in order. */
  headings: [level: number, words: string][]
  /** Alternative texts of pictures, in order. */
  pictures: string[]
  /** Words that are read aloud in this order, others between them. */
  words: string[]
  links: number
  notes: number
}

interface Node {
  role?: string
  type?: string
  id?: string
  alt?: string
  children?: Node[]
}

const name = (word: string): PDFName => PDFName.of(word)
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * What a PDF lacks of what PDF/UA-1 and PDF/A-3a ask and the mending gives: a check that needs no Java, and judges far
 * less than veraPDF does. The pages are read with pdfjs, which did not write them.
 *
 * @returns a line for each fault
 */
export async function faultsOf(bytes: Uint8Array, wanted: Wanted): Promise<string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise
  try {
    return [
      ...(await faultsOfPages(pdf, wanted)),
      ...(await faultsOfDocument(pdf, wanted)),
      ...(await faultsOfObjects(bytes, wanted)),
      ...faultsByQpdf(bytes),
    ]
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Structure and text as another library reads them. */
async function faultsOfPages(pdf: PDFDocumentProxy, wanted: Wanted): Promise<string[]> {
  const faults: string[] = []
  const headings: [number, string][] = []
  const pictures: string[] = []
  const read: string[] = []
  let links = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const texts = await textsByMark(page)
    const wordsOf = ({ type, id = '', children = [] }: Node): string =>
      type === 'content' ? (texts.get(id) ?? '') : children.map(wordsOf).join('')
    const visit = (node: Node): void => {
      const { role = '', alt, children = [] } = node
      const level = /^H([1-6])$/.exec(role)?.[1]
      if (level !== undefined) headings.push([Number(level), wordsOf(node)])
      if (role === 'Figure') pictures.push(alt ?? '')
      if (node.type === 'content') read.push(texts.get(node.id ?? '') ?? '')
      else for (const child of children) visit(child)
    }
    visit((await page.getStructTree()) ?? {})
    for (const { subtype, contentsObj } of (await page.getAnnotations()) as {
      subtype: string
      contentsObj?: { str: string }
    }[]) {
      if (subtype !== 'Link') continue
      links++
      if (!contentsObj?.str) faults.push(`page ${number}: a link without a description`)
    }
  }
  const same = (one: string, other: string): boolean => letters(one) === letters(other)
  const lacking = wanted.headings.filter(
    ([level, words], at) => headings[at]?.[0] !== level || !same(headings[at]?.[1] ?? '', words),
  )
  if (lacking.length > 0 || headings.length !== wanted.headings.length)
    faults.push(`headings: ${lacking.length} of ${wanted.headings.length} are not there, or not as they should be`)
  if (JSON.stringify(pictures) !== JSON.stringify(wanted.pictures)) faults.push('pictures: other alternative texts')
  if (links < wanted.links) faults.push(`links: ${links} of ${wanted.links}`)
  const said = letters(read.join(' '))
  let at = 0
  for (const words of wanted.words) {
    const found = said.indexOf(letters(words), at)
    if (found < 0) {
      faults.push(`reading order: "${words.slice(0, 60)}" is not read, or not in its place`)
      break
    }
    at = found + letters(words).length
  }
  return faults
}

async function textsByMark(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((id) => id !== undefined)
      if (mark !== undefined) texts.set(mark, `${texts.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return texts
}

async function faultsOfDocument(pdf: PDFDocumentProxy, wanted: Wanted): Promise<string[]> {
  const { info, metadata } = (await pdf.getMetadata()) as unknown as {
    info: Record<string, unknown>
    metadata: { getRaw(): string } | null
  }
  const xmp = metadata?.getRaw() ?? ''
  const bookmarks = (await pdf.getOutline()) ?? []
  const attached = Object.keys(((await pdf.getAttachments()) as Record<string, unknown> | null) ?? {})
  const escaped = wanted.title.replace(/&/g, '&amp;')
  const checks: [holds: boolean, fault: string][] = [
    [info['PDFFormatVersion'] === '1.7', 'the version is not 1.7'],
    [info['Title'] === wanted.title && info['Language'] === wanted.language, 'title or language'],
    [(await pdf.getMarkInfo())?.Marked === true, 'it is not said to be tagged'],
    [
      JSON.stringify(await pdf.getViewerPreferences())?.includes('"DisplayDocTitle":true') === true,
      'its title is not shown',
    ],
    [/pdfuaid:part>1</.test(xmp), 'XMP: it does not say that it is PDF/UA-1'],
    [/pdfaid:part>3</.test(xmp) && /pdfaid:conformance>A</.test(xmp), 'XMP: it does not say that it is PDF/A-3a'],
    [xmp.includes(escaped), 'XMP: the title'],
    // Words such as "2 December 2019" are no value of the type Date (ISO 16684-1, 8.2.1.2).
    [/<dc:date><rdf:Seq><rdf:li>\d{4}-\d\d-\d\d</.test(xmp), 'XMP: the date is none'],
    [bookmarks.length > 0, 'no bookmarks'],
    [attached.includes('report.json'), 'the data are not attached'],
  ]
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]))
}

/** What no reader tells: the objects themselves. */
async function faultsOfObjects(bytes: Uint8Array, wanted: Wanted): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const faults: string[] = []
  const { root } = readStructure(pdf)
  const tags = [...tagsIn(root)]
  const kidsOf = ({ kids }: Tag): string[] => kids.map((kid) => (isTag(kid) ? kid.type : ''))
  const expect = (holds: boolean, fault: string): void => void (holds || faults.push(fault))
  for (const one of tags) {
    const kids = kidsOf(one)
    if (one.type === 'LI')
      expect(
        kids.every((kid) => kid === 'Lbl' || kid === 'LBody'),
        'a list item without a body',
      )
    if (one.type === 'Table')
      expect(
        kids.every((kid) => /^(Caption|THead|TBody|TFoot)$/.test(kid)),
        'a table without row groups',
      )
    if (one.type === 'TH') expect(one.attributes['Table']?.['Scope'] !== undefined, 'a head cell without scope')
    if (one.type === 'TOC')
      expect(
        kids.every((kid) => kid === 'TOCI'),
        'contents with other than its items',
      )
    if (one.type === 'Note') expect(one.id !== undefined, 'a note without an id')
    if (one.type === 'Figure') expect(one.attributes['Layout']?.['BBox'] !== undefined, 'a picture without a box')
    if (one.type === 'NonStruct') faults.push('an element that says nothing')
  }
  expect(
    tags.some(({ type }) => type === 'TOC'),
    'no contents',
  )
  expect(tags.filter(({ type }) => type === 'Note').length === wanted.notes, 'notes: too few or too many')
  for (const [page, { unmarked }] of readPageContents(pdf).entries())
    expect(
      unmarked.length === 0,
      `page ${page + 1}: ${unmarked.length} pieces of content with neither tag nor artifact`,
    )
  const intent = pdf.catalog.lookup(name('OutputIntents'))
  const first = intent instanceof PDFArray ? intent.lookup(0) : undefined
  expect(
    first instanceof PDFDict && first.lookup(name('DestOutputProfile')) instanceof PDFRawStream,
    'no output intent',
  )
  expect(pdf.catalog.has(name('AF')), 'the data are not said to be its source')
  for (const { node } of pdf.getPages()) {
    const annotations = node.Annots()
    if (!annotations) continue
    expect(node.lookup(name('Tabs')) === name('S'), 'a page whose links are not visited in order')
    for (let at = 0; at < annotations.size(); at++) {
      const flags = annotations.lookup(at, PDFDict).lookup(name('F'))
      expect(flags instanceof PDFNumber && (flags.asNumber() & 4) === 4, 'a link that does not print')
    }
  }
  const roles = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('RoleMap'))
  for (const type of ['Em', 'Strong'])
    if (tags.some((one) => one.type === type))
      expect(roles instanceof PDFDict && roles.has(name(type)), `the role of ${type} is not told`)
  return [...new Set(faults)]
}

function faultsByQpdf(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-qpdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, bytes)
    const { status, error, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    return error || status === 0 ? [] : [`qpdf: ${stdout}${stderr}`]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
