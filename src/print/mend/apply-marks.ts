import type { MarkedElement } from '../in-page/mark-elements.js'
import { tagsIn, type Tag } from './structure.js'

const TYPES: Record<MarkedElement['kind'], string> = {
  part: 'Sect',
  contents: 'Div',
  link: 'Link',
  'note-call': 'Link',
  notes: 'Div',
  note: 'Note',
  language: 'Span',
}

/** These must be in the PDF once they are on the page; a link without words has no tag, and no annotation either. */
const NEEDED = new Set<MarkedElement['kind']>(['contents', 'note-call', 'note'])

/**
 * Finds the elements that were marked on the page, and gives them the types that they should have.
 *
 * @param prefix with which the page marked them
 * @throws {Error} where an element is not there, or there twice: the browser then writes its tree in another way than
 * the ones that this was written for
 */
export function applyMarks(root: Tag, prefix: string, elements: readonly MarkedElement[]): void {
  const found = new Set<number>()
  for (const tag of tagsIn(root)) {
    if (!tag.alt?.startsWith(prefix)) continue
    const index = Number(tag.alt.slice(prefix.length))
    const element = elements[index]
    if (!element || found.has(index)) throw new Error(`The structure tree has the mark ${tag.alt} twice or wrongly`)
    found.add(index)
    tag.element = element
    tag.type = TYPES[element.kind]
    delete tag.alt
  }
  const missing = elements.filter(({ kind }, index) => NEEDED.has(kind) && !found.has(index))
  if (missing.length > 0) {
    const named = missing.slice(0, 5).map(({ kind, id, href }) => `${kind} ${id || href}`)
    throw new Error(`The structure tree lacks ${missing.length} elements of the page: ${named.join(', ')}`)
  }
}
