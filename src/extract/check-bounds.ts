import type { Node, Parent } from 'unist'
import type { Nodes, Root } from 'mdast'
import { crossed, type Limits } from '../load/limits.js'
import { placeAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'

/**
 * Looks, before parsing, for lines that open more blocks within each other than the bound allows: the parser would
 * answer with seconds of work or a RangeError.
 *
 * @returns what the rule `limit` is to say of the first such line
 */
export function tooDeepLine(source: Source, from: number, limits: Limits): Observation | undefined {
  for (const [index, at] of source.lineStarts.entries()) {
    if (at < from) continue
    const next = source.lineStarts[index + 1] ?? source.text.length
    const opened = opens(source.text, at, next)
    if (opened.count > limits.nesting) {
      return { rule: 'limit', violation: crossed('nesting', limits, opened.count, placeAt(source, at, opened.end)) }
    }
  }
  return undefined
}

/** How many quotations and list items a line opens, one within the other; four columns of indentation count as one. */
function opens(text: string, from: number, to: number): { count: number; end: number } {
  const marker = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  const indent = /[ \t]*/y
  indent.lastIndex = from
  const columns = indent.exec(text)?.[0].replace(/\t/g, '    ').length ?? 0
  let count = 0
  let end = from
  for (;;) {
    marker.lastIndex = end
    const found = marker.exec(text)
    if (!found || marker.lastIndex > to) break
    count++
    end = marker.lastIndex
  }
  return count === 0 ? { count: 0, end: from } : { count: count + Math.floor(columns / 4), end }
}

/** Counts in a parsed file what would make its page too large, and what is nested too deep. */
export function crossedBounds(tree: Root, source: Source, limits: Limits): Observation[] {
  const found: Observation[] = []
  const counts = { links: 0, 'footnote-calls': 0 }
  const place = (node: Node): ReturnType<typeof placeAt> => {
    const start = node.position?.start.offset ?? 0
    return placeAt(source, start, Math.min(node.position?.end.offset ?? start, lineEnd(source, start)))
  }
  // A stack of our own: the tree may be deeper than calls can go.
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  let deepest = false
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { node, depth } = entry
    if (depth > limits.nesting * 2 && !deepest) {
      deepest = true
      found.push({ rule: 'limit', violation: crossed('nesting', limits, Math.floor(depth / 2), place(node)) })
    }
    if (node.type === 'table') {
      const cells = node.children.length * (node.children[0]?.children.length ?? 0)
      if (cells > limits.cells) found.push({ rule: 'limit', violation: crossed('cells', limits, cells, place(node)) })
    } else if (node.type === 'link' || node.type === 'linkReference') {
      if (++counts.links === limits.links + 1) found.push({ rule: 'limit', violation: crossed('links', limits, 'more', place(node)) })
    } else if (node.type === 'footnoteReference' && ++counts['footnote-calls'] === limits['footnote-calls'] + 1) {
      found.push({ rule: 'limit', violation: crossed('footnote-calls', limits, 'more', place(node)) })
    }
    const children = 'children' in node ? (node as Parent).children : []
    for (let index = children.length - 1; index >= 0; index--) stack.push({ node: children[index] as Nodes, depth: depth + 1 })
  }
  return found
}

function lineEnd(source: Source, offset: number): number {
  const end = /[\r\n]/.exec(source.text.slice(offset, offset + 2000))
  return end ? offset + end.index : Math.min(offset + 2000, source.text.length)
}
