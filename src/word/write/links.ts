import { resolveAnchor } from '../../render/content/resolve-anchor.js'
import type { Scope, Writing } from './writing.js'

/** The bookmark to which a link within the report leads; undefined where there is none. */
export function resolveLink(
  anchor: string,
  { anchors, targets, bookmarks }: Writing,
  { namespace, headings }: Scope,
): string | undefined {
  const found = resolveAnchor(anchor, { report: { anchors, targets }, namespace, headings })
  return found === undefined ? undefined : bookmarks.of(found)
}
