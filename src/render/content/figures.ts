import type { Element, ElementContent } from 'hast'
import type { FootnoteReference, Image, Paragraph, PhrasingContent } from 'mdast'
import type { FigureFile, PartContext, ReportContext } from './context.js'
import { element, text } from './elements.js'
import type { Handler } from './handler.js'

/** The address of a picture that holds it whole. */
export function pictureData({ bytes, type }: FigureFile): string {
  return `data:image/${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}

/** The picture itself, as data; where there is none its description stands in for it. */
function picture(node: Image, { figures }: ReportContext): Element {
  const figure = Object.hasOwn(figures, node.url) ? figures[node.url] : undefined
  const alt = node.alt ?? ''
  if (!figure) return element('span', { className: ['missing-figure'] }, [text(`[${alt}]`)])
  return element('img', { src: pictureData(figure), alt }, [])
}

/** @param calls of footnotes, to stand behind the caption */
function figureOf(node: Image, report: ReportContext, calls: ElementContent[]): Element {
  const label = report.messages.page.figure(++report.counters.figure)
  const words: ElementContent[] = [
    element('span', { className: ['caption-number'] }, [text(node.title ? `${label}.` : label)]),
  ]
  if (node.title) words.push(text(` ${node.title}`))
  return element('figure', {}, [picture(node, report), element('figcaption', {}, [...words, ...calls])])
}

type Captioned = Image | FootnoteReference

function isCaptioned(nodes: PhrasingContent[]): nodes is Captioned[] {
  return nodes[0]?.type === 'image' && nodes.every(({ type }) => type === 'image' || type === 'footnoteReference')
}

/** A picture within a line: no caption can stand under it there, so its words follow in brackets, as a link's do. */
export function imageHandler({ report }: PartContext): Handler {
  return (_state, node: Image) => {
    const title = node.title?.trim()
    return title ? [picture(node, report), text(` (${title})`)] : picture(node, report)
  }
}

/**
 * A paragraph of pictures alone becomes figures with captions, and the calls of footnotes behind a picture stand behind
 * its caption; any other stays a paragraph.
 */
export function paragraphHandler({ report }: PartContext): Handler {
  return (state, node: Paragraph) => {
    const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    if (!isCaptioned(content)) return element('p', {}, state.all(node))
    return content.flatMap((image, at) => {
      if (image.type !== 'image') return []
      const next = content.findIndex(({ type }, index) => index > at && type === 'image')
      const calls = content.slice(at + 1, next === -1 ? undefined : next)
      return [figureOf(image, report, state.all({ type: 'paragraph', children: calls }))]
    })
  }
}
