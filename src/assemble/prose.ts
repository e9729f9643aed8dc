import type { Heading, Nodes } from 'mdast'
import type { Block } from '../model/mdast.js'
import type { Section } from '../model/note.js'
import { SILENT } from './leave-out.js'
import { withLabels } from './points.js'
import { sayBlocks } from './say-words.js'
import type { Voice } from './voice.js'

/**
 * Words that print in one piece, without paragraph numbers: the editor's summary, footnotes, internal blocks.
 * Labelled items are ordinary ones here; internal blocks stay in the internal edition alone.
 *
 * @param deeper how much deeper its headings print than they were written
 */
export function proseOf(blocks: readonly Block[], voice: Voice, deeper = 0): Block[] {
  return sayBlocks(withLabels(printable(blocks, voice, deeper) as Block[], voice), voice)
}

/** The same of whole sections, headings included. */
export function proseOfSections(sections: readonly Section[], voice: Voice, deeper = 0): Block[] {
  const blocks = sections.flatMap((section) => [
    ...(section.heading ? [section.heading] : []),
    ...section.parts.flatMap((part) => [...(part.heading ? [part.heading] : []), ...part.blocks]),
  ])
  return proseOf(blocks, voice, deeper)
}

function printable(nodes: readonly Nodes[], voice: Voice, deeper: number): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (SILENT.has(node.type)) return []
    if (node.type === 'internal' && voice.context.edition !== 'internal') return []
    if (node.type === 'heading') return [{ ...node, depth: Math.min(6, node.depth + deeper) as Heading['depth'] }]
    if (!['list', 'listItem', 'blockquote', 'internal'].includes(node.type) || !('children' in node)) return [node]
    const children = printable(node.children as Nodes[], voice, deeper)
    return children.length === 0 ? [] : [{ ...node, children } as Nodes]
  })
}
