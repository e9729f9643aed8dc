import type { FootnoteDefinition, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Block } from '../model/mdast.js'
import type { Item } from '../model/report.js'
import { copyNodes } from './copy-nodes.js'
import { proseOf } from './prose.js'
import type { Voice } from './voice.js'

/**
 * The footnotes that content calls, and those that these call in turn, in the order of their calls. What is called
 * from an internal block alone is thus not among those of the edition for circulation.
 */
export function footnotesOf(content: readonly Block[], voice: Voice): FootnoteDefinition[] {
  const notes = new Map<string, FootnoteDefinition>()
  const collect = (blocks: readonly Block[]): void => {
    for (const identifier of callsIn(blocks)) {
      const definition = voice.footnotes.get(identifier)
      if (!definition || notes.has(identifier)) continue
      const children = proseOf(definition.children, voice) as FootnoteDefinition['children']
      notes.set(identifier, { ...definition, children })
      collect(children)
    }
  }
  collect(content)
  return [...notes.values()]
}

function callsIn(blocks: readonly Block[]): string[] {
  const calls: string[] = []
  const search = (node: Nodes): void =>
    visit(node, (inner) => {
      if (inner.type === 'footnoteReference') calls.push(inner.identifier)
      if (inner.type === 'table') inner.data?.caption?.children.forEach(search)
    })
  for (const block of blocks) search(block)
  return calls
}

/** All content of items, so that its footnotes can be found. */
export function contentOf(items: readonly Item[]): Block[] {
  return items.flatMap((item): Block[] => {
    switch (item.type) {
      case 'paragraph':
      case 'block':
        return item.blocks
      case 'heading':
      case 'not-discussed':
        return item.children
      case 'internal':
        return contentOf(item.items)
      case 'deleted':
      case 'gap':
        return []
    }
  })
}

/** Content without footnote calls, for the parts that repeat what stands elsewhere. */
export function withoutCalls<T extends Block>(blocks: readonly T[]): T[] {
  return copyNodes(blocks, ({ type }) => type !== 'footnoteReference')
}
