import type { List, Nodes, Parents, PhrasingContent, Root, Table } from 'mdast'
import { pointAt } from '../load/source.js'
import type { Internal } from '../model/mdast.js'
import type { Source } from '../model/note.js'
import { isIn } from '../parse/layout.js'
import type { Withheld, WithheldParts } from '../parse/withheld.js'
import { markInternalFootnotes } from './internal-footnotes.js'
import { cutInline, type Cut } from './cut-inline.js'

/**
 * Puts whatever must not leave the house into `internal` nodes.
 *
 * Where it stands in the source decides, not what Markdown made of it: words that slip out of a list or a quotation are
 * still between the marks. A block that lies between them goes as a whole, of one that lies there in part a paragraph,
 * a heading or a cell keeps its other words, and what cannot be parted goes as a whole too.
 */
export function markInternalBlocks(tree: Root, withheld: WithheldParts, source: Source): void {
  if (withheld.stretches.length === 0) return
  new Marker(withheld, source).wrap(tree)
  markInternalFootnotes(tree)
}

class Marker {
  constructor(
    private readonly withheld: WithheldParts,
    private readonly source: Source,
  ) {}

  wrap(parent: Parents): void {
    const children: Nodes[] = []
    let group: { stretch: Withheld; nodes: Nodes[] } | undefined
    const flush = (): void => {
      if (group) children.push(...this.#asInternal(group.stretch, group.nodes))
      group = undefined
    }
    const give = (stretch: Withheld, nodes: Nodes[]): void => {
      if (group && group.stretch !== stretch) flush()
      group ??= { stretch, nodes: [] }
      group.nodes.push(...nodes)
    }
    for (const child of parent.children as Nodes[]) {
      const over = this.#over(child)
      const [first] = over
      if (!first) {
        flush()
        children.push(child)
      } else if (this.#isCovered(child, over)) give(first, [child])
      else {
        const { kept, given } = this.#part(child, over)
        for (const piece of kept) {
          flush()
          children.push(piece)
        }
        for (const [stretch, nodes] of given) give(stretch, nodes)
      }
    }
    flush()
    parent.children = children as never
  }

  /** Parts a node that is withheld in part. */
  #part(node: Nodes, over: Withheld[]): { kept: Nodes[]; given: [Withheld, Nodes[]][] } {
    const first = over[0] as Withheld
    switch (node.type) {
      case 'blockquote':
      case 'listItem':
      case 'footnoteDefinition':
        this.wrap(node)
        return { kept: [node], given: [] }
      case 'list':
        return { kept: this.#partList(node), given: [] }
      case 'paragraph':
      case 'heading': {
        const { kept, given } = this.#partWords(node.children, over)
        node.children = kept
        return { kept: kept.length > 0 || node.type === 'heading' ? [node] : [], given }
      }
      case 'table':
        return this.#partTable(node)
      default:
        return { kept: [], given: [[first, [node]]] }
    }
  }

  #partWords(
    children: PhrasingContent[],
    over: readonly Withheld[],
  ): { kept: PhrasingContent[]; given: [Withheld, Nodes[]][] } {
    const given: [Withheld, Nodes[]][] = []
    let kept = children
    for (const stretch of over) {
      const touches = (from: number, to: number): boolean => from < stretch.to && to > stretch.from
      const cut: Cut = (from, to) =>
        !touches(from, to) ? undefined : isIn(this.withheld.marks, from) ? 'mark' : 'word'
      const parted = cutInline(kept, cut, touches, this.source)
      kept = parted.kept
      if (parted.removed.length > 0) {
        const position = this.#position(stretch, children)
        given.push([stretch, [{ type: 'paragraph', children: parted.removed, ...position }]])
      }
    }
    return { kept, given }
  }

  /** Items that are withheld stand between lists of the others. */
  #partList(list: List): Nodes[] {
    const pieces: Nodes[] = []
    let run: List | undefined
    for (const [index, item] of list.children.entries()) {
      const over = this.#over(item)
      const covered = over.length > 0 && this.#isCovered(item, over)
      if (over.length > 0 && !covered) this.wrap(item)
      if (covered) {
        const inside: List = { ...list, children: [item], ...(item.position ? { position: item.position } : {}) }
        if (list.ordered) inside.start = (list.start ?? 1) + index
        pieces.push(...this.#asInternal(over[0] as Withheld, [inside]))
        run = undefined
      } else if (run) run.children.push(item)
      else {
        run = { ...list, children: [item], ...(item.position ? { position: item.position } : {}) }
        if (list.ordered) run.start = (list.start ?? 1) + index
        pieces.push(run)
      }
    }
    return pieces
  }

  #partTable(table: Table): { kept: Nodes[]; given: [Withheld, Nodes[]][] } {
    const given: [Withheld, Nodes[]][] = []
    table.children = table.children.filter((row, index) => {
      const over = this.#over(row)
      for (const cell of row.children) {
        const inCell = this.#over(cell)
        if (inCell.length === 0) continue
        const parted = this.#partWords(cell.children, inCell)
        cell.children = parted.kept
        given.push(...parted.given)
      }
      return index === 0 || over.length === 0 || !this.#isCovered(row, over)
    })
    const left = table.children.some((row) => row.children.some((cell) => cell.children.length > 0))
    return { kept: left ? [table] : [], given }
  }

  /** An internal node of a stretch; nothing where its marks alone are left. */
  #asInternal(stretch: Withheld, nodes: Nodes[]): Internal[] {
    const words = nodes.filter((node) => !(node.type === 'thematicBreak' && this.#isMark(node)))
    if (words.length === 0) return []
    const [first, last] = [nodes[0], nodes.at(-1)]
    const position =
      first?.position && last?.position ? { position: { start: first.position.start, end: last.position.end } } : {}
    return [
      {
        type: 'internal',
        unclosed: stretch.unclosed,
        ...(stretch.sure ? {} : { doubtful: true }),
        children: words as never,
        ...position,
      },
    ]
  }

  #isMark(node: Nodes): boolean {
    return isIn(this.withheld.marks, node.position?.start.offset ?? -1)
  }

  #position(stretch: Withheld, children: readonly PhrasingContent[]): Pick<Internal, 'position'> {
    const from = Math.max(stretch.from, children[0]?.position?.start.offset ?? 0)
    const to = Math.min(stretch.to, children.at(-1)?.position?.end.offset ?? stretch.to)
    return { position: { start: pointAt(this.source, from), end: pointAt(this.source, to) } }
  }

  /** The stretches that a node lies in, or has a part in. */
  #over(node: Nodes): Withheld[] {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from === undefined || to === undefined) return []
    const { stretches } = this.withheld
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.to ?? 0) <= from) low = middle + 1
      else high = middle
    }
    const over: Withheld[] = []
    for (let stretch = stretches[low]; stretch && stretch.from < Math.max(to, from + 1); stretch = stretches[++low])
      over.push(stretch)
    return over
  }

  #isCovered(node: Nodes, [first, ...more]: readonly Withheld[]): boolean {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? 0
    return first !== undefined && more.length === 0 && first.from <= from && to <= first.to
  }
}
