import type { Nodes } from 'mdast'
import type { Document } from '../../model/note.js'

type OfType<T extends Nodes['type']> = Extract<Nodes, { type: T }>

/** All nodes of some types in a document, in order; those of tables' captions, which stand beside the tree, as well. */
export function nodesOf<T extends Nodes['type']>(document: Document, ...types: T[]): OfType<T>[] {
  const found: OfType<T>[] = []
  const walk = (node: Nodes): void => {
    if (types.includes(node.type as T)) found.push(node as OfType<T>)
    if (node.type === 'table' && node.data?.caption) walk(node.data.caption as unknown as Nodes)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(document.tree)
  return found
}
