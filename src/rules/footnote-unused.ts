import type { Nodes } from 'mdast'
import type { Document } from '../model/note.js'
import type { Place } from '../model/place.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfFirstLine } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('footnote-unused')

/** A footnote that nothing calls is not printed; nor is the second of two that bear one name. */
export const footnoteUnused = defineRule({
  id: 'footnote-unused',
  severity: 'warning',
  family: 'text',
  scope: 'document',
  summary: 'Every footnote is called somewhere.',
  why:
    'A footnote is printed where it is called, by "[^1]" in the text. One that is never called has no place and would ' +
    'be left out. Often the call was deleted with its sentence, or the name of one of the two was mistyped.',
  bad: { files: { 'notes/session-1.md': 'The test took three months.\n\n[^test]: It was held in 2018.\n' } },
  good: { files: { 'notes/session-1.md': 'The test took three months.[^test]\n\n[^test]: It was held in 2018.\n' } },
  *check({ document }) {
    const called = calledFootnotes(document)
    const first = new Map<string, Place>()
    for (const definition of nodesOf(document, 'footnoteDefinition')) {
      const name = definition.label ?? definition.identifier
      const place = placeOfFirstLine(document, definition)
      const earlier = first.get(definition.identifier)
      if (earlier) {
        yield {
          ...say.second({ name, line: place.line }),
          place,
          related: { ...say.first(), place: earlier },
        }
        continue
      }
      first.set(definition.identifier, place)
      if (called.has(definition.identifier)) continue
      yield { ...say.uncalled({ name, line: place.line }), place }
    }
  },
})

/** The footnotes that the text calls, and those that these call in turn: two that call each other alone are not printed. */
function calledFootnotes({ tree }: Document): ReadonlySet<string> {
  const text = new Set<string>()
  const byFootnote = new Map<string, Set<string>>()
  const walk = (node: Nodes, calls: Set<string>): void => {
    if (node.type === 'footnoteReference') calls.add(node.identifier)
    if (node.type === 'table' && node.data?.caption) walk(node.data.caption as unknown as Nodes, calls)
    if (!('children' in node)) return
    const own = node.type === 'footnoteDefinition' ? new Set<string>() : calls
    if (node.type === 'footnoteDefinition' && !byFootnote.has(node.identifier)) byFootnote.set(node.identifier, own)
    for (const child of node.children) walk(child, own)
  }
  walk(tree, text)
  // A set that is gone through gives what is added meanwhile as well.
  for (const name of text) for (const other of byFootnote.get(name) ?? []) text.add(other)
  return text
}
