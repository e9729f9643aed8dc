import type { Node, Nodes, Parent } from 'mdast'
import type { ParagraphNumber } from '../../model/numbering-record.js'
import type { DeletedItem, Item, ParagraphItem, Provenance, ReportPoint } from '../../model/report.js'

/** A numbered paragraph with what belongs to it. */
export interface NumberedNode extends Parent {
  type: 'numbered'
  number: ParagraphNumber
  anchor: string
  depth: number
  point: ReportPoint | undefined
  notDiscussed: boolean
  /** Whether the number alone is left. */
  deleted?: true
}

/** Where a paragraph comes from, for the internal edition. */
export interface ProvenanceNode extends Node {
  type: 'provenance'
  provenance: Provenance
}

export interface GapNode extends Node {
  type: 'gap'
  text: string
}

/** One of several pieces that are rendered together. */
export interface PieceNode extends Parent {
  type: 'piece'
}

/** The notes that the pieces before it call. */
export interface NotesNode extends Node {
  type: 'notes'
}

/** Any node that a handler of ours understands; mdast's types know only the usual ones. */
export type ContentNode = Nodes

function asNode(node: NumberedNode | ProvenanceNode | GapNode | PieceNode | NotesNode | Parent): ContentNode {
  return node as unknown as ContentNode
}

function sourceOf(provenance: Provenance): ContentNode {
  return asNode({ type: 'provenance', provenance } satisfies ProvenanceNode)
}

function numbered(item: ParagraphItem): ContentNode {
  const { number, anchor, depth, point } = item
  const children = [...item.blocks, sourceOf(item.provenance)] as Parent['children']
  return asNode({ type: 'numbered', number, anchor, depth, point, notDiscussed: false, children })
}

function deleted({ number, anchor }: DeletedItem): ContentNode {
  const frame = { depth: 0, point: undefined, notDiscussed: false, deleted: true } as const
  return asNode({ type: 'numbered', number, anchor, ...frame, children: [] })
}

/**
 * Turns the items of a part into nodes of one tree, so that a part is rendered and sanitised in one go.
 *
 * @param below how many ranks the headings stand below their level: a part's own heading is an h2
 */
export function itemNodes(items: readonly Item[], below = 1): ContentNode[] {
  return items.flatMap((item): ContentNode[] => {
    switch (item.type) {
      case 'heading':
        return [
          {
            type: 'heading',
            depth: Math.min(item.level + below, 6) as 3,
            children: item.children,
            data: { hProperties: { id: item.anchor, ...(item.lone ? { className: ['lone-heading'] } : {}) } },
          },
        ]
      case 'paragraph':
        return [numbered(item)]
      case 'block':
        return [...item.blocks, sourceOf(item.provenance)]
      case 'not-discussed': {
        const paragraph = { type: 'paragraph', children: item.children } as Parent['children'][number]
        const children = [paragraph, sourceOf(item.provenance)] as Parent['children']
        const { number, anchor } = item
        return [
          asNode({
            type: 'numbered',
            number,
            anchor,
            depth: 0,
            point: undefined,
            notDiscussed: true,
            children,
          }),
        ]
      }
      case 'deleted':
        return [deleted(item)]
      case 'internal':
        return [
          asNode({
            type: 'internal',
            children: [...itemNodes(item.items, below), sourceOf(item.provenance)] as Parent['children'],
          }),
        ]
      case 'gap':
        return [asNode({ type: 'gap', text: item.text })]
    }
  })
}

/** Puts pieces and their notes under one root. */
export function rootOf(pieces: readonly (readonly ContentNode[])[]): ContentNode {
  const nodes = pieces.map((children) => asNode({ type: 'piece', children: children as Parent['children'] }))
  return asNode({ type: 'root', children: [...nodes, asNode({ type: 'notes' })] as Parent['children'] })
}
