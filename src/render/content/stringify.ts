import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { SanitisedRoot } from './sanitise.js'

const processor = unified().use(rehypeStringify).freeze()

/** The HTML of a sanitised tree. */
export function toHtml(tree: SanitisedRoot): string {
  return processor.stringify(tree)
}
