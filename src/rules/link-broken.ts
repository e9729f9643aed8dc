import { placeInPassage } from '../extract/place-in-passage.js'
import type { Violation } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { anchorFinder } from './reading/anchors.js'
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
    const leadsSomewhere = anchorFinder(meeting, document)
    for (const link of nodesOf(document, 'link', 'definition')) {
      const { url } = link
      if (url !== '' && (!url.startsWith('#') || leadsSomewhere(url.slice(1)))) continue
      const place = placeOfNode(document, link)
      yield {
        message: url === '' ? 'This link has no address' : `"${url}" is nowhere in this file`,
        hint: 'A link leads to a heading of this file, a question or a session: "#q1"',
        place,
        remains: `the link at line ${place.line} leads nowhere`,
      }
    }
    yield* callsWithoutFootnote(document)
  },
})

/** Markdown leaves the call of a footnote that is not there as the characters that it was typed with. */
function* callsWithoutFootnote(document: Document): Generator<Violation> {
  const isCode = codeFinder(document)
  const definitions = new Set([...nodesOf(document, 'footnoteDefinition')].map(({ identifier }) => identifier))
  for (const passage of document.passages) {
    for (const match of passage.text.matchAll(/\[\^([^\]\s[]+)\]/g)) {
      const place = placeInPassage(document.source, passage, match.index, match.index + match[0].length)
      const escaped =
        document.source.text[(document.source.lineStarts[place.line - 1] ?? 0) + place.column - 2] === '\\'
      if (escaped || isCode(place)) continue
      const isThere = definitions.has((match[1] ?? '').toLowerCase())
      yield {
        message: isThere
          ? `"${match[0]}" calls no footnote within the words of a picture`
          : `There is no footnote "${match[1] ?? ''}" in this file`,
        hint: isThere
          ? `Put "${match[0]}" at the end of the caption, or right behind the picture`
          : `Add a line "${match[0]}: ..." at the end of the file`,
        place,
        remains: `line ${place.line} calls a footnote ${isThere ? 'where none can be called' : 'that is not there'}`,
      }
    }
  }
}
