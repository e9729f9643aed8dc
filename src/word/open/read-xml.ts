import { SaxesParser } from 'saxes'
import { WORD_BOUNDS } from './bounds.js'
import { WordRefusal } from './word-refusal.js'

/** An XML element with its usual prefix, whatever prefix the file gives its namespace: `w:p`, `a:blip`. */
export interface XmlElement {
  name: string
  /** By their usual names: `w:val`, `r:id`; those without a namespace by their own. */
  attributes: Record<string, string>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

/** Usual prefixes by namespace, of ISO/IEC 29500 (transitional and strict) and Microsoft's extensions. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'cp',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'cp',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/**
 * Reads one XML part into a tree. Entities, a DOCTYPE and more elements than a document needs are refused; nothing is
 * ever fetched, since the parser knows no addresses.
 *
 * @param part the part's name in the zip, for messages
 * @throws WordRefusal where the part is no XML, or crosses a bound
 */
export function readXml(bytes: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let elements = 0
  const addText = (text: string): void => void open.at(-1)?.children.push(text)

  parser.on('doctype', () => {
    throw new WordRefusal(
      `has a DOCTYPE in ${part}, which no Word file has`,
      'Open it in Word and save it as .docx anew',
    )
  })
  parser.on('error', (error) => {
    throw new WordRefusal(
      `is damaged: ${part} is no XML (${error.message.replace(/^\d+:\d+: /, '')})`,
      'Open it in Word, let Word repair it, and save it as .docx anew',
    )
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', (tag) => {
    if (++elements > WORD_BOUNDS.elements)
      throw new WordRefusal(`has more than ${WORD_BOUNDS.elements} elements in ${part}`, 'Divide the document')
    if (open.length > WORD_BOUNDS.depth) {
      throw new WordRefusal(
        `has more than ${WORD_BOUNDS.depth} elements within each other in ${part}, such as tables in tables`,
        'Take tables out of tables',
      )
    }
    const attributes: Record<string, string> = {}
    for (const { local, uri, value } of Object.values(tag.attributes)) attributes[named(local, uri)] = value
    const element: XmlElement = { name: named(tag.local, tag.uri), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(decodeXml(bytes, part)).close()
  const first = root.children.find((child) => typeof child !== 'string')
  if (!first) throw new WordRefusal(`is damaged: ${part} is empty`, 'Open it in Word and save it as .docx anew')
  return first
}

function named(local: string, uri: string): string {
  const prefix = PREFIXES[uri]
  return prefix === undefined ? local : `${prefix}:${local}`
}

/** XML is UTF-8 unless its first bytes say UTF-16 (XML 1.0, appendix F); Word writes nothing else. */
function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new WordRefusal(`is damaged: ${part} is no ${encoding.toUpperCase()}`, 'Open it in Word and save it anew')
  }
}

/** The children that are elements, of one name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The first element of a name anywhere below. */
export function findBelow(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : findBelow(child, name)
    if (found) return found
  }
  return undefined
}

/**
 * All elements of a name anywhere below, in their order.
 *
 * @param notIn elements of this name are not searched
 */
export function allBelow(element: XmlElement | undefined, name: string, notIn?: string): XmlElement[] {
  const found: XmlElement[] = []
  const walk = (within: XmlElement): void => {
    for (const child of within.children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      if (child.name !== notIn) walk(child)
    }
  }
  if (element) walk(element)
  return found
}

/** The text directly within an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('')
}

/** `<w:x w:val="..."/>`: the value of a child's `w:val`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** Whether a property such as `<w:b/>` is on, off (`w:val="0"`), or not said (ISO/IEC 29500-1, 17.17.4). */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name)
  if (!found) return undefined
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '')
}
