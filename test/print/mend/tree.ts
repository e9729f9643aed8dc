import { isSequence, isTag, tag, tagsIn, type Kid, type Tag } from '../../../src/print/mend/structure.js'
import type { MarkedElement } from '../../../src/print/in-page/mark-elements.js'

/** A structure tree by its outline: `Table(TR(TH(0:1) TD(0:2)))`, where `0:1` is the sequence 1 of the first page. */
export function tree(outline: string): Tag {
  const words = outline.match(/\d+:\d+|\w+|[()]/g) ?? []
  const read = (): Kid[] => {
    const kids: Kid[] = []
    for (let word = words.shift(); word !== undefined && word !== ')'; word = words.shift()) {
      const [page, mcid] = word.split(':').map(Number)
      if (page !== undefined && mcid !== undefined) kids.push({ page, mcid })
      else if (words[0] !== '(') kids.push(tag(word, []))
      else {
        words.shift()
        kids.push(tag(word, read()))
      }
    }
    return kids
  }
  const [root] = read()
  if (!root || !isTag(root)) throw new Error(`no tree in ${outline}`)
  return root
}

/** The outline of a tree; annotations stand as "link". */
export function shown(kid: Kid): string {
  if (isSequence(kid)) return `${kid.page}:${kid.mcid}`
  if (!isTag(kid)) return 'link'
  return kid.kids.length > 0 ? `${kid.type}(${kid.kids.map(shown).join(' ')})` : kid.type
}

/** The nth element of a type, from 0. */
export function find(root: Tag, type: string, nth = 0): Tag {
  const found = [root, ...tagsIn(root)].filter((one) => one.type === type)[nth]
  if (!found) throw new Error(`no ${type} in ${shown(root)}`)
  return found
}

/** Marks an element as what it is on the page. */
export function mark(element: Tag, kind: MarkedElement['kind'], given: Partial<MarkedElement> = {}): void {
  element.element = { kind, id: '', href: '', description: '', ...given }
}
