import type { PhrasingContent, Text } from 'mdast'
import { pointAt } from '../load/source.js'
import type { Source } from '../model/note.js'
import { offsetsOf } from '../parse/text-offsets.js'

/** Whether a stretch of the source, by offsets, is to go: as a word (`word`), or as a mark, which is none. */
export type Cut = (from: number, to: number) => 'word' | 'mark' | undefined

export interface CutContent {
  kept: PhrasingContent[]
  removed: PhrasingContent[]
}

/**
 * Takes words out of inline content. Emphasis is parted; a link, a picture and code go as a whole.
 *
 * @param touches whether anything of a stretch is to go
 */
export function cutInline(
  children: readonly PhrasingContent[],
  cut: Cut,
  touches: Touches,
  source: Source,
): CutContent {
  const kept: PhrasingContent[] = []
  const removed: PhrasingContent[] = []
  for (const child of children) {
    const from = child.position?.start.offset
    const to = child.position?.end.offset ?? from
    if (from === undefined || to === undefined || !touches(from, to)) kept.push(child)
    else if (child.type === 'text') cutText(child, cut, source, kept, removed)
    else if (child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete') {
      const inner = cutInline(child.children, cut, touches, source)
      if (inner.kept.length > 0) kept.push({ ...child, children: inner.kept })
      if (inner.removed.length > 0) removed.push({ ...child, children: inner.removed })
    } else removed.push(child)
  }
  return { kept: trim(kept, source), removed: trim(removed, source) }
}

type Touches = (from: number, to: number) => boolean

function cutText(node: Text, cut: Cut, source: Source, kept: PhrasingContent[], removed: PhrasingContent[]): void {
  const offsets = offsetsOf(node, source)
  const start = node.position?.start.offset ?? 0
  const offset = (index: number): number => offsets?.[index] ?? start + index
  const pieces: { what: ReturnType<Cut>; from: number; to: number }[] = []
  for (let index = 0; index < node.value.length; index++) {
    const what = cut(offset(index), Math.max(offset(index) + 1, offset(index + 1)))
    const last = pieces.at(-1)
    if (last && last.what === what) last.to = index + 1
    else pieces.push({ what, from: index, to: index + 1 })
  }
  for (const { what, from, to } of pieces) {
    if (what === 'mark') continue
    const position = { start: pointAt(source, offset(from)), end: pointAt(source, offset(to)) }
    const piece: Text = { type: 'text', value: node.value.slice(from, to), position }
    ;(what === undefined ? kept : removed).push(piece)
  }
}

/** Takes away spaces and line breaks at the ends, and one of two spaces where something stood between. */
function trim(nodes: PhrasingContent[], source: Source): PhrasingContent[] {
  const all = nodes.map((node) => ({ ...node }))
  for (const [index, node] of all.entries()) {
    const before = all[index - 1]
    if (node.type === 'text' && before?.type === 'text' && /\s$/.test(before.value)) dropStart(node, source)
  }
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  while (isBlank(all[0])) all.shift()
  while (isBlank(all.at(-1))) all.pop()
  const [first, last] = [all[0], all.at(-1)]
  if (first?.type === 'text') dropStart(first, source)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return all
}

function dropStart(node: Text, source: Source): void {
  const dropped = node.value.length - node.value.trimStart().length
  if (dropped === 0) return
  if (node.position) {
    const { start, end } = node.position
    const offset = offsetsOf(node, source)?.[dropped] ?? (start.offset ?? 0) + dropped
    node.position = { start: pointAt(source, Math.min(offset, end.offset ?? offset)), end }
  }
  node.value = node.value.trimStart()
}
