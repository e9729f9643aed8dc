import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '../extract/plain-text.js'
import { placeInPassage } from '../extract/place-in-passage.js'
import { anchorResolver, headingsToLink } from '../extract/resolve-anchor.js'
import type { Violation } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { codeFinder, placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('link-broken')

/** A link that leads nowhere makes readers doubt the rest. */
export const linkBroken = defineRule({
  id: 'link-broken',
  severity: 'error',
  family: 'text',
  scope: 'document',
  summary: 'Links within the report and calls of footnotes lead somewhere.',
  why:
    'A link that begins with "#" leads to a heading of the same file, or to a question or session by its id. The call ' +
    'of a footnote needs the footnote\'s own line ("[^1]: ...") in the same file. Whatever has no target would be ' +
    'printed as dead words, or with its brackets.',
  bad: { files: { 'notes/session-1.md': 'The test took three months.[^test]\n' } },
  good: { files: { 'notes/session-1.md': 'The test took three months.[^test]\n\n[^test]: It was held in 2018.\n' } },
  *check({ meeting, document }) {
    const links = nodesOf(document, 'link', 'definition').filter(({ url }) => url === '' || url.startsWith('#'))
    const headings = links.length > 0 ? headingsToLink(document.sections).map(plainText) : []
    const resolve = anchorResolver(headings, meeting)
    for (const link of links) {
      const { url } = link
      if (url !== '' && resolve(url.slice(1))) continue
      const place = placeOfNode(document, link)
      const { line } = place
      yield { ...(url === '' ? say.noAddress({ line }) : tellWhere(document, url, line)), place }
    }
    yield* callsWithoutFootnote(document)
    yield* callsIntoBlocks(document)
  },
})

/** Why a link leads nowhere: a heading of that name may stand where none can be linked to. */
function tellWhere(document: Document, url: string, line: number): Omit<Violation, 'place'> {
  const isMeant = anchorResolver(nodesOf(document, 'heading').map(plainText), { sessions: [], questions: [] })
  return isMeant(url.slice(1)) ? say.noneLeads({ url, line }) : say.nowhere({ url, line })
}

/** What an internal block defines is nothing to words outside it, in either edition. */
function* callsIntoBlocks(document: Document): Generator<Violation> {
  const blocks = nodesOf(document, 'internal')
  if (blocks.length === 0) return
  const inside = new Set<Nodes>()
  const defined = new Set<string>()
  for (const block of blocks) visit(block as Nodes, (node) => void inside.add(node))
  for (const node of nodesOf(document, 'definition', 'footnoteDefinition'))
    if (!inside.has(node)) defined.add(keyOf(node))
  for (const node of nodesOf(document, 'footnoteReference', 'linkReference', 'imageReference')) {
    if (inside.has(node) || defined.has(keyOf(node))) continue
    const place = placeOfNode(document, node)
    const name = node.label ?? node.identifier
    const inBlock = node.type === 'footnoteReference' ? say.footnoteInBlock : say.addressInBlock
    yield { ...inBlock({ name, line: place.line }), place }
  }
}

function keyOf(node: { type: string; identifier: string }): string {
  return `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier}`
}

/** Markdown leaves the call of a footnote that is not there as the characters that it was typed with. */
function* callsWithoutFootnote(document: Document): Generator<Violation> {
  const isCode = codeFinder(document)
  const definitions = nodesOf(document, 'footnoteDefinition')
  const blocks = nodesOf(document, 'internal').map(({ position }) => position)
  for (const passage of document.passages) {
    for (const match of passage.text.matchAll(/\[\^([^\]\s[]+)\]/g)) {
      const place = placeInPassage(document.source, passage, match.index, match.index + match[0].length)
      const escaped =
        document.source.text[(document.source.lineStarts[place.line - 1] ?? 0) + place.column - 2] === '\\'
      if (escaped || isCode(place)) continue
      const name = match[1] ?? ''
      const called = { name, line: place.line }
      const definition = definitions.find(({ identifier }) => identifier === name.toLowerCase())
      if (!definition) {
        yield { ...say.noFootnote(called), place }
      } else if (passage.kind === 'alt' || passage.kind === 'title') {
        yield { ...say.inPicture(called), place }
      } else if (passage.kind !== 'label') {
        // The words of a label are those of the file, and its calls are read all the same.
        const at = definition.position?.start.offset ?? 0
        const isInternal = blocks.some((block) => (block?.start.offset ?? 0) <= at && at < (block?.end.offset ?? 0))
        yield { ...(isInternal ? say.unreadInBlock(called) : say.unreadHere(called)), place }
      }
    }
  }
}
