import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Block } from '../model/mdast.js'
import { linkKey } from './anchors.js'
import type { Context } from './context.js'
import { sessionAnchor } from './session-facts.js'

/**
 * Leads links within a file to where the words that they name print: a heading of the file, else a session, else the
 * findings on a question. What is nowhere stays as it is; rendering keeps its words alone.
 *
 * @param content nodes that are the report's own; their links are changed
 * @param targets anchors of the file's headings, by their words
 */
export function aimLinks(content: readonly Block[], targets: ReadonlyMap<string, string>, { meeting }: Context): void {
  const target = (key: string): string | undefined => {
    const found = targets.get(key)
    if (found !== undefined) return found
    if (meeting.sessions.some(({ id }) => id === key)) return sessionAnchor(key)
    return meeting.questions.some(({ id }) => id === key) ? `findings-${key}` : undefined
  }
  const aim = (node: Nodes): void =>
    visit(node, (inner) => {
      if (inner.type === 'table') inner.data?.caption?.children.forEach(aim)
      if (inner.type !== 'link' || !inner.url.startsWith('#')) return
      const found = target(linkKey(decode(inner.url.slice(1))))
      if (found !== undefined) inner.url = `#${found}`
    })
  for (const block of content) aim(block)
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
