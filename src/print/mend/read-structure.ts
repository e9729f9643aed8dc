import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '../../pdf/pdf-library.js'
import type { Kid, Tag } from './structure.js'

const name = (word: string): PDFName => PDFName.of(word)

/** The structure tree that the browser wrote, and the objects that it was made of. */
export interface ReadStructure {
  root: Tag
  /** Superfluous once the tree is written anew. */
  objects: PDFRef[]
}

/**
 * Reads the structure tree of a PDF.
 *
 * @throws {Error} where there is none
 * @see ISO 32000-1, 14.7
 */
export function readStructure(pdf: PDFDocument): ReadStructure {
  const treeRoot = pdf.catalog.lookup(name('StructTreeRoot'))
  if (!(treeRoot instanceof PDFDict)) throw new Error('The browser wrote no structure tree')
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.tag, index]))
  const objects: PDFRef[] = []
  const pageOf = (dictionary: PDFDict): number | undefined => {
    const page = dictionary.get(name('Pg'))
    return page instanceof PDFRef ? pages.get(page.tag) : undefined
  }
  const kidsOf = (object: PDFObject | undefined, page: number | undefined): Kid[] => {
    const value = pdf.context.lookup(object)
    if (value instanceof PDFArray) return value.asArray().flatMap((kid) => kidsOf(kid, page))
    if (value instanceof PDFNumber) return page === undefined ? [] : [{ page, mcid: value.asNumber() }]
    if (!(value instanceof PDFDict)) return []
    const own = pageOf(value) ?? page
    const type = value.lookup(name('Type'))
    if (type === name('MCR')) {
      const mcid = value.lookup(name('MCID'))
      return own !== undefined && mcid instanceof PDFNumber ? [{ page: own, mcid: mcid.asNumber() }] : []
    }
    if (type === name('OBJR')) {
      const annotation = value.get(name('Obj'))
      return own !== undefined && annotation instanceof PDFRef ? [{ page: own, annotation }] : []
    }
    if (object instanceof PDFRef) objects.push(object)
    return [readTag(value, kidsOf(value.get(name('K')), own))]
  }
  const root = kidsOf(treeRoot.get(name('K')), undefined)[0]
  if (!root || !('kids' in root)) throw new Error('The structure tree is empty')
  for (const key of ['ParentTree', 'IDTree']) collect(treeRoot.get(name(key)), pdf, objects)
  return { root, objects }
}

function readTag(dictionary: PDFDict, kids: Kid[]): Tag {
  const type = dictionary.lookup(name('S'))
  const [alt, language, id] = ['Alt', 'Lang', 'ID'].map((key) => textOf(dictionary.lookup(name(key))))
  return {
    type: type instanceof PDFName ? type.decodeText() : 'NonStruct',
    kids,
    ...(alt === undefined ? {} : { alt }),
    ...(language === undefined ? {} : { language }),
    ...(id === undefined ? {} : { id }),
    attributes: attributesOf(dictionary.lookup(name('A'))),
  }
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

/** Spans of one row or column are what is meant without them. */
const isUsual = (key: string, value: PDFObject): boolean =>
  (key === 'RowSpan' || key === 'ColSpan') && value instanceof PDFNumber && value.asNumber() === 1

function attributesOf(object: PDFObject | undefined): Tag['attributes'] {
  const attributes: Tag['attributes'] = {}
  const items = object instanceof PDFArray ? object.asArray().map((_, index) => object.lookup(index)) : [object]
  for (const item of items) {
    if (!(item instanceof PDFDict)) continue
    const owner = item.lookup(name('O'))
    if (!(owner instanceof PDFName)) continue
    for (const [key, value] of item.entries()) {
      const word = key.decodeText()
      if (word !== 'O' && !isUsual(word, value)) (attributes[owner.decodeText()] ??= {})[word] = value
    }
  }
  return attributes
}

/** The objects of a number or name tree, with the arrays that its leaves name, but not the elements themselves. */
function collect(object: PDFObject | undefined, pdf: PDFDocument, objects: PDFRef[]): void {
  if (object instanceof PDFRef) objects.push(object)
  const node = pdf.context.lookup(object)
  if (!(node instanceof PDFDict)) return
  for (const key of ['Kids', 'Nums']) {
    const items = node.lookup(name(key))
    if (!(items instanceof PDFArray)) continue
    for (const item of items.asArray()) {
      if (key === 'Kids') collect(item, pdf, objects)
      else if (item instanceof PDFRef && pdf.context.lookup(item) instanceof PDFArray) objects.push(item)
    }
  }
}
