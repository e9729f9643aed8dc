import type { Element, ElementContent, Properties, Text } from 'hast'

/** A hast element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

/** A hast text. */
export function text(value: string): Text {
  return { type: 'text', value }
}

/** All words below some nodes, as they stand. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  let words = ''
  for (const node of nodes) {
    if (node.type === 'text') words += node.value
    else if (node.type === 'element') words += wordsOf(node.children)
  }
  return words
}
