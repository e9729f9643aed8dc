import type { Element, ElementContent } from 'hast'
import type { Image, Paragraph, PhrasingContent } from 'mdast'
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

function figureOf(node: Image, report: ReportContext): Element {
  const label = report.messages.page.figure(++report.counters.figure)
  const words: ElementContent[] = [
    element('span', { className: ['caption-number'] }, [text(node.title ? `${label}.` : label)]),
  ]
  if (node.title) words.push(text(` ${node.title}`))
  return element('figure', {}, [picture(node, report), element('figcaption', {}, words)])
}

function isImage(node: PhrasingContent): node is Image {
  return node.type === 'image'
}

/** A picture within a line. */
export function imageHandler({ report }: PartContext): Handler {
  return (_state, node: Image) => picture(node, report)
}

/** A paragraph of pictures alone becomes figures with captions; any other stays a paragraph. */
export function paragraphHandler({ report }: PartContext): Handler {
  return (state, node: Paragraph) => {
    const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    if (content.length > 0 && content.every(isImage)) return content.map((image) => figureOf(image, report))
    return element('p', {}, state.all(node))
  }
}
