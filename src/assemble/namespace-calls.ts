import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Block } from '../model/mdast.js'

/** Sets a file's name before the identifiers of its footnotes, where two files print in one part. */
export function namespaceCalls<T extends Block>(blocks: readonly T[], namespace: string): T[] {
  const copy = structuredClone(blocks) as T[]
  const rename = (node: Nodes): void =>
    visit(node, (inner) => {
      if (inner.type === 'footnoteReference' || inner.type === 'footnoteDefinition') {
        inner.identifier = `${namespace}-${inner.identifier}`
      }
      if (inner.type === 'table') inner.data?.caption?.children.forEach(rename)
    })
  for (const block of copy) rename(block)
  return copy
}
