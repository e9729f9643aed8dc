import type { Nodes, Parents, Root } from 'mdast'
import { didYouMean } from '../did-you-mean.js'
import { placeAt, placeOfLine } from '../load/source.js'
import type { InternalRange } from '../parse/mend-typing.js'
import type { Block, Internal } from '../model/mdast.js'
import type { Observation, Source } from '../model/note.js'

/** A line that was meant to open an internal block. */
const OPENING = /^[ \t>]*:{3,}[ \t]*internal[ \t]*$/im
/** A line that begins as such a line does, colons and a word. */
const LIKE_OPENING = /^[ \t>*_]*:{2,}[ \t{[(.#]*(\p{L}+)/gmu
const LAST_LINE_CLOSES = /(?:^|\n)[ \t>]*:{3,}[ \t]*$/

/**
 * Makes every `:::internal` block an `internal` node.
 *
 * The lines between the marks decide, not the tree: a block in a list whose words are not indented would slip out
 * of the directive and be printed. Other directives are taken for the ordinary words that they were.
 *
 * @returns what is to be said of opening lines that neither the lines nor the tree show as such, as below code that
 *   was never closed; what follows them stays in the house all the same
 */
export function markInternalBlocks(tree: Root, ranges: InternalRange[], source: Source): Observation[] {
  const observations: Observation[] = []
  wrap(tree, ranges, source, observations)
  return observations
}

function wrap(parent: Parents, ranges: InternalRange[], source: Source, observations: Observation[]): void {
  const children: Nodes[] = []
  let missed = false
  // Behind a line that is nearly the opening one, until the block is closed or the section ends.
  let nearly = false
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'heading' && child.depth <= 2) nearly = false
    const range = rangeOf(child, ranges)
    const internal = child.type === 'containerDirective' && child.name.toLowerCase() === 'internal'
    // Within an internal block all is internal already, but for directives that have still to become words.
    if ('children' in child) {
      if (internal || (range && isFlow(child))) wrap(child, [], source, [])
      else wrap(child, ranges, source, observations)
    }
    const like = range || missed || nearly ? undefined : likeOpening(child, source)
    if (like) {
      observations.push(like)
      nearly = child.type !== 'containerDirective'
    }
    if (child.type === 'containerDirective') {
      if (like) children.push(makeInternal([namingLine(child.name, child) as Block, ...child.children], child, true))
      else if (internal) children.push(makeInternal(child.children, child, range?.unclosed ?? false))
      else children.push(namingLine(child.name, child), ...(child.children as Nodes[]))
    } else if (range && isFlow(child)) {
      if (isStrayMark(child)) continue
      dropClosingMark(child)
      children.push(makeInternal([child as Block], child, range.unclosed))
    } else if (child.type === 'paragraph' && !missed && OPENING.test(sourceOf(child, source))) {
      missed = true
      observations.push(missedOpening(child, source))
      children.push(makeInternal([child], child, true))
    } else if ((missed || nearly) && isFlow(child)) {
      if (LAST_LINE_CLOSES.test(sourceOf(child, source).trimEnd())) nearly = false
      if (isStrayMark(child)) continue
      dropClosingMark(child)
      children.push(makeInternal([child as Block], child, true))
    } else children.push(child)
  }
  parent.children = children as never
}

function sourceOf(node: Nodes, source: Source): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/** What is to be said of a paragraph, or a block with another name, that was meant to open an internal block. */
function likeOpening(node: Nodes, source: Source): Observation | undefined {
  if (node.type !== 'paragraph' && node.type !== 'containerDirective') return undefined
  const text = sourceOf(node, source)
  if (OPENING.test(text)) return undefined
  for (const { 1: word = '', index } of text.matchAll(LIKE_OPENING)) {
    const isNear = /^intern(?:e|al.*)?$/iu.test(word) || didYouMean(word, ['internal']) !== undefined
    if (isNear) {
      const place = placeOfLine(source, placeAt(source, (node.position?.start.offset ?? 0) + index).line)
      return {
        rule: 'internal-unclosed',
        violation: {
          message: 'This is nearly ":::internal", and so what follows it stays in the house',
          hint: 'Write ":::internal" alone on its line, and ":::" alone below the last internal words',
          place,
          remains: `the internal block at line ${place.line} is not opened as it should be`,
        },
      }
    }
    // A block of another name holds paragraphs that are looked at by themselves.
    if (node.type === 'containerDirective') return undefined
  }
  return undefined
}

function missedOpening(paragraph: Nodes, source: Source): Observation {
  const start = paragraph.position?.start.offset ?? 0
  const opening = OPENING.exec(sourceOf(paragraph, source))
  const place = placeOfLine(source, placeAt(source, start + (opening?.index ?? 0)).line)
  return {
    rule: 'internal-unclosed',
    violation: {
      message: 'This internal block cannot be told from the text or the code above it',
      hint: 'Put an empty line before it, and close code above it with ```',
      place,
      remains: `the internal block at line ${place.line} is not closed`,
    },
  }
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
