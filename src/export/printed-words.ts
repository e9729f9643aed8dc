import type { Nodes } from 'mdast'
import type { Block } from '../model/mdast.js'

/** Nodes whose content runs on in one line. */
const INLINE = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'subscript',
  'superscript',
  'link',
  'attribution',
])

/** Blocks of the report as plain words in one line: pictures by their alternative text, footnote calls as nothing. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => words(block as Nodes))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function words(node: Nodes): string {
  if (node.type === 'html' || node.type === 'internal') return ''
  if (node.type === 'image') return [node.alt, node.title].filter(Boolean).join('. ')
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const caption = node.type === 'table' ? (node.data?.caption?.children ?? []).map(words).join('') : ''
  const inner = (node.children as Nodes[]).map(words).join(INLINE.has(node.type) ? '' : ' ')
  return caption ? `${caption} ${inner}` : inner
}
