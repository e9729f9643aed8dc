import type { Nodes } from 'mdast'
import type { Document } from '../../model/note.js'

type OfType<T extends Nodes['type']> = Extract<Nodes, { type: T }>

/** What nearly all nodes of a note are, and no rule looks for. */
const PLAIN = ['root', 'paragraph', 'text', 'list', 'listItem', 'tableRow', 'tableCell'] as const
type Telling = Exclude<Nodes['type'], (typeof PLAIN)[number]>

const known = new WeakMap<Document, Nodes[]>()

/** All nodes of some types in a document, in order; those of tables' captions, which stand beside the tree, as well. */
export function nodesOf<T extends Telling>(document: Document, ...types: T[]): OfType<T>[] {
  let telling = known.get(document)
  // Many rules ask, and the tree is large: it is gone through once.
  if (!telling) known.set(document, (telling = tellingNodes(document)))
  return telling.filter((node): node is OfType<T> => types.includes(node.type as T))
}

function tellingNodes({ tree }: Document): Nodes[] {
  const found: Nodes[] = []
  const plain = new Set<string>(PLAIN)
  const walk = (node: Nodes): void => {
    if (!plain.has(node.type)) found.push(node)
    if (node.type === 'table' && node.data?.caption) walk(node.data.caption as unknown as Nodes)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return found
}
