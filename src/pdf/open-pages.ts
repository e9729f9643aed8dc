import { openPdf } from './pdf-destinations.js'
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFObjectParser,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from './pdf-library.js'

/** The pages of a PDF, and what they draw with. */
export interface Pages {
  context: PDFContext
  getPages(): { node: PDFPageLeaf }[]
}

/** Where the objects of a file stand, by their numbers, and what the file says of itself: byte offsets. */
interface Table {
  places: Map<number, number>
  trailer: number
}

/** They lead from the pages to what is not drawn. */
const ASIDE = new Set(['Annots', 'Parent'].map((key) => PDFName.of(key)))
const MOST_OF_A_HEAD = 32

/**
 * Opens a PDF to read its pages alone: parses what these draw with, each object from where the file's own table says
 * that it stands, as viewers do. Of a tagged report that is a twentieth of all objects: most are structure and links.
 *
 * @param bytes with one table in plain text, as PDFs are saved here (ISO 32000-1, 7.5.4); others are parsed whole
 * @throws {Error} where something else stands at a place that the table names
 */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableOf(text)
  if (!table) return openPdf(bytes)
  const context = PDFContext.create()
  const parse = (from: number): PDFObject => PDFObjectParser.forBytes(bytes.subarray(from), context).parseObject()
  const take = (reference: PDFRef): PDFObject | undefined => {
    const from = table.places.get(reference.objectNumber)
    if (from === undefined) return undefined
    const head = text.toString('latin1', from, from + MOST_OF_A_HEAD)
    const length = /^(\d+) (\d+) obj\b/.exec(head)?.[0].length ?? 0
    if (!head.startsWith(`${reference.objectNumber} ${reference.generationNumber} obj`))
      throw new Error(`The PDF's table of objects is wrong at ${reference.toString()}`)
    const object = parse(from + length)
    context.assign(reference, object)
    return object
  }

  const trailer = parse(table.trailer)
  const root = trailer instanceof PDFDict ? trailer.get(PDFName.of('Root')) : undefined
  const catalog = root instanceof PDFRef ? take(root) : undefined
  const tree = catalog instanceof PDFDict ? catalog.get(PDFName.of('Pages')) : undefined
  const pages: { node: PDFPageLeaf }[] = []
  const seen = new Set<PDFRef>()
  const reach = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) {
      if (seen.has(object)) return
      seen.add(object)
      reach(take(object))
    } else if (object instanceof PDFArray) object.asArray().forEach(reach)
    else if (object instanceof PDFRawStream) reach(object.dict)
    else if (object instanceof PDFDict) {
      if (object instanceof PDFPageLeaf) pages.push({ node: object })
      for (const [key, value] of object.entries()) if (!ASIDE.has(key)) reach(value)
    }
  }
  reach(tree)
  if (!(context.lookup(tree) instanceof PDFPageTree)) return openPdf(bytes)
  return { context, getPages: () => pages }
}

/** The file's table of objects, where it has one in plain text and no earlier one besides. */
function tableOf(text: Buffer): Table | undefined {
  const end = text.toString('latin1', Math.max(0, text.length - 1024))
  const from = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  if (!(from < text.length) || text.toString('latin1', from, from + 4) !== 'xref') return undefined
  const behind = text.indexOf('trailer', from)
  if (behind < 0 || text.toString('latin1', behind).includes('/Prev')) return undefined
  const places = new Map<number, number>()
  let number = 0
  for (const line of text.toString('latin1', from + 4, behind).split(/\r?\n|\r/)) {
    const [, place, , kind] = /^(\d{10}) (\d{5}) ([nf])/.exec(line) ?? []
    const start = /^(\d+) \d+\s*$/.exec(line)?.[1]
    if (start !== undefined) number = Number(start)
    else if (place !== undefined) {
      if (kind === 'n') places.set(number, Number(place))
      number++
    }
  }
  return { places, trailer: behind + 'trailer'.length }
}
