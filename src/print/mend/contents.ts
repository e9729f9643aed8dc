import { isTag, replaceKids, tag, type Kid, type Tag } from './structure.js'

/**
 * Makes a table of contents of the list in it: an item for each line, whose link is a reference to its place.
 *
 * @see ISO 32000-1, 14.8.4.2 (TOC, TOCI), 14.8.4.4.1 (Reference)
 */
export function mendContents(root: Tag): void {
  replaceKids(root, (kid) => {
    if (!isTag(kid) || kid.element?.kind !== 'contents') return [kid]
    const lists = kid.kids.filter((inner): inner is Tag => isTag(inner) && inner.type === 'L')
    return lists.map(asContents)
  })
}

function asContents(list: Tag): Tag {
  return tag(
    'TOC',
    list.kids.map((item) => (isTag(item) ? { ...item, type: 'TOCI', kids: item.kids.flatMap(asEntry) } : item)),
  )
}

function asEntry(kid: Kid): Kid[] {
  if (!isTag(kid)) return [tag('P', [kid])]
  if (kid.type === 'L') return [asContents(kid)]
  if (kid.type === 'LBody' || kid.type === 'P') return kid.kids.flatMap(asEntry)
  return kid.type === 'Link' ? [tag('Reference', [kid])] : [kid]
}
