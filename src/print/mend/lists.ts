import { isTag, replaceKids, tag, type Tag } from './structure.js'

/**
 * Gives every list item a body, which holds all but its label.
 *
 * @see ISO 14289-1, 7.6; ISO 32000-1, 14.8.4.3.3 (L, LI, Lbl, LBody)
 */
export function mendLists(root: Tag): void {
  replaceKids(root, (kid) => {
    if (!isTag(kid) || kid.type !== 'LI') return [kid]
    const labels = kid.kids.filter((inner) => isTag(inner) && inner.type === 'Lbl')
    const body = kid.kids.filter((inner) => !(isTag(inner) && inner.type === 'Lbl'))
    return [{ ...kid, kids: [...labels, ...(body.length > 0 ? [tag('LBody', body)] : [])] }]
  })
}
