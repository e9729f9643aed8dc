import type { Heading } from 'mdast'
import { plainText } from '../extract/plain-text.js'
import { headingsToLink, linkKey } from '../extract/resolve-anchor.js'
import type { Section } from '../model/note.js'
import { slug } from './anchors.js'
import type { Voice } from './voice.js'

/** Leads links that name a heading to an anchor; of two headings of the same words the first is meant. */
export function addTarget(targets: Map<string, string>, heading: Heading, anchor: string): void {
  const key = linkKey(plainText(heading))
  if (!targets.has(key)) targets.set(key, anchor)
}

/**
 * Gives the headings of words that print in one piece anchors of their own, which they keep as blocks.
 *
 * @param sections the report's own copy; its headings are changed
 * @param targets to which the headings are added; those that stand in it already have a place
 */
export function anchorHeadings(sections: readonly Section[], voice: Voice, targets: Map<string, string>): void {
  for (const heading of headingsToLink(sections)) {
    const words = plainText(heading)
    if (linkKey(words) === '' || targets.has(linkKey(words))) continue
    const id = voice.context.anchors.take(`${voice.namespace}-${slug(words)}`)
    heading.data = { ...heading.data, hProperties: { id } }
    addTarget(targets, heading, id)
  }
}
