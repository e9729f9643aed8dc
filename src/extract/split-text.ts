import type { PhrasingContent, Text } from 'mdast'
import { pointAt } from '../load/source.js'
import type { Source } from '../model/note.js'
import { offsetsOf } from '../parse/text-offsets.js'

/** The pieces of a text node, each with its place in the file. */
export interface TextPieces {
  /** Offset in the source of a character of the node's value. */
  offset: (index: number) => number
  /** A stretch of the value as a node of its own. */
  text: (from: number, to: number) => Text
  /** Where a stretch stands. */
  position: (from: number, to: number) => NonNullable<Text['position']>
}

/** Prepares to cut a text node. */
export function cutText(node: Text, source: Source): TextPieces {
  const offsets = offsetsOf(node, source)
  const start = node.position?.start.offset ?? 0
  const offset = (index: number): number => offsets?.[index] ?? start + index
  const position = (from: number, to: number): NonNullable<Text['position']> => ({
    start: pointAt(source, offset(from)),
    end: pointAt(source, to > from ? offset(to) : offset(from)),
  })
  return {
    offset,
    position,
    text: (from, to) => ({ type: 'text', value: node.value.slice(from, to), position: position(from, to) }),
  }
}

/** Puts nodes in the place of some stretches of a text node; nothing where there is no stretch. */
export function replaceInText(
  node: Text,
  source: Source,
  stretches: { from: number; to: number; make: (pieces: TextPieces) => PhrasingContent }[],
): PhrasingContent[] | undefined {
  if (stretches.length === 0) return undefined
  const pieces = cutText(node, source)
  const nodes: PhrasingContent[] = []
  let done = 0
  for (const { from, to, make } of stretches) {
    if (from > done) nodes.push(pieces.text(done, from))
    nodes.push(make(pieces))
    done = to
  }
  if (done < node.value.length) nodes.push(pieces.text(done, node.value.length))
  return nodes
}
