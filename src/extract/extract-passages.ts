import type { Nodes, PhrasingContent } from 'mdast'
import type { Passage, Point, Run, Section, Source } from '../model/note.js'
import { flatten, type Leaf } from './inline-text.js'

interface Surroundings {
  internal: boolean
  quoted: boolean
  footnote: boolean
  point?: number
  question?: string
  aspect?: string
}

/**
 * The words of a file, block by block, each with the way back to the source.
 */
export function extractPassages(sections: Section[], points: Point[], source: Source): Passage[] {
  const passages: Passage[] = []
  for (const section of sections) {
    const around: Surroundings = {
      internal: false,
      quoted: false,
      footnote: false,
      ...(section.question ? { question: section.question } : {}),
    }
    if (section.heading) add(passages, 'heading', section.heading.children, around, source)
    for (const part of section.parts) {
      const here = part.aspect ? { ...around, aspect: part.aspect } : around
      if (part.heading) add(passages, 'heading', part.heading.children, here, source)
      for (const block of part.blocks) walk(block, here, passages, points, source)
    }
  }
  return passages
}

function walk(node: Nodes, around: Surroundings, passages: Passage[], points: Point[], source: Source): void {
  switch (node.type) {
    case 'paragraph':
    case 'notDiscussed':
      add(passages, 'paragraph', node.children, around, source)
      return
    case 'heading':
      add(passages, 'heading', node.children, around, source)
      return
    case 'table':
      if (node.data?.caption) add(passages, 'caption', node.data.caption.children, around, source)
      for (const row of node.children)
        for (const cell of row.children) add(passages, 'cell', cell.children, around, source)
      return
    case 'listItem': {
      const here = node.data?.point === undefined ? around : { ...around, point: node.data.point }
      const point = node.data?.point === undefined ? undefined : points[node.data.point]
      if (point) passages.push(labelPassage(point, here, source))
      for (const child of node.children) walk(child, here, passages, points, source)
      return
    }
    default:
  }
  if (!('children' in node)) return
  const here = {
    ...around,
    ...(node.type === 'internal' ? { internal: true } : {}),
    ...(node.type === 'blockquote' ? { quoted: true } : {}),
    ...(node.type === 'footnoteDefinition' ? { footnote: true } : {}),
  }
  for (const child of node.children) walk(child, here, passages, points, source)
}

function add(
  passages: Passage[],
  kind: Passage['kind'],
  children: PhrasingContent[],
  around: Surroundings,
  source: Source,
): void {
  const { text, leaves } = flatten(children, source)
  if (text !== '') {
    passages.push({ kind, text, prose: blankOut(text, leaves, children), runs: leaves.map(asRun), ...around })
  }
  for (const image of imagesIn(children)) addImage(passages, image, around, source)
}

/** A label is no prose, but a name may stand in it: "Follow-up (by ...)". */
function labelPassage({ labelPlace }: Point, around: Surroundings, source: Source): Passage {
  const offset = (line: number, column: number): number => (source.lineStarts[line - 1] ?? 0) + column - 1
  const start = offset(labelPlace.line, labelPlace.column)
  const text = source.text.slice(start, offset(labelPlace.endLine, labelPlace.endColumn))
  return {
    kind: 'label',
    text,
    prose: ' '.repeat(text.length),
    runs: [{ at: 0, length: text.length, offset: start }],
    ...around,
  }
}

/** The alternative text and the caption of a picture, found again in its source. */
function addImage(
  passages: Passage[],
  image: Extract<Nodes, { type: 'image' }>,
  around: Surroundings,
  source: Source,
): void {
  const start = image.position?.start.offset ?? 0
  const end = image.position?.end.offset ?? start
  for (const [kind, words] of [
    ['alt', image.alt],
    ['title', image.title],
  ] as const) {
    if (!words) continue
    const at = kind === 'alt' ? source.text.indexOf(words, start) : source.text.lastIndexOf(words, end)
    const offset = at >= start && at < end ? at : start
    passages.push({ kind, text: words, prose: words, runs: [{ at: 0, length: words.length, offset }], ...around })
  }
}

function imagesIn(nodes: PhrasingContent[]): Extract<Nodes, { type: 'image' }>[] {
  return nodes.flatMap((node) => {
    if (node.type === 'image') return [node]
    return 'children' in node ? imagesIn(node.children as PhrasingContent[]) : []
  })
}

function asRun(leaf: Leaf): Run {
  const offset = leaf.offset(0)
  const straight = leaf.offset(leaf.text.length) - offset === leaf.text.length
  const run: Run = { at: leaf.at, length: leaf.text.length, offset }
  if (!straight) run.offsets = Array.from({ length: leaf.text.length + 1 }, (_, index) => leaf.offset(index))
  return run
}

/** Bounded, because each mark that nothing closes would be followed to the end of the text. */
const QUOTED =
  /"[^"\n]{0,2000}"|“[^”]{0,2000}”|„[^“”]{0,2000}[“”]|«[^»]{0,2000}»|(?<![\p{L}\p{N}])‘[^’]{0,2000}’(?![\p{L}\p{N}])/gu

/** Blanks what is not the rapporteur's own running prose: code, links, mentions, titles in italics, quotations. */
function blankOut(text: string, leaves: Leaf[], children: PhrasingContent[]): string {
  const hidden = new Set<PhrasingContent>()
  const mark = (nodes: PhrasingContent[], hide: boolean): void => {
    for (const node of nodes) {
      const titled = node.type === 'emphasis' && !isWholeBlock(node, children)
      const here =
        hide ||
        titled ||
        node.type === 'link' ||
        node.type === 'linkReference' ||
        node.type === 'inlineCode' ||
        node.type === 'mention'
      if (here) hidden.add(node)
      if ('children' in node) mark(node.children as PhrasingContent[], here)
    }
  }
  mark(children, false)
  const stretches = leaves
    .filter(({ node }) => hidden.has(node))
    .map(({ at, text: words }) => ({ from: at, to: at + words.length }))
  for (const match of text.matchAll(QUOTED)) stretches.push({ from: match.index, to: match.index + match[0].length })
  return blank(
    text,
    stretches.sort((a, b) => a.from - b.from),
  )
}

/** A paragraph that is in italics as a whole is no title of a work. */
function isWholeBlock(node: PhrasingContent, children: PhrasingContent[]): boolean {
  return children.length === 1 && children[0] === node
}

/** @param stretches in the order in which they begin; they may overlap */
function blank(text: string, stretches: { from: number; to: number }[]): string {
  let prose = ''
  let at = 0
  for (const { from, to } of stretches) {
    if (to <= at) continue
    const start = Math.max(from, at)
    prose += text.slice(at, start) + ' '.repeat(to - start)
    at = to
  }
  return prose + text.slice(at)
}
