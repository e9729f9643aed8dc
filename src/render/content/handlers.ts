import type { ElementContent } from 'hast'
import type { Definition, Heading, ImageReference, Link, LinkReference, List, ListItem } from 'mdast'
import { defaultHandlers } from 'remark-rehype'
import type { Subscript, Superscript } from '../../model/mdast.js'
import type { AttributionMark } from '../../model/report.js'
import type { PartContext } from './context.js'
import { element, text } from './elements.js'
import { imageHandler, paragraphHandler } from './figures.js'
import { contentOf, type Handler, type Handlers, type State } from './handler.js'
import type { PieceNode } from './item-nodes.js'
import type { PartNotes } from './notes.js'
import { gapHandler, internalHandler, notDiscussedHandler, numberedHandler, provenanceHandler } from './numbered.js'
import { isSafeAddress } from './safe-address.js'
import { tableHandler } from './tables.js'

/** Links lead to https, mailto and anchors of the report; any other keeps its words alone. */
function linkHandler(context: PartContext): (state: State, node: Link) => ElementContent[] {
  const target = (address: string): string | undefined => {
    if (!address.startsWith('#')) return isSafeAddress(address) ? address : undefined
    return context.report.anchors.has(address.slice(1)) ? address : undefined
  }
  return (state, node) => {
    const href = target(node.url)
    const words = state.all(node)
    if (!href) return words
    return [element('a', href.startsWith('http') ? { href, rel: ['noopener', 'noreferrer'] } : { href }, words)]
  }
}

/** A list in a numbered paragraph has the items (a), (b); the next list within has (i), (ii). */
function listHandler({ lettered }: PartContext): Handler {
  let depth = 0
  return (state, node: List) => {
    depth += 1
    const type = depth % 2 ? 'a' : 'i'
    const children = state.wrap(state.all(node), true)
    depth -= 1
    if (!lettered && !node.ordered) return element('ul', {}, children)
    const start = node.ordered && node.start && node.start > 1 ? { start: node.start } : {}
    if (!lettered) return element('ol', start, children)
    return element('ol', { ...start, className: ['lettered'], type }, children)
  }
}

const listItem: Handler = (state, node: ListItem, parent) =>
  defaultHandlers.listItem(state, { ...node, checked: null }, parent)

/** A heading of a note has the anchor that its place in the report gives it. */
const heading: Handler = (
  state,
  node: Heading & { data?: { hProperties?: { id?: string; className?: string[] } } },
) => {
  const { id, className } = node.data?.hProperties ?? {}
  if (className) return element('p', { ...(id === undefined ? {} : { id }), className }, state.all(node))
  const level = Math.min(Math.max(node.depth, 2), 6)
  return element(`h${level}`, id === undefined ? {} : { id }, state.all(node))
}

const refuse: Handler = (_state, node: { type: string }) => {
  throw new Error(`A node of type ${node.type} must not reach rendering`)
}

const WITHIN_LINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'subscript',
  'superscript',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'attribution',
])

/** Whether a node stands within a line: lines of HTML between such nodes would print as spaces. */
function isWithinLine({ type }: { type: string }): boolean {
  return WITHIN_LINE.has(type)
}

/** How each node of a part's content becomes HTML. */
export function handlersFor(context: PartContext, notes: PartNotes): Handlers {
  const link = linkHandler(context)
  const image = imageHandler(context)
  const defined = (state: State, identifier: string): Definition | undefined =>
    state.definitionById.get(identifier.toUpperCase())
  const own: Record<string, Handler> = {
    paragraph: paragraphHandler(context),
    heading,
    link,
    linkReference: (state, node: LinkReference) =>
      link(state, { ...node, type: 'link', url: defined(state, node.identifier)?.url ?? '' }),
    image,
    imageReference: (state, node: ImageReference, parent) =>
      image(state, { ...node, type: 'image', url: defined(state, node.identifier)?.url ?? '' }, parent),
    list: listHandler(context),
    listItem,
    table: tableHandler(context, notes),
    subscript: (state, node: Subscript) => element('sub', {}, contentOf(state, node)),
    superscript: (state, node: Superscript) => element('sup', {}, contentOf(state, node)),
    footnoteReference: notes.call,
    numbered: numberedHandler(context),
    notDiscussed: notDiscussedHandler(context),
    provenance: provenanceHandler(context),
    internal: internalHandler(context),
    gap: gapHandler(context),
    piece: (state, node: PieceNode) => {
      const content = contentOf(state, node)
      return element('div', {}, node.children.some(isWithinLine) ? content : state.wrap(content))
    },
    notes: (state) => element('div', {}, notes.list(state)),
    html: () => [],
    tableCaption: () => [],
    mention: refuse,
    attribution: (state, node: AttributionMark) =>
      element('span', { className: ['attribution'] }, contentOf(state, node)),
    code: (_state, node: { value: string }) => element('pre', {}, [element('code', {}, [text(node.value)])]),
  }
  return own as Handlers
}
