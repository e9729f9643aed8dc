import type { XmlElement } from '../open/read-xml.js'

/**
 * Gives every `w:p` of a part its number, counted from 1 in the order of the document, tables included; so a message
 * can say where something stands, whatever tracked changes do to it. Paragraphs of text boxes have that of the
 * paragraph in which the box is anchored.
 *
 * @returns how many there are
 */
export function numberParagraphs(part: XmlElement): number {
  let count = 0
  const walk = (element: XmlElement, inBox: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:p') child.attributes['paragraph'] = String(inBox ? count : ++count)
      walk(child, inBox || child.name === 'w:txbxContent')
    }
  }
  walk(part, false)
  return count
}
