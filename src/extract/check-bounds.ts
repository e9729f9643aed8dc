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
  const fences: Fence[] = []
  for (const [index, at] of source.lineStarts.entries()) {
    if (at < from) continue
    const next = source.lineStarts[index + 1] ?? source.text.length
    const opened = opens(source.text, at, next)
    followFences(fences, source.text.slice(at, Math.min(next, at + LONGEST_FENCE)))
    const count = Math.max(opened.count, fences.length)
    if (count > limits.nesting) {
      return {
        rule: 'limit',
        violation: crossed('nesting', limits, count, placeAt(source, at, Math.max(opened.end, at + 1))),
      }
    }
  }
  return undefined
}

/** A `:::name` that is open. */
interface Fence {
  colons: number
  internal: boolean
}

/** A line with more marks than these is too deep by itself. */
const LONGEST_FENCE = 2_000

/**
 * Keeps the fences that are open up to date with a line. Colons without a name close the outermost fence that has no
 * more of them, and all within it; a heading closes an internal block that was forgotten.
 */
function followFences(fences: Fence[], line: string): void {
  const close = (colons: number): void => {
    const outermost = fences.findIndex((fence) => fence.colons <= colons)
    if (outermost >= 0) fences.length = outermost
  }
  const found = /^[\s>*+.)\d-]*?(:{3,})\s*(\p{L}*)/u.exec(line)
  const [, colons = '', name = ''] = found ?? []
  if (name !== '') fences.push({ colons: colons.length, internal: name.toLowerCase() === 'internal' })
  else if (found) close(colons.length)
  else if (/^ {0,3}#{1,2}(?!#)/.test(line)) close(fences.find((fence) => fence.internal)?.colons ?? 0)
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

/**
 * Looks, before parsing, for more footnote calls than the bound allows: of 20,000 in one paragraph the parser takes the
 * square. What looks like a call and stands in code counts too.
 *
 * @returns what the rule `limit` is to say of the first call beyond the bound
 */
export function tooManyCalls(source: Source, from: number, limits: Limits): Observation | undefined {
  const call = /\[\^[^\]\s[]{1,200}\](?!:)/g
  call.lastIndex = from
  let count = 0
  for (let found = call.exec(source.text); found; found = call.exec(source.text)) {
    if (++count <= limits['footnote-calls']) continue
    const place = placeAt(source, found.index, call.lastIndex)
    return { rule: 'limit', violation: crossed('footnote-calls', limits, 'more', place) }
  }
  return undefined
}

/** What makes a block of the page, or takes the place of one. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'code',
  'html',
  'thematicBreak',
  'footnoteDefinition',
])

/** Counts in a parsed file what would make its page too large, and what is nested too deep. */
export function crossedBounds(tree: Root, source: Source, limits: Limits): Observation[] {
  const found: Observation[] = []
  const counts = { links: 0, 'footnote-calls': 0, blocks: 0 }
  const count = (name: keyof typeof counts, node: Node): void => {
    if (++counts[name] === limits[name] + 1)
      found.push({ rule: 'limit', violation: crossed(name, limits, 'more', place(node)) })
  }
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
    } else if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition') count('links', node)
    else if (node.type === 'footnoteReference') count('footnote-calls', node)
    else if (BLOCKS.has(node.type)) count('blocks', node)
    const children = 'children' in node ? (node as Parent).children : []
    for (let index = children.length - 1; index >= 0; index--)
      stack.push({ node: children[index] as Nodes, depth: depth + 1 })
  }
  return found
}

function lineEnd(source: Source, offset: number): number {
  const end = /[\r\n]/.exec(source.text.slice(offset, offset + 2000))
  return end ? offset + end.index : Math.min(offset + 2000, source.text.length)
}
