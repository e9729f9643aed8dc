import type { Root } from 'mdast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SafeHtml } from '../safe-html.js'
import type { PartContext } from './context.js'
import { handlersFor } from './handlers.js'
import { rootOf, type ContentNode } from './item-nodes.js'
import { PartNotes } from './notes.js'
import { partsOf, sanitise } from './sanitise.js'

export interface RenderedContent {
  /** The HTML of the piece that was given under the key; nothing for one that was not given. */
  of: (key: object) => SafeHtml
  /** The footnotes that the pieces call. */
  notes: SafeHtml
}

/**
 * Renders the content of one part: all its pieces in one tree, which is turned into HTML and sanitised once.
 *
 * @param pieces the nodes of each piece that a template sets into its frame, under any object that stands for it
 */
export function renderContent(
  pieces: Iterable<readonly [object, readonly ContentNode[]]>,
  context: PartContext,
): RenderedContent {
  const given = [...pieces]
  const root = rootOf(given.map(([, nodes]) => nodes)) as Root
  const notes = new PartNotes(context, root)
  const processor = unified().use(remarkRehype, {
    handlers: handlersFor(context, notes),
    unknownHandler: (_state, node: { type: string }) => {
      throw new Error(`No handler for a node of type ${node.type}`)
    },
  })
  const rendered = processor.runSync(root)
  const tree = sanitise(rendered, context.report.source?.addresses)
  const parts = partsOf(tree).map((part) => SafeHtml.of(part))
  const html = new Map(given.map(([key], index) => [key, parts[index]]))
  return {
    of: (key) => html.get(key) ?? SafeHtml.empty,
    notes: parts[given.length] ?? SafeHtml.empty,
  }
}
