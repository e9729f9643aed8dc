import { PDFArray, PDFHexString, PDFName, PDFString, type PDFContext } from '../../pdf/pdf-library.js'
import { contentIn, isSequence, isTag, replaceKids, tag, tagsIn, type Kid, type Tag } from './structure.js'

/**
 * Gives tables row groups and puts their captions first. Heads that the browser repeats on every page are read once: the
 * later ones become decorations. Heads that do not print, being for those who hear the page alone, are taken out. Head
 * cells get ids that depend on the document alone.
 *
 * @param decorations of each page the sequences that are no content; is added to
 * @see ISO 14289-1, 7.2 and 7.5; ISO 32000-1, 14.8.4.3.4 (THead, TBody, TR, TH, TD)
 */
export function mendTables(root: Tag, decorations: Set<number>[], context: PDFContext): void {
  replaceKids(root, (kid) => [isTag(kid) && kid.type === 'Table' ? mendTable(kid, decorations) : kid])
  const ids = new Map<string, string>()
  for (const cell of tagsIn(root)) {
    if (cell.type !== 'TH' || cell.id === undefined) continue
    const id = `header-${ids.size + 1}`
    ids.set(cell.id, id)
    cell.id = id
  }
  for (const { attributes } of tagsIn(root)) {
    const own = attributes['Table']
    const headers = own?.['Headers']
    if (!own || !(headers instanceof PDFArray)) continue
    const renamed = PDFArray.withContext(context)
    for (const id of namesIn(headers).flatMap((before) => ids.get(before) ?? [])) renamed.push(PDFString.of(id))
    if (renamed.size() > 0) own['Headers'] = renamed
    else delete own['Headers']
  }
}

function namesIn(headers: PDFArray): string[] {
  return headers.asArray().flatMap((_, index) => {
    const named = headers.lookup(index)
    return named instanceof PDFString || named instanceof PDFHexString ? [named.decodeText()] : []
  })
}

function mendTable(table: Tag, decorations: Set<number>[]): Tag {
  const captions: Kid[] = []
  const head: Tag[] = []
  const body: Tag[] = []
  for (const kid of table.kids) {
    if (!isTag(kid)) continue
    if (kid.type !== 'TR') captions.push(kid)
    else if (body.length > 0 || !isHeadRow(kid)) body.push(kid)
    else if (!contentIn(kid).next().done) head.push(kid)
  }
  for (const row of head) readOnce(row, decorations)
  const groups = [...(head.length > 0 ? [tag('THead', head)] : []), ...(body.length > 0 ? [tag('TBody', body)] : [])]
  return { ...table, kids: [...captions, ...groups] }
}

function isHeadRow({ kids }: Tag): boolean {
  return kids.every(
    (cell) => isTag(cell) && cell.type === 'TH' && cell.attributes['Table']?.['Scope'] !== PDFName.of('Row'),
  )
}

/** Leaves what the row says on the first page that it is on. */
function readOnce(row: Tag, decorations: Set<number>[]): void {
  const pages = [...contentIn(row)].map(({ page }) => page)
  const first = Math.min(...pages)
  if (pages.every((page) => page === first)) return
  replaceKids(row, (kid) => {
    if (!isSequence(kid) || kid.page === first) return [kid]
    decorations[kid.page]?.add(kid.mcid)
    return []
  })
}
