import type { FootnoteDefinition, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block } from '../../src/model/mdast.js'

const processor = unified().use(remarkParse).use(remarkGfm)

/** The blocks of some Markdown; a paragraph `Table: ...` before a table becomes its caption. */
export function blocksOf(markdown: string): Block[] {
  const blocks: RootContent[] = []
  for (const node of processor.parse(markdown).children) {
    if (node.type === 'footnoteDefinition') continue
    const before = blocks.at(-1)
    const words = before?.type === 'paragraph' ? before.children[0] : undefined
    if (
      node.type === 'table' &&
      before?.type === 'paragraph' &&
      words?.type === 'text' &&
      words.value.startsWith('Table: ')
    ) {
      words.value = words.value.slice('Table: '.length)
      node.data = { ...node.data, caption: { type: 'tableCaption', children: before.children } }
      blocks.pop()
    }
    blocks.push(node)
  }
  return blocks
}

/** Footnote definitions, each given as `[^name]: words`. */
export function notesOf(markdown: string): FootnoteDefinition[] {
  return processor.parse(markdown).children.filter((node) => node.type === 'footnoteDefinition')
}

/**
 * The blocks of words that call footnotes: Markdown knows a call only where the note is defined in the same text.
 */
export function calling(markdown: string, names: readonly string[]): Block[] {
  return blocksOf(`${markdown}\n\n${names.map((name) => `[^${name}]: -`).join('\n\n')}`)
}
