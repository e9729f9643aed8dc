import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from '../../pdf/pdf-library.js'
import { isSequence, isTag, type Kid, type Tag } from './structure.js'

const name = (word: string): PDFName => PDFName.of(word)

/**
 * Writes the structure tree anew, with the trees that lead back to it from content and from ids.
 *
 * @param roles what types that ISO 32000-1 does not know mean, by type
 * @see ISO 32000-1, 14.7.2 (tree), 14.7.4.4 (finding elements from content), 14.7.3 (role map)
 */
export function writeStructure(pdf: PDFDocument, root: Tag, roles: Record<string, string>): void {
  const { context } = pdf
  const treeRoot = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const treeReference = pdf.catalog.get(name('StructTreeRoot')) as PDFRef
  const pages = pdf.getPages()
  const owners: (PDFRef | undefined)[][] = pages.map(() => [])
  const annotations: [annotation: PDFRef, owner: PDFRef][] = []
  const ids: [string, PDFRef][] = []

  const pageReference = (page: number): PDFRef => {
    const found = pages[page]
    if (!found) throw new Error(`The structure tree names page ${page + 1} of ${pages.length}`)
    return found.ref
  }
  const array = (items: PDFObject[]): PDFArray => {
    const made = PDFArray.withContext(context)
    for (const item of items) made.push(item)
    return made
  }
  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const own = context.nextRef()
    const dictionary = PDFDict.withContext(context)
    dictionary.set(name('S'), name(tag.type))
    dictionary.set(name('P'), parent)
    const page = tag.kids.find(isSequence)?.page
    if (page !== undefined) dictionary.set(name('Pg'), pageReference(page))
    if (tag.alt !== undefined) dictionary.set(name('Alt'), PDFHexString.fromText(tag.alt))
    if (tag.language !== undefined) dictionary.set(name('Lang'), PDFString.of(tag.language))
    if (tag.id !== undefined) {
      dictionary.set(name('ID'), PDFString.of(tag.id))
      ids.push([tag.id, own])
    }
    const attributes = Object.entries(tag.attributes).map(([owner, values]) => {
      const written = PDFDict.withContext(context)
      written.set(name('O'), name(owner))
      for (const [key, value] of Object.entries(values)) written.set(name(key), value)
      return written
    })
    const [first] = attributes
    if (first) dictionary.set(name('A'), attributes.length === 1 ? first : array(attributes))
    const kids = tag.kids.map((kid) => writeKid(kid, own, page))
    const [only] = kids
    if (only) dictionary.set(name('K'), kids.length === 1 ? only : array(kids))
    context.assign(own, dictionary)
    return own
  }
  const writeKid = (kid: Kid, owner: PDFRef, page: number | undefined): PDFObject => {
    if (isTag(kid)) return write(kid, owner)
    const reference = PDFDict.withContext(context)
    if (isSequence(kid)) {
      ;(owners[kid.page] ?? [])[kid.mcid] = owner
      if (kid.page === page) return PDFNumber.of(kid.mcid)
      reference.set(name('Type'), name('MCR'))
      reference.set(name('MCID'), PDFNumber.of(kid.mcid))
    } else {
      annotations.push([kid.annotation, owner])
      reference.set(name('Type'), name('OBJR'))
      reference.set(name('Obj'), kid.annotation)
    }
    reference.set(name('Pg'), pageReference(kid.page))
    return reference
  }

  treeRoot.set(name('K'), write(root, treeReference))
  const numbers: PDFObject[] = []
  for (const [page, list] of owners.entries()) {
    pages[page]?.node.set(name('StructParents'), PDFNumber.of(page))
    const items = Array.from(list, (owner) => owner ?? PDFNull)
    numbers.push(PDFNumber.of(page), context.register(array(items)))
  }
  for (const [index, [annotation, owner]] of annotations.entries()) {
    const key = PDFNumber.of(pages.length + index)
    context.lookup(annotation, PDFDict).set(name('StructParent'), key)
    numbers.push(key, owner)
  }
  const parentTree = PDFDict.withContext(context)
  parentTree.set(name('Nums'), array(numbers))
  treeRoot.set(name('ParentTree'), context.register(parentTree))
  treeRoot.set(name('ParentTreeNextKey'), PDFNumber.of(pages.length + annotations.length))

  treeRoot.delete(name('IDTree'))
  if (ids.length > 0) {
    const sorted = ids.toSorted(([one], [other]) => (one < other ? -1 : 1))
    const idTree = PDFDict.withContext(context)
    idTree.set(name('Names'), array(sorted.flatMap(([id, owner]) => [PDFString.of(id), owner])))
    treeRoot.set(name('IDTree'), context.register(idTree))
  }
  if (Object.keys(roles).length > 0) treeRoot.set(name('RoleMap'), context.obj(roles))
}
