import type { Nodes, Paragraph, Parents, Root, Table } from 'mdast'
import type { Source } from '../model/note.js'
import { lineWordsOf } from '../typed/line-words.js'
import { flatten, trimStart } from './inline-text.js'

/** Gives each table the paragraph `Table: ...` right before or after it as its caption, in the meeting's language or English. */
export function attachCaptions(tree: Root, source: Source, language: string): void {
  walk(tree, source, lineWordsOf(language).caption)
}

function walk(parent: Parents, source: Source, caption: RegExp): void {
  const children = parent.children as Nodes[]
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as Nodes
    if (child.type !== 'paragraph') {
      if ('children' in child && child.type !== 'table') walk(child, source, caption)
      continue
    }
    const match = caption.exec(flatten(child.children, source).text)
    if (!match) continue
    const table = [children[index + 1], children[index - 1]].find(
      (node): node is Table => node?.type === 'table' && !node.data?.caption,
    )
    if (!table) continue
    attach(table, child, match[0].length, source)
    children.splice(index, 1)
    index--
  }
}

function attach(table: Table, paragraph: Paragraph, length: number, source: Source): void {
  trimStart(paragraph.children, length, source)
  table.data = {
    ...table.data,
    caption: {
      type: 'tableCaption',
      children: paragraph.children,
      ...(paragraph.position ? { position: paragraph.position } : {}),
    },
  }
}
