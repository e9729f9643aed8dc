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
      yield {
        message: url === '' ? 'This link has no address' : tellWhere(document, url),
        hint: 'A link leads to a heading of this file, a question or a session: "#q1"',
        place,
        remains: `the link at line ${place.line} leads nowhere`,
      }
    }
    yield* callsWithoutFootnote(document)
    yield* callsIntoBlocks(document)
  },
})

/** Why a link leads nowhere: a heading of that name may stand where none can be linked to. */
function tellWhere(document: Document, url: string): string {
  const isMeant = anchorResolver(nodesOf(document, 'heading').map(plainText), { sessions: [], questions: [] })
  return isMeant(url.slice(1))
    ? `"${url}" is a heading within an internal block, a list or a quotation, to which no link leads`
    : `"${url}" is nowhere in this file`
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
    const isNote = node.type === 'footnoteReference'
    yield {
      message: `${isNote ? 'The footnote' : 'The address of'} "${name}" stands in an internal block`,
      hint: isNote
        ? `Put its line, "[^${name}]: ...", outside the block`
        : `Put its line, "[${name}]: ...", outside the block`,
      place,
      remains: `line ${place.line} leads into an internal block`,
    }
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
      const definition = definitions.find(({ identifier }) => identifier === name.toLowerCase())
      if (!definition) {
        yield {
          message: `There is no footnote "${name}" in this file`,
          hint: `Add a line "${match[0]}: ..." at the end of the file`,
          place,
          remains: `line ${place.line} calls a footnote that is not there`,
        }
      } else if (passage.kind === 'alt' || passage.kind === 'title') {
        yield {
          message: `"${match[0]}" calls no footnote within the words of a picture`,
          hint: `Put "${match[0]}" at the end of the caption, or right behind the picture`,
          place,
          remains: `line ${place.line} calls a footnote where none can be called`,
        }
      } else if (passage.kind !== 'label') {
        // The words of a label are those of the file, and its calls are read all the same.
        const at = definition.position?.start.offset ?? 0
        const isInternal = blocks.some((block) => (block?.start.offset ?? 0) <= at && at < (block?.end.offset ?? 0))
        yield {
          message: isInternal
            ? `The footnote "${name}" stands in an internal block`
            : `"${match[0]}" calls no footnote here`,
          hint: `Put its line, "${match[0]}: ...", ${isInternal ? 'outside the block' : 'at the end of the file'}`,
          place,
          remains: `line ${place.line} calls a footnote that cannot be read from there`,
        }
      }
    }
  }
}
