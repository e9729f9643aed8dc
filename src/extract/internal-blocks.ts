import type { Nodes, Parents, Root } from 'mdast'
import type { InternalRange } from '../parse/mend-typing.js'
import type { Block, Internal } from '../model/mdast.js'

/**
 * Makes every `:::internal` block an `internal` node.
 *
 * The lines between the marks decide, not the tree: a block in a list whose words are not indented would slip out
 * of the directive and be printed. Other directives are taken for the ordinary words that they were.
 */
export function markInternalBlocks(tree: Root, ranges: InternalRange[]): void {
  wrap(tree, ranges)
}

function wrap(parent: Parents, ranges: InternalRange[]): void {
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'containerDirective') {
      const internal = child.name.toLowerCase() === 'internal'
      const range = rangeOf(child, ranges)
      if (internal) children.push(makeInternal(child.children, child, range?.unclosed ?? false))
      else {
        wrap(child, ranges)
        children.push(namingLine(child.name, child), ...(child.children as Nodes[]))
      }
      continue
    }
    const range = rangeOf(child, ranges)
    if (range && isFlow(child)) {
      if (isStrayMark(child)) continue
      dropClosingMark(child)
      children.push(makeInternal([child as Block], child, range.unclosed))
      continue
    }
    children.push(child)
    if ('children' in child && ranges.length) wrap(child, ranges)
  }
  parent.children = children as never
}

function makeInternal(blocks: Block[], from: Nodes, unclosed: boolean): Internal {
  return {
    type: 'internal',
    unclosed,
    children: blocks as never,
    ...(from.position ? { position: from.position } : {}),
  }
}

/** Takes away a closing `:::` that Markdown took for a paragraph's last line. */
function dropClosingMark(node: Nodes): void {
  const last = node.type === 'paragraph' ? node.children.at(-1) : undefined
  if (last?.type === 'text') last.value = last.value.replace(/\n:{3,}\s*$/, '')
}

/** The opening line of a directive that means nothing here, kept as the words that it is. */
function namingLine(name: string, from: Nodes): Nodes {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: `:::${name}` }],
    ...(from.position ? { position: from.position } : {}),
  }
}

/** The range in which a node begins; ranges stand in the order of the file. */
function rangeOf(node: Nodes, ranges: InternalRange[]): InternalRange | undefined {
  const at = node.position?.start.offset
  if (at === undefined) return undefined
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.from ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const range = ranges[low - 1]
  return range && at < range.to ? range : undefined
}

function isFlow(node: Nodes): boolean {
  return [
    'paragraph',
    'list',
    'blockquote',
    'table',
    'code',
    'thematicBreak',
    'heading',
    'html',
    'footnoteDefinition',
  ].includes(node.type)
}

/** A closing `:::` that Markdown took for a paragraph. */
function isStrayMark(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'text' &&
    /^:{3,}$/.test(node.children[0].value)
  )
}
