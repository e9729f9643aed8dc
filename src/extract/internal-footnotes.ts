import type { Nodes, Parents, Root } from 'mdast'

/**
 * Makes footnotes internal that nothing but internal words call: they print with those words, or not at all.
 */
export function markInternalFootnotes(tree: Root): void {
  const outside = new Set<string>()
  const inside = new Set<string>()
  const byFootnote = new Map<string, Set<string>>()
  const walk = (node: Nodes, calls: Set<string>): void => {
    if (node.type === 'footnoteReference') calls.add(node.identifier)
    if (!('children' in node)) return
    let own = node.type === 'internal' ? inside : calls
    if (node.type === 'footnoteDefinition' && own !== inside) {
      own = byFootnote.get(node.identifier) ?? new Set()
      byFootnote.set(node.identifier, own)
    }
    for (const child of node.children) walk(child, own)
  }
  walk(tree, outside)
  // A set that is gone through gives what is added meanwhile as well.
  for (const calls of [outside, inside])
    for (const name of calls) for (const other of byFootnote.get(name) ?? []) calls.add(other)
  const wrap = (parent: Parents): void => {
    for (const [index, node] of (parent.children as Nodes[]).entries()) {
      if (node.type === 'internal') continue
      if (node.type === 'footnoteDefinition') {
        if (outside.has(node.identifier) || !inside.has(node.identifier)) continue
        const { position } = node
        ;(parent.children as Nodes[])[index] = {
          type: 'internal',
          unclosed: false,
          children: [node],
          ...(position ? { position } : {}),
        }
      } else if ('children' in node) wrap(node)
    }
  }
  if (inside.size > 0) wrap(tree)
}
