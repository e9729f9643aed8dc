import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import type { Report } from '../../src/model/report.js'
import { renderReport, type RenderedReport, type RenderOptions } from '../../src/render/render-report.js'

/** One transparent pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export const options: RenderOptions = {
  builtId: 'a-build',
  figures: { '../figures/loop.png': { bytes: pixel, type: 'png' } },
  media: 'print-and-page',
}

/** A report rendered, and its HTML parsed again as a browser would. */
export function parsed(report: Report, changes: Partial<RenderOptions> = {}): RenderedReport & { tree: Root } {
  const rendered = renderReport(report, { ...options, ...changes })
  return { ...rendered, tree: fromHtml(rendered.html) }
}

/** All elements that a test accepts, in their order. */
export function elements(tree: Nodes, accepts: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    if (accepts(element)) found.push(element)
  })
  return found
}

export function byRole(tree: Nodes, role: string): Element[] {
  return elements(tree, ({ properties }) => String(properties['role']) === role)
}

export function byClass(tree: Nodes, name: string): Element[] {
  return elements(tree, ({ properties }) => properties.className?.includes(name) ?? false)
}

export function byTag(tree: Nodes, ...names: string[]): Element[] {
  return elements(tree, ({ tagName }) => names.includes(tagName))
}

/** All text below a node. */
export function textOf(node: Nodes): string {
  let text = ''
  visit(node, 'text', ({ value }) => {
    text += value
  })
  return text.replace(/\s+/g, ' ').trim()
}
