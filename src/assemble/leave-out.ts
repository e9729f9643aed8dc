import type { Heading, ListItem, Nodes } from 'mdast'
import type { Block, Internal } from '../model/mdast.js'
import type { Part, Section } from '../model/note.js'
import { copyNodes } from './copy-nodes.js'

/**
 * Copies sections without what stands in an internal block that nothing closes, and without the rest of its section:
 * where the block was meant to end cannot be known, so no edition prints any of it; nor what is internal in doubt.
 */
export function leaveOutUnclosed(sections: readonly Section[]): Section[] {
  return sections.map((section) => {
    const parts: Part[] = []
    for (const part of section.parts) {
      const { nodes, stopped } = untilUnclosed(part.blocks)
      parts.push({ ...part, ...headingOf(part), blocks: copyNodes(nodes as Block[]) })
      if (stopped) break
    }
    return { ...section, ...headingOf(section), parts }
  })
}

function headingOf({ heading }: { heading?: Heading }): { heading?: Heading } {
  return heading ? { heading: copyNodes([heading])[0] as Heading } : {}
}

function untilUnclosed(nodes: readonly Nodes[]): { nodes: Nodes[]; stopped: boolean } {
  const kept: Nodes[] = []
  for (const node of nodes) {
    if (node.type === 'internal' && node.unclosed) return { nodes: kept, stopped: true }
    if (node.type === 'internal' && node.doubtful) continue
    if (!('children' in node)) {
      kept.push(node)
      continue
    }
    const inner = untilUnclosed(node.children as Nodes[])
    kept.push({ ...node, children: inner.nodes } as Nodes)
    if (inner.stopped) return { nodes: kept, stopped: true }
  }
  return { nodes: kept, stopped: false }
}

/** What was taken out of blocks because it stands in the report by itself. */
export type TakenOut = ListItem | Internal

/** What prints nothing where it stands: rules, comments, and definitions, which are collected on their own. */
export const SILENT = new Set(['thematicBreak', 'html', 'yaml', 'definition', 'footnoteDefinition'])

/**
 * Takes points and internal blocks out of blocks, and drops what is empty without them.
 *
 * @returns the blocks that remain, and what was taken out, in the order of the note
 */
export function takeOut(blocks: readonly Block[]): { blocks: Block[]; taken: TakenOut[] } {
  const taken: TakenOut[] = []
  const kept = blocks.flatMap((block) => without(block as Nodes, taken)) as Block[]
  return { blocks: kept, taken }
}

function without(node: Nodes, taken: TakenOut[]): Nodes[] {
  if (SILENT.has(node.type)) return []
  if (node.type === 'internal' || (node.type === 'listItem' && node.data?.point !== undefined)) {
    taken.push(node)
    return []
  }
  if (node.type === 'paragraph') return isEmpty(node) ? [] : [node]
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return [node]
  const children = (node.children as Nodes[]).flatMap((child) => without(child, taken))
  return children.length === 0 ? [] : [{ ...node, children } as Nodes]
}

/** Whether a node has neither words nor a picture nor a footnote. */
function isEmpty(node: Nodes): boolean {
  if ('value' in node) return node.type === 'html' || node.value.trim() === ''
  if ('children' in node) return (node.children as Nodes[]).every(isEmpty)
  return node.type === 'break'
}
