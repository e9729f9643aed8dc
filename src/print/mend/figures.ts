import { isTag, replaceKids, tagsIn, type Tag } from './structure.js'

/**
 * Makes a group of each figure that has a picture and a caption: the picture alone is the Figure, so that its
 * alternative text stands for the picture and not for its caption too.
 *
 * @throws {Error} where a picture has no alternative text
 * @see ISO 14289-1, 7.3; ISO 32000-1, 14.8.4.5 (Figure), 14.9.3 (alternative texts)
 */
export function mendFigures(root: Tag): void {
  replaceKids(root, (kid) => {
    if (!isTag(kid) || kid.type !== 'Figure' || kid.alt !== undefined) return [kid]
    return [{ ...kid, type: 'Div' }]
  })
  for (const { type, alt } of tagsIn(root))
    if (type === 'Figure' && !alt?.trim()) throw new Error('A picture of the PDF has no alternative text')
}
