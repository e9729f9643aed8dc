import type { Link, Nodes, Parents } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { anchorResolver } from '../extract/resolve-anchor.js'
import type { Block } from '../model/mdast.js'
import type { Context } from './context.js'
import { sessionAnchor } from './session-facts.js'

/**
 * Leads links within a file to where the words that they name print: a heading of the file, else a session, else the
 * findings on a question. What leads nowhere keeps its words alone.
 *
 * @param content nodes that are the report's own; their links are changed
 * @param targets anchors of the file's headings, by the keys of their words
 * @param answers where the file itself takes up a question, by the question's id
 */
export function aimLinks(
  content: readonly Block[],
  targets: ReadonlyMap<string, string>,
  { meeting, anchors }: Context,
  answers: ReadonlyMap<string, string> = new Map(),
): void {
  const resolve = anchorResolver(targets.keys(), meeting)
  const target = (anchor: string): string | undefined => {
    const aim = resolve(anchor)
    if (!aim) return undefined
    if ('heading' in aim) return targets.get(aim.heading)
    if ('session' in aim) return sessionAnchor(aim.session)
    return answers.get(aim.question) ?? anchors.keep(`findings-${aim.question}`)
  }
  const done = new Set<Link>()
  const aim = (root: Nodes): void =>
    visit(root, (node, index, parent: Parents | undefined) => {
      if (node.type === 'table') node.data?.caption?.children.forEach(aim)
      if (node.type !== 'link' || !node.url.startsWith('#') || done.has(node)) return undefined
      const found = target(node.url.slice(1))
      if (found !== undefined) {
        node.url = `#${found}`
        done.add(node)
        return undefined
      }
      if (parent === undefined || index === undefined) {
        node.url = ''
        return undefined
      }
      parent.children.splice(index, 1, ...(node.children as never[]))
      return [SKIP, index]
    })
  for (const block of content) aim(block)
}
