import type { Definition, Link } from 'mdast'
import { placeAt } from '../load/source.js'
import { replaceBy } from '../make-fix.js'
import type { Fix, Violation } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfNode } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('link-unsafe')

/** A link in a circulated document leads where its readers can go safely, or nowhere. */
export const linkUnsafe = defineRule({
  id: 'link-unsafe',
  severity: 'error',
  family: 'text',
  scope: 'document',
  summary: 'Links begin with https:, mailto: or #.',
  why:
    "The report goes to many readers and into archives. Links that run programs, open files of a reader's own " +
    'machine or send what is read unencrypted do not belong in it, and would be taken out. A bare "www." address is ' +
    'read as https.',
  bad: { files: { 'notes/session-1.md': 'See [the list](http://www.example.org/list).\n' } },
  good: { files: { 'notes/session-1.md': 'See [the list](https://www.example.org/list).\n' } },
  *check({ document }) {
    for (const node of nodesOf(document, 'link', 'definition')) {
      const place = placeOfNode(document, node)
      const fault = faultOf(node.url, place.line)
      if (fault) yield { ...fault, ...smallScheme(document, node), place }
    }
  },
})

/** The fix for "Https:" and "MAILTO:". */
function smallScheme(document: Document, node: Link | Definition): { fix?: Fix } {
  const { url } = node
  const typed = /^(?:https|mailto):/i.exec(url)?.[0]
  if (typed === undefined || typed === typed.toLowerCase()) return {}
  const start = node.position?.start.offset ?? 0
  const written = document.source.text.slice(start, node.position?.end.offset ?? start)
  // Its words may begin with the same scheme: the address is the last that does.
  const at = written.lastIndexOf(url.slice(0, typed.length + 2))
  if (at < 0) return {}
  return { fix: replaceBy(typed.toLowerCase(), placeAt(document.source, start + at, start + at + typed.length)) }
}

/** What is wrong with an address, as a browser would read it; nothing where it may stay. */
function faultOf(address: string, line: number): Omit<Violation, 'place'> | undefined {
  if (address === '' || address.startsWith('#')) return undefined
  const shown = address.length > 60 ? `${address.slice(0, 57)}...` : address
  const typed = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]
  const scheme = typed?.toLowerCase()
  // Browsers read it; what takes unsafe links away does not, and the link would be dead.
  if (typed !== scheme && (scheme === 'https' || scheme === 'mailto'))
    return say.capitals({ typed: typed ?? '', scheme, line })
  if (scheme === 'https' || scheme === 'mailto') {
    const whole = scheme === 'https' ? /^https:\/\/[^\s\\]+$/i : /^mailto:[^\s\\]+$/i
    if (whole.test(address) && URL.canParse(address)) return undefined
    return say.unreadable({ shown, line })
  }
  if (scheme === 'http') return say.unencrypted({ shown, line })
  return scheme === undefined ? say.noPlace({ shown, line }) : say.scheme({ scheme, line })
}
