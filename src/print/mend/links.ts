import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '../../pdf/pdf-library.js'
import { isSequence, isTag, type Kid, type Tag } from './structure.js'

const name = (word: string): PDFName => PDFName.of(word)

/** To be printed with the page, and not to be hidden (ISO 32000-1, 12.5.3). */
const PRINT = 4

/**
 * Describes every link, for who lists them apart from their text, and makes sure that each belongs to a Link that leads
 * to the same place.
 *
 * @throws {Error} where a link of the PDF belongs to no link of the page, or to another
 * @see ISO 14289-1, 7.18.1 and 7.18.5 (Contents, Link); ISO 19005-3, 6.3.2 (flags)
 */
export function mendLinks(pdf: PDFDocument, root: Tag): void {
  const owned = new Set<string>()
  const visit = (parent: Tag, link: Tag | undefined): void => {
    for (const kid of parent.kids) {
      if (isTag(kid)) visit(kid, kid.element && kid.type === 'Link' ? kid : link)
      else if (!isSequence(kid)) {
        describe(pdf, kid, link)
        owned.add(kid.annotation.tag)
      }
    }
  }
  visit(root, undefined)
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()
    for (const annotation of annotations?.asArray() ?? [])
      if (!(annotation instanceof PDFRef) || !owned.has(annotation.tag))
        throw new Error('The PDF has a link that stands nowhere in its structure tree')
  }
}

function describe(pdf: PDFDocument, { annotation }: Extract<Kid, { annotation: PDFRef }>, link: Tag | undefined): void {
  const dictionary = pdf.context.lookup(annotation, PDFDict)
  const target = targetOf(dictionary)
  const { href, description } = link?.element ?? {}
  if (href === undefined || description === undefined || decode(href) !== decode(target))
    throw new Error(`The link to ${target} stands in the structure tree as one to ${href ?? 'nothing'}`)
  dictionary.set(name('Contents'), PDFHexString.fromText(description))
  dictionary.set(name('F'), PDFNumber.of(PRINT))
}

/** The address of a link, or "#" and the name of its destination. */
function targetOf(link: PDFDict): string {
  const address = link.lookup(name('A'))
  const uri = address instanceof PDFDict ? address.lookup(name('URI')) : undefined
  if (uri instanceof PDFString || uri instanceof PDFHexString) return uri.decodeText()
  const destination = link.lookup(name('Dest'))
  if (destination instanceof PDFName || destination instanceof PDFString || destination instanceof PDFHexString)
    return `#${destination.decodeText()}`
  return destination instanceof PDFArray ? '#' : ''
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
