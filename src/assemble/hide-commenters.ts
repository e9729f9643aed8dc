import type { Nodes, Text } from 'mdast'
import type { Part, Section } from '../model/note.js'

/** How an internal block opens that holds a comment of Word (src/word/import/note-tree.ts): its author, then the day. */
const COMMENT = /^Comment \(([^;)]*); (?=(?:\d{4}-\d{2}-\d{2}|no date)\))/

/**
 * Copies sections with other words in place of the names of those who commented on a Word file: a session that hides
 * who spoke hides who wrote beside it too.
 *
 * @param words such as "a commenter"
 */
export function hideCommenters(sections: readonly Section[], words: string): Section[] {
  return sections.map((section) => ({
    ...section,
    parts: section.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => hideIn(block, words, false)) as Part['blocks'],
    })),
  }))
}

function hideIn(node: Nodes, words: string, internal: boolean): Nodes {
  if (node.type === 'text') return internal && COMMENT.test(node.value) ? hidden(node, words) : node
  if (!('children' in node)) return node
  const inside = internal || node.type === 'internal'
  return { ...node, children: (node.children as Nodes[]).map((child) => hideIn(child, words, inside)) } as Nodes
}

function hidden(node: Text, words: string): Text {
  return { ...node, value: node.value.replace(COMMENT, () => `Comment (${words}; `) }
}
