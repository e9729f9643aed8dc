import type { FootnoteReference, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { pointAt } from '../load/source.js'
import type { Source } from '../model/note.js'

const CALLS = /\s*((?:\[\^[^\]\s[]+\])+)\s*$/

/**
 * A picture's caption is plain text to Markdown: calls of footnotes at its end ("caption[^1]") are made what they would
 * be right behind the picture, where both print behind the caption. Only calls of footnotes that are there.
 */
export function moveCaptionCalls(tree: Root, source: Source): void {
  const defined = new Set<string>()
  visit(tree, 'footnoteDefinition', ({ identifier }) => void defined.add(identifier))
  if (defined.size === 0) return
  visit(tree, 'image', (image, index, parent) => {
    const found = CALLS.exec(image.title ?? '')
    const labels = [...(found?.[1] ?? '').matchAll(/\[\^([^\]]+)\]/g)].map(([, label = '']) => label)
    if (!found || !parent || index === undefined) return
    if (!labels.every((label) => defined.has(label.toLowerCase()))) return
    const from = image.position?.start.offset ?? 0
    const to = image.position?.end.offset ?? from
    let at = Math.max(from, source.text.lastIndexOf(found[1] ?? '', to))
    const calls = labels.map((label): FootnoteReference => {
      const start = at
      at += label.length + 3
      const position = { start: pointAt(source, start), end: pointAt(source, Math.min(at, to)) }
      return { type: 'footnoteReference', identifier: label.toLowerCase(), label, position }
    })
    image.title = image.title?.slice(0, found.index) ?? null
    parent.children.splice(index + 1, 0, ...calls)
  })
}
