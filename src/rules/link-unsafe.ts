import type { Definition, Link } from 'mdast'
import { placeAt } from '../load/source.js'
import { replaceBy } from '../make-fix.js'
import type { Fix } from '../model/diagnostic.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { nodesOf } from './reading/nodes.js'
import { placeOfNode } from './reading/places.js'

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
      const fault = faultOf(node.url)
      if (!fault) continue
      const place = placeOfNode(document, node)
      yield {
        ...fault,
        ...smallScheme(document, node),
        place,
        remains: `line ${place.line} has a link that cannot be kept`,
      }
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
function faultOf(address: string): { message: string; hint: string } | undefined {
  if (address === '' || address.startsWith('#')) return undefined
  const shown = address.length > 60 ? `${address.slice(0, 57)}...` : address
  const typed = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]
  const scheme = typed?.toLowerCase()
  // Browsers read it; what takes unsafe links away does not, and the link would be dead.
  if (typed !== scheme && (scheme === 'https' || scheme === 'mailto'))
    return { message: `"${typed ?? ''}:" is written in small letters`, hint: `Write "${scheme}:"` }
  if (scheme === 'https' || scheme === 'mailto') {
    const whole = scheme === 'https' ? /^https:\/\/[^\s\\]+$/i : /^mailto:[^\s\\]+$/i
    if (whole.test(address) && URL.canParse(address)) return undefined
    return { message: `"${shown}" cannot be read as an address`, hint: 'Copy the address again from the browser' }
  }
  if (scheme === 'http') {
    return { message: `"${shown}" is not encrypted`, hint: 'Write "https:" instead of "http:"' }
  }
  if (scheme !== undefined) {
    return { message: `A link may not begin with "${scheme}:"`, hint: 'Only https:, mailto: and # are kept' }
  }
  return {
    message: `"${shown}" leads to no place that readers of the report can reach`,
    hint: 'Write the whole address with "https://", or take the link away and keep its words',
  }
}
