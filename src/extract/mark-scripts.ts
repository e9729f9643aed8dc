import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Source } from '../model/note.js'
import { cutText, replaceInText } from './split-text.js'

/** "H~2~O" and "m^2^": a low mark stands behind a letter or a number, a high one anywhere. */
const SCRIPT = /(?<=[\p{L}\p{N})\]])~([^\s~]{1,30})~(?!~)|(?<!\^)\^([^\s^]{1,30})\^(?!\^)/gu

/** Makes subscript and superscript of words between single tildes and carets. */
export function markScripts(tree: Root, source: Source): void {
  const walk = (parent: Parents): void => {
    let changed: Nodes[] | undefined
    for (const [index, node] of (parent.children as Nodes[]).entries()) {
      const pieces = node.type === 'text' && /[~^]/.test(node.value) ? split(node, source) : undefined
      if (pieces) changed = (changed ?? parent.children.slice(0, index)).concat(pieces)
      else changed?.push(node)
      if ('children' in node) walk(node)
    }
    if (changed) parent.children = changed as never
  }
  walk(tree)
}

function split(node: Text, source: Source): PhrasingContent[] | undefined {
  const { offset } = cutText(node, source)
  const isTyped = (index: number): boolean => source.text[offset(index) - 1] !== '\\'
  const found = [...node.value.matchAll(SCRIPT)].filter(
    ({ 0: whole, index }) => isTyped(index) && isTyped(index + whole.length - 1),
  )
  return replaceInText(
    node,
    source,
    found.map(({ 0: whole, index, 1: low }) => ({
      from: index,
      to: index + whole.length,
      make: (pieces) => ({
        type: low === undefined ? 'superscript' : 'subscript',
        children: [pieces.text(index + 1, index + whole.length - 1)],
        position: pieces.position(index, index + whole.length),
      }),
    })),
  )
}
