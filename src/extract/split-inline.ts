import type { PhrasingContent, Text } from 'mdast'
import type { Source } from '../model/note.js'
import { flatten } from './inline-text.js'
import { cutText } from './split-text.js'

/** A line end of inline content at which it can be parted: none stands within bold, a link or code. */
export interface LineEnd {
  /** Of the node that holds it. */
  child: number
  /** Index of the line end in the node's text. */
  within: number
  /** Index in the flattened text of what follows. */
  next: number
  /** A line end that was typed to be one: two spaces or a backslash before it. */
  hard: boolean
}

/** The line ends of inline content at which it can be parted. */
export function lineEndsOf(children: readonly PhrasingContent[], source: Source): LineEnd[] {
  const ends: LineEnd[] = []
  let at = 0
  for (const [child, node] of children.entries()) {
    if (node.type === 'break') ends.push({ child, within: 0, next: at + 1, hard: true })
    if (node.type === 'text') {
      for (let within = node.value.indexOf('\n'); within >= 0; within = node.value.indexOf('\n', within + 1))
        ends.push({ child, within, next: at + within + 1, hard: false })
    }
    at += flatten([node], source).text.length
  }
  return ends
}

/** Parts inline content at some of its line ends, which go. */
export function partAt(
  children: readonly PhrasingContent[],
  ends: readonly LineEnd[],
  source: Source,
): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]]
  for (const [index, node] of children.entries()) {
    const here = ends.filter(({ child }) => child === index)
    if (here.length === 0 || (node.type !== 'text' && node.type !== 'break')) {
      parts.at(-1)?.push(node)
      continue
    }
    if (node.type === 'break') {
      parts.push([])
      continue
    }
    const pieces = cutText(node, source)
    let from = 0
    for (const { within } of here) {
      addText(parts, pieces.text(from, within))
      parts.push([])
      from = within + 1
    }
    addText(parts, pieces.text(from, node.value.length))
  }
  return parts
}

function addText(parts: PhrasingContent[][], text: Text): void {
  if (text.value !== '') parts.at(-1)?.push(text)
}
