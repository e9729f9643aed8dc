import type { Element, ElementContent } from 'hast'
import type { Parent } from 'mdast'
import { formatDate } from '../../messages/dates.js'
import type { Messages } from '../../messages/index.js'
import type { NotDiscussed } from '../../model/mdast.js'
import type { ReportPoint } from '../../model/report.js'
import type { PartContext } from './context.js'
import { element, text } from './elements.js'
import { contentOf, type Handler } from './handler.js'
import type { GapNode, NumberedNode, ProvenanceNode } from './item-nodes.js'

/** What stands in brackets after a point's label: support, level, by when. */
export function pointDetails(point: ReportPoint, messages: Messages): string {
  const details = [
    point.support && messages.supports[point.support].label,
    point.level && (messages.levels[point.level] ?? point.level),
    point.by && messages.point.by(formatDate(messages.locale, point.by)),
  ]
  return details.filter(Boolean).join('; ')
}

function labelOf(point: ReportPoint, messages: Messages): ElementContent[] {
  const details = pointDetails(point, messages)
  const label: ElementContent[] = []
  if (point.shown) label.push(element('span', { className: ['shown'] }, [text(point.shown)]), text(' '))
  label.push(text(point.label))
  if (details) label.push(text(' '), element('span', { className: ['details'] }, [text(`(${details})`)]))
  label.push(text(messages.point.colon.trimEnd()))
  return [element('span', { className: ['label'] }, label), text(' ')]
}

/** Sets words before the first paragraph, or in a paragraph of their own where there is none. */
function openWith(children: ElementContent[], opening: ElementContent[]): ElementContent[] {
  const first = children.find((child): child is Element => child.type === 'element')
  if (first?.tagName !== 'p') return [element('p', {}, opening), ...children]
  first.children.unshift(...opening)
  return children
}

/** The number; on the page it leads to itself, so that its address can be had. */
function numberOf({ number, anchor }: NumberedNode, messages: Messages): Element {
  const here = {
    href: `#${anchor}`,
    className: ['here', 'on-screen'],
    ariaLabel: messages.page.linkToParagraph(number),
  }
  return element('span', { className: ['number'] }, [text(`${number}. `), element('a', here, [])])
}

/** A numbered paragraph: number, label where it is a point, words, and what belongs to it. */
export function numberedHandler({ report: { messages } }: PartContext): Handler {
  return (state, node: NumberedNode) => {
    const opening: ElementContent[] = [numberOf(node, messages)]
    if (node.point) opening.push(...labelOf(node.point, messages))
    if (node.notDiscussed) opening.push(...mark(messages.notDiscussed, messages))
    if (node.deleted) opening.push(text(messages.page.deleted))
    const className = ['para']
    if (node.depth > 0) className.push(`depth-${Math.min(node.depth, 9)}`)
    if (node.notDiscussed) className.push('not-discussed')
    return element('div', { id: node.anchor, className }, openWith(contentOf(state, node), opening))
  }
}

function mark(words: string, messages: Messages): ElementContent[] {
  return [element('span', { className: ['label'] }, [text(`${words}${messages.point.colon.trimEnd()}`)]), text(' ')]
}

/** "Not discussed" that stands within other words. */
export function notDiscussedHandler({ report: { messages } }: PartContext): Handler {
  return (state, node: NotDiscussed) =>
    element('p', { className: ['not-discussed'] }, [
      ...mark(messages.notDiscussed, messages),
      ...contentOf(state, node),
    ])
}

/** Where the words above come from; only the internal edition says so. */
export function provenanceHandler({ report: { edition, messages, source } }: PartContext): Handler {
  return (_state, { provenance }: ProvenanceNode) => {
    if (edition !== 'internal' || !provenance.file) return []
    const words = `${messages.provenance.source(provenance.file, provenance.line)} · ${provenance.hash}`
    const line = element('p', { className: ['provenance'] }, [text(words), ...(source?.lineLink(provenance) ?? [])])
    return [line, ...(source?.remarksBeside(provenance) ?? [])]
  }
}

/** What must never leave the house: reaching the circulation edition it would be a fault of ours, so building stops. */
export function internalHandler({ report: { edition, messages } }: PartContext): Handler {
  return (state, node: Parent) => {
    if (edition !== 'internal') throw new Error('An internal block reached the edition for circulation')
    const opening = element('p', { className: ['internal-mark'] }, [text(messages.internalMark)])
    const properties = { className: ['internal'], role: 'note', ariaLabel: messages.internalMark }
    return element('div', properties, [opening, ...contentOf(state, node)])
  }
}

/** A mark where a draft lacks something. */
export function gapHandler({ report: { messages } }: PartContext): Handler {
  return (_state, node: GapNode) =>
    element('p', { className: ['gap'] }, [...mark(messages.gaps.mark, messages), text(node.text)])
}
