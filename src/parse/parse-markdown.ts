import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { pointAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { moveCaptionCalls } from './caption-calls.js'
import { mendTyping, type InternalRange } from './mend-typing.js'
import { applyEdits, originalOffsets } from './offset-map.js'
import { syntaxOf } from './syntax.js'

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
  if (edits.length) restorePositions(tree, source, originalOffsets(edits))
  moveCaptionCalls(tree, source)
  return { tree, internal, observations }
}

function restorePositions(tree: Root, source: Source, original: (offset: number) => number): void {
  visit(tree, (node) => {
    if (!node.position) return
    node.position = {
      start: pointAt(source, original(node.position.start.offset ?? 0)),
      end: pointAt(source, original(node.position.end.offset ?? 0)),
    }
  })
}
