import type { Nodes, Root } from 'mdast'
import type { Source } from '../model/note.js'
import { isNeverClosed } from './closed-code.js'

/** Offsets of a stretch of the source. */
export interface Span {
  from: number
  to: number
}

/** An item, a quotation or a footnote's definition. */
export interface Holder extends Span {
  type: 'listItem' | 'blockquote' | 'footnoteDefinition'
}

/** Where in a source what stands, as far as it decides what a mark means. */
export interface Layout {
  /** Fenced code that is closed, and comments of HTML: nothing in them is a mark. */
  silent: Span[]
  inlineCode: Span[]
  /** Fenced code that nothing closes: it takes in whatever follows. */
  openCode: Span[]
  /** Headings that begin a section. */
  headings: number[]
  holders: Holder[]
  /** Where rules begin; a mark of its own is one while it is parsed. */
  rules: Set<number>
}

const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g

/** All of a tree that decides what a mark means, in the order of the file. */
export function layoutOf(tree: Root, source: Source): Layout {
  const layout: Layout = { silent: [], inlineCode: [], openCode: [], headings: [], holders: [], rules: new Set() }
  const walk = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0
    const to = node.position?.end.offset ?? from
    if (node.type === 'code') {
      const text = source.text.slice(from, to)
      if (/^[`~]/.test(text)) (isNeverClosed(text) ? layout.openCode : layout.silent).push({ from, to })
    } else if (node.type === 'inlineCode') layout.inlineCode.push({ from, to })
    else if (node.type === 'thematicBreak') layout.rules.add(from)
    else if (node.type === 'html') {
      for (const { 0: comment, index } of source.text.slice(from, to).matchAll(COMMENT))
        layout.silent.push({ from: from + index, to: from + index + comment.length })
    } else if (node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition')
      layout.holders.push({ type: node.type, from, to })
    if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const child of tree.children) {
    const from = child.position?.start.offset ?? 0
    // Prose with dashes below it is no heading, as the rule on accidental ones has it.
    if (child.type === 'heading' && (child.depth === 1 || (child.depth === 2 && source.text[from] === '#')))
      layout.headings.push(from)
    walk(child)
  }
  return layout
}

/** Whether an offset lies in one of the spans, which stand in order and apart. */
export function isIn(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  return span !== undefined && offset < span.to
}

/** Whether a stretch touches one of the spans, which stand in order and apart. */
export function isOver(spans: readonly Span[], from: number, to: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) < from) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && span.from <= to
}

/** For each offset, in ascending order, what holds it, the outermost first. */
export function holdersOf(holders: readonly Holder[], offsets: readonly number[]): Holder[][] {
  const open: Holder[] = []
  let next = 0
  const leave = (offset: number): void => {
    while ((open.at(-1)?.to ?? Infinity) <= offset) open.pop()
  }
  return offsets.map((offset) => {
    for (let holder = holders[next]; holder && holder.from <= offset; holder = holders[++next]) {
      leave(holder.from)
      open.push(holder)
    }
    leave(offset)
    return [...open]
  })
}
