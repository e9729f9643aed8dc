import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '../pdf-library.js'
import { pageGeometry } from '../../render/page-geometry.js'
import { openPdf } from '../pdf-destinations.js'
import { beginUpdate, type Update } from './append-update.js'
import { embedFace, type EmbeddedFace } from './embed-face.js'
import { setLines, type OpenFace, type SetLine } from './line-of-text.js'

const name = (word: string): PDFName => PDFName.of(word)

/** What makes a copy different from the others. */
export interface CopyMark {
  /** What stands on its first page. */
  line: string
  /** What its metadata say: letters and digits. */
  id: string
}

/** Points of a millimetre. */
const MM = 72 / 25.4
/** In points; the running feet of other pages have 8. */
const SIZE = 9
const LEADING = 12
/** The place of a running foot, which a cover has not: its first line's base, in mm above the sheet's lower edge. */
const BASE = 17
/** In mm: the page's number, where the first page has one, keeps its place at the right. */
const WIDTH = pageGeometry.width - pageGeometry.margin.left - pageGeometry.margin.right - 35

/**
 * Reads a report's PDF once, to make marked copies of it: each is the PDF itself, byte for byte, and behind it what
 * makes it a copy: a line at the foot of the first page, tagged as a paragraph behind the cover's words, its font, and
 * an id in the XMP and in the information dictionary. The same PDF and mark give the same bytes.
 *
 * @param original as `rapporteur build` wrote it
 * @throws {Error} where the PDF is not one of this tool's
 */
export async function copyMarker(original: Uint8Array): Promise<(mark: CopyMark) => Uint8Array> {
  const pdf = await openPdf(original)
  const place = findPlace(pdf)
  return ({ line, id }) => {
    const { context } = pdf
    const update = beginUpdate(pdf, original, `${id}\n${line}`)
    const lines = setLines(line, (WIDTH * MM) / SIZE)
    const faces = embedFaces(context, update, lines)
    writePage(context, update, place, lines, faces)
    writeStructure(context, update, place)
    writeMetadata(pdf, update, id)
    const more = update.bytes()
    const copy = new Uint8Array(original.length + more.length)
    copy.set(original)
    copy.set(more, original.length)
    return copy
  }
}

/** Where a copy is marked: on the first page, and in the structure of what it holds. */
interface Place {
  page: { reference: PDFRef; node: PDFDict }
  /** The number of the new marked content. */
  mcid: number
  /** The list of the page's owners in the parent tree. */
  owners: { reference: PDFRef; array: PDFArray }
  /** The element that takes the line, and whether behind all that it has or before. */
  parent: { reference: PDFRef; element: PDFDict; isFirst: boolean }
}

function findPlace(pdf: PDFDocument): Place {
  const { context } = pdf
  const [page] = pdf.getPages()
  const treeRoot = pdf.catalog.lookup(name('StructTreeRoot'))
  if (!page || !(treeRoot instanceof PDFDict)) throw new Error('The PDF has no tagged page')
  const numbers = treeRoot.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
  const key = page.node.lookup(name('StructParents'), PDFNumber).asNumber()
  const at = numbers.asArray().findIndex((item, index) => index % 2 === 0 && (item as PDFNumber).asNumber() === key)
  const reference = numbers.get(at + 1)
  const array = context.lookup(reference)
  if (!(reference instanceof PDFRef) || !(array instanceof PDFArray)) throw new Error('The PDF has no list of owners')
  return {
    page: { reference: page.ref, node: page.node },
    mcid: array.size(),
    owners: { reference, array },
    parent: findParent(context, treeRoot, page.ref),
  }
}

/** The cover, where the first page is one and nothing else; else the whole document, before all that it says. */
function findParent(context: PDFContext, treeRoot: PDFDict, page: PDFRef): Place['parent'] {
  const whole = treeRoot.get(name('K'))
  const element = context.lookup(whole)
  if (!(whole instanceof PDFRef) || !(element instanceof PDFDict)) throw new Error('The PDF has no document element')
  const [first] = kidsOf(element)
  const part = context.lookup(first)
  const isCover = first instanceof PDFRef && part instanceof PDFDict && isWithin(context, part, page)
  return isCover ? { reference: first, element: part, isFirst: false } : { reference: whole, element, isFirst: true }
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(name('K'))
  if (kids instanceof PDFArray) return kids.asArray()
  const only = element.get(name('K'))
  return only ? [only] : []
}

/** Whether an element holds content of one page alone. */
function isWithin(context: PDFContext, element: PDFDict, page: PDFRef): boolean {
  const own = element.get(name('Pg'))
  if (own instanceof PDFRef && own !== page) return false
  return kidsOf(element).every((kid) => {
    const inner = context.lookup(kid)
    return !(inner instanceof PDFDict) || isWithin(context, inner, page)
  })
}

function embedFaces(context: PDFContext, update: Update, lines: readonly SetLine[]): Map<OpenFace, EmbeddedFace> {
  const characters = new Map<OpenFace, string[]>()
  for (const run of lines.flatMap(({ runs }) => runs))
    characters.set(run.face, [...(characters.get(run.face) ?? []), ...run.characters])
  return new Map([...characters].map(([face, used]) => [face, embedFace(context, update, face, used)]))
}

/** The name of the nth font in the page's resources; the browser's are called F and a number. */
const fontName = (nth: number): string => `Copy${nth}`

function writePage(
  context: PDFContext,
  update: Update,
  { page, mcid }: Place,
  lines: readonly SetLine[],
  faces: ReadonlyMap<OpenFace, EmbeddedFace>,
): void {
  const node = page.node.clone(context)
  const contents = node.lookup(name('Contents'))
  const before = contents instanceof PDFArray ? contents.asArray() : [node.get(name('Contents')) as PDFObject]
  // What the browser drew may leave its scale behind.
  const save = update.add(plainStream(context, 'q\n'))
  const drawn = update.add(plainStream(context, `\nQ\n${drawLines(lines, faces, mcid)}`))
  node.set(name('Contents'), context.obj([save, ...before, drawn]))

  const resources = node.lookup(name('Resources'))
  const ours = resources instanceof PDFDict ? resources.clone(context) : context.obj({})
  const fonts = ours.lookup(name('Font'))
  const allFonts = fonts instanceof PDFDict ? fonts.clone(context) : context.obj({})
  for (const [nth, { reference }] of [...faces.values()].entries()) allFonts.set(name(fontName(nth)), reference)
  ours.set(name('Font'), allFonts)
  node.set(name('Resources'), ours)
  update.put(page.reference, node)
}

function drawLines(lines: readonly SetLine[], faces: ReadonlyMap<OpenFace, EmbeddedFace>, mcid: number): string {
  const order = [...faces.keys()]
  const left = (pageGeometry.margin.left * MM).toFixed(2)
  const operators = [`/P <</MCID ${mcid}>> BDC`, 'BT', '0.1 g', `${left} ${(BASE * MM).toFixed(2)} Td`]
  for (const [index, { runs }] of lines.entries()) {
    if (index > 0) operators.push(`0 -${LEADING} Td`)
    for (const { face, characters } of runs) {
      const glyphs = characters.map((character) => faces.get(face)?.code(character) ?? '').join('')
      operators.push(`/${fontName(order.indexOf(face))} ${SIZE} Tf`, `<${glyphs}> Tj`)
    }
  }
  return [...operators, 'ET', 'EMC', ''].join('\n')
}

function plainStream(context: PDFContext, content: string): PDFRawStream {
  const bytes = Buffer.from(content, 'latin1')
  return PDFRawStream.of(context.obj({ Length: bytes.length }), bytes)
}

/** A paragraph more, which its content leads to and which leads to its content. */
function writeStructure(context: PDFContext, update: Update, { page, mcid, owners, parent }: Place): void {
  const paragraph = update.add(context.obj({ S: 'P', P: parent.reference, Pg: page.reference, K: mcid }))
  const array = owners.array.clone(context)
  array.push(paragraph)
  update.put(owners.reference, array)
  const kids = kidsOf(parent.element)
  const element = parent.element.clone(context)
  element.set(name('K'), context.obj(parent.isFirst ? [paragraph, ...kids] : [...kids, paragraph]))
  update.put(parent.reference, element)
}

function writeMetadata({ context, catalog }: PDFDocument, update: Update, id: string): void {
  const info = context.trailerInfo.Info
  const facts = context.lookup(info)
  if (!(info instanceof PDFRef) || !(facts instanceof PDFDict)) throw new Error('The PDF says nothing of itself')
  const more = facts.clone(context)
  more.set(name('Copy'), PDFHexString.fromText(id))
  update.put(info, more)

  const reference = catalog.get(name('Metadata'))
  const packet = context.lookup(reference)
  if (!(reference instanceof PDFRef) || !(packet instanceof PDFRawStream)) throw new Error('The PDF has no XMP')
  const text = Buffer.from(packet.contents).toString('utf8')
  const edition = /<report:edition>[^<]*<\/report:edition>/.exec(text)?.[0]
  // A property that is not described in the file would end its conformance (ISO 19005-3, 6.6.2.3).
  if (!edition || !text.includes('<pdfaProperty:name>copy</pdfaProperty:name>'))
    throw new Error('The XMP has no room for the id of a copy')
  const bytes = Buffer.from(text.replace(edition, () => `${edition}\n<report:copy>${id}</report:copy>`))
  const dictionary = packet.dict.clone(context)
  dictionary.set(name('Length'), PDFNumber.of(bytes.length))
  update.put(reference, PDFRawStream.of(dictionary, bytes))
}
