import type { ListItem, Nodes, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

/** What prints for an open and for a done task. */
const [OPEN, DONE] = ['☐', '☑']

/** Puts a box before the words of each task ("[ ]", "[x]"), behind the label where it is a point. */
export function markTasks(tree: Root): void {
  visit(tree, 'listItem', (item: ListItem) => {
    if (typeof item.checked !== 'boolean') return
    const box: Text = { type: 'text', value: `${item.checked ? DONE : OPEN} ` }
    item.checked = null
    const first = item.children[0] as Nodes | undefined
    if (first?.type === 'paragraph') {
      const start = first.position?.start
      first.children.unshift(start ? { ...box, position: { start, end: start } } : box)
    } else item.children.unshift({ type: 'paragraph', children: [box] })
  })
}
