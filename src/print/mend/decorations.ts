import { isSequence, isTag, type Tag } from './structure.js'
import type { PageContent } from './page-contents.js'

/**
 * Finds the sequences that draw nothing but lines and areas: borders, backgrounds, the dots before list items. The
 * browser tags them as content of the element whose they are; but in a figure they say nothing to who does not see it.
 *
 * Takes them out of the tree.
 *
 * @returns of each page the numbers of these sequences, and of those that no element has
 * @see ISO 14289-1, 7.1 and 7.3
 */
export function takeOutDecorations(root: Tag, contents: readonly PageContent[]): Set<number>[] {
  const saying = contents.map(({ marks }) => new Set(marks.filter(({ says }) => says).map(({ mcid }) => mcid)))
  const kept = contents.map(() => new Set<number>())
  const visit = (tag: Tag, inFigure: boolean): void => {
    tag.kids = tag.kids.filter((kid) => {
      if (isTag(kid)) visit(kid, inFigure || (kid.type === 'Figure' && kid.alt !== undefined))
      if (!isSequence(kid)) return true
      const keeps = inFigure || saying[kid.page]?.has(kid.mcid) === true
      if (keeps) kept[kid.page]?.add(kid.mcid)
      return keeps
    })
  }
  visit(root, root.type === 'Figure')
  return contents.map(
    ({ marks }, page) => new Set(marks.map(({ mcid }) => mcid).filter((mcid) => !kept[page]?.has(mcid))),
  )
}
