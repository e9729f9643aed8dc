import type { PhrasingContent } from 'mdast'
import type { Source } from '../model/note.js'
import { offsetsOf } from '../parse/text-offsets.js'

/** One leaf of a line of inline content, where it begins in the flattened text. */
export interface Leaf {
  at: number
  text: string
  /** Offset in the source of a character of the leaf; `index === text.length` gives its end. */
  offset(index: number): number
  node: PhrasingContent
}

/**
 * Flattens inline content into one string that can be searched, with the way back to the source.
 * Mentions stand as `@id`, code as its words, line breaks as a newline; images and footnote calls as nothing.
 */
export function flatten(children: PhrasingContent[], source: Source): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = []
  let text = ''
  const add = (node: PhrasingContent, value: string, offset: (index: number) => number): void => {
    if (value === '') return
    leaves.push({ at: text.length, text: value, offset, node })
    text += value
  }
  const walk = (nodes: PhrasingContent[]): void => {
    for (const node of nodes) {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      if (node.type === 'text') {
        const offsets = offsetsOf(node, source)
        add(node, node.value, (index) => offsets?.[index] ?? start + index)
      } else if (node.type === 'mention') {
        add(node, source.text.slice(start, end) || `@${node.id}`, (index) => start + index)
      } else if (node.type === 'inlineCode') {
        const pad = Math.max(0, source.text.slice(start, end).indexOf(node.value))
        add(node, node.value, (index) => Math.min(start + pad + index, end))
      } else if (node.type === 'break') {
        add(node, '\n', () => start)
      } else if ('children' in node) {
        walk(node.children as PhrasingContent[])
      }
    }
  }
  walk(children)
  return { text, leaves }
}

/** The source offset of an index in flattened text; with `end`, of the end of the character before it. */
export function offsetIn(leaves: Leaf[], index: number, end = false): number {
  const wanted = end ? index - 1 : index
  let low = 0
  let high = leaves.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((leaves[middle]?.at ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  const leaf = leaves[low]
  if (!leaf) return 0
  const inside = Math.min(Math.max(wanted - leaf.at, 0), leaf.text.length)
  return end ? leaf.offset(Math.min(inside + 1, leaf.text.length)) : leaf.offset(inside)
}

/**
 * Takes the first characters of inline content away, with marks of emphasis that are left empty.
 *
 * @param count number of characters of the flattened text
 */
export function trimStart(children: PhrasingContent[], count: number, source: Source): void {
  let left = count
  let at = 0
  while (left > 0 && at < children.length) {
    const node = children[at] as PhrasingContent
    const { text } = flatten([node], source)
    if (text.length <= left && !holdsSilent(node)) {
      children.splice(at, 1)
      left -= text.length
      continue
    }
    if (node.type === 'text') {
      const offsets = offsetsOf(node, source)
      const start = node.position?.start.offset ?? 0
      const moved = offsets?.[left] ?? start + left
      node.value = node.value.slice(left)
      if (node.position) {
        // A label may go over a line's end: then the words begin on the next one.
        const skipped = source.text.slice(start, moved)
        const lines = skipped.split(/\r\n|\n|\r/)
        node.position.start = {
          line: node.position.start.line + lines.length - 1,
          column: lines.length > 1 ? (lines.at(-1)?.length ?? 0) + 1 : node.position.start.column + (moved - start),
          offset: moved,
        }
      }
    } else if ('children' in node) {
      trimStart(node.children as PhrasingContent[], Math.min(left, text.length), source)
    }
    left -= text.length
    at++
  }
}

/** Footnote calls and images have no words of their own, but must not go with the words before them. */
function holdsSilent(node: PhrasingContent): boolean {
  if (node.type === 'footnoteReference' || node.type === 'image' || node.type === 'imageReference') return true
  return 'children' in node && (node.children as PhrasingContent[]).some(holdsSilent)
}

/** How much of inline content is bold or in italics from its start, spaces at the end left out. */
export function boldLength(children: readonly PhrasingContent[], source: Source): number {
  const [first] = children
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return 0
  return flatten([first], source).text.trimEnd().length
}
