import { isTag, type Tag } from './structure.js'

/**
 * Leaves the language of an element where it is another than that around it.
 *
 * @see ISO 14289-1, 7.2; ISO 32000-1, 14.9.2
 */
export function mendLanguages(root: Tag, around: string): void {
  if (root.language === around) delete root.language
  const own = root.language ?? around
  for (const kid of root.kids) if (isTag(kid)) mendLanguages(kid, own)
}
