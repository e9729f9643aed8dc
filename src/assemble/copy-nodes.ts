import type { Nodes } from 'mdast'
import type { Block } from '../model/mdast.js'

/**
 * Copies nodes with everything in them that the report may change; positions, which it never changes, are shared. A
 * structured clone does the same in five times the time, and large meetings are copied several times over.
 *
 * @param keep which nodes below come along; a table's caption is below it
 */
export function copyNodes<T extends Block>(nodes: readonly T[], keep: (node: Nodes) => boolean = () => true): T[] {
  const copies: T[] = []
  for (const node of nodes) if (keep(node)) copies.push(copyNode(node, keep) as T)
  return copies
}

function copyNode(node: Nodes, keep: (node: Nodes) => boolean): Nodes {
  const copy = { ...node }
  if ('children' in node) (copy as { children: unknown }).children = copyNodes(node.children as Block[], keep)
  if (node.data) copy.data = copyData(node.data as Record<string, unknown>, keep)
  return copy
}

function copyData(data: Record<string, unknown>, keep: (node: Nodes) => boolean): object {
  const { caption, ...rest } = data
  const copied = caption ? copyNode(caption as Nodes, keep) : undefined
  return { ...structuredClone(rest), ...(copied ? { caption: copied } : {}) }
}
