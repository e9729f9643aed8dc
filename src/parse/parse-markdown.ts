import type { Root, Text } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { pointAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { moveCaptionCalls } from './caption-calls.js'
import { mendTyping, type InternalRange } from './mend-typing.js'
import { applyEdits, originalOffsets, seamsOf } from './offset-map.js'
import { syntaxOf } from './syntax.js'
import { offsetsOf } from './text-offsets.js'

export interface ParsedMarkdown {
  tree: Root
  /** Lines of internal blocks, as offsets in the source. */
  internal: InternalRange[]
  observations: Observation[]
}

/**
 * Markdown to mdast, ordinary typing forgiven. Every position of the tree is that of the file as it was written.
 *
 * @param source the file
 * @param bodyStart offset at which the body begins, after the front matter
 */
export function parseMarkdown(source: Source, bodyStart: number): ParsedMarkdown {
  const { edits, internal, observations } = mendTyping(source, bodyStart)
  // Spaces instead of the front matter keep every offset where it is.
  const blank = source.text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ')
  const body = blank + source.text.slice(bodyStart)
  const text = edits.length ? applyEdits(body, edits) : body
  const { extensions, mdastExtensions } = syntaxOf(text)
  const parser = unified()
    .use(remarkParse)
    .data({ micromarkExtensions: extensions, fromMarkdownExtensions: mdastExtensions })
  const tree = parser.parse(text)
  if (edits.length) {
    splitAtSeams(tree, text, seamsOf(edits))
    restorePositions(tree, source, originalOffsets(edits))
  }
  moveCaptionCalls(tree, source)
  return { tree, internal, observations }
}

function restorePositions(tree: Root, source: Source, original: (offset: number) => number): void {
  visit(tree, (node) => {
    if (!node.position) return
    const start = node.position.start.offset ?? 0
    const end = node.position.end.offset ?? 0
    // Words end behind their last character, and not behind what was taken out after it.
    const last = node.type === 'text' && end > start ? original(end - 1) + 1 : original(end)
    node.position = {
      start: pointAt(source, original(start)),
      end: pointAt(source, Math.min(last, original(end))),
    }
  })
}

/**
 * Parts each text node where something was put in or taken out within it, so that every piece runs alike with the file
 * and its words can be pointed at.
 */
function splitAtSeams(tree: Root, text: string, seams: number[]): void {
  visit(tree, 'text', (node: Text, index, parent) => {
    const start = node.position?.start
    const end = node.position?.end
    if (!start || !end || !parent || index === undefined) return undefined
    const from = start.offset ?? 0
    const within = between(seams, from, end.offset ?? from)
    if (within.length === 0) return undefined
    const offsets = offsetsOf(node, { text })
    const pieces: Text[] = []
    let done = 0
    const cut = (to: number, ends: number): void => {
      if (to <= done) return
      const begins = offsets?.[done] ?? from + done
      const position = { start: { ...start, offset: begins }, end: { ...start, offset: ends } }
      pieces.push({ type: 'text', value: node.value.slice(done, to), position })
      done = to
    }
    for (const seam of within) cut(offsets ? offsets.findIndex((offset) => offset >= seam) : seam - from, seam)
    cut(node.value.length, end.offset ?? from)
    parent.children.splice(index, 1, ...pieces)
    return index + pieces.length
  })
}

/** The seams that lie within a stretch, and not at its ends. */
function between(seams: number[], from: number, to: number): number[] {
  let low = 0
  let high = seams.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seams[middle] ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const within: number[] = []
  for (let at = low; (seams[at] ?? to) < to; at++) within.push(seams[at] as number)
  return within
}
