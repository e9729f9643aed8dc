import { childOf, toggleOf, valueOf, type XmlElement } from '../open/read-xml.js'
import type { Styles } from './styles.js'

/** Whether a run is hidden text (`w:vanish`): by itself, by its character style, or by its paragraph's style. */
export function isHidden(run: XmlElement, paragraphStyle: string | undefined, styles: Styles): boolean {
  const properties = childOf(run, 'w:rPr')
  const direct = toggleOf(properties, 'w:vanish')
  if (direct !== undefined) return direct
  const own = valueOf(properties, 'w:rStyle')
  return (own !== undefined && styles.style(own).hidden) || styles.style(paragraphStyle).hidden
}

/** The words of a piece of a document, deleted ones too, without hidden text; white space folded. */
export function visibleWords(element: XmlElement, styles: Styles, paragraphStyle?: string): string {
  const words: string[] = []
  const walk = (node: XmlElement, style: string | undefined): void => {
    if (node.name === 'mc:Fallback' || (node.name === 'w:r' && isHidden(node, style, styles))) return
    const inside = node.name === 'w:p' ? valueOf(childOf(node, 'w:pPr'), 'w:pStyle') : style
    for (const child of node.children) {
      if (typeof child !== 'string') walk(child, inside)
      else if (node.name === 'w:t' || node.name === 'w:delText' || node.name === 'm:t') words.push(child)
    }
    if (['w:p', 'w:tab', 'w:br', 'w:cr', 'w:tc'].includes(node.name)) words.push(' ')
  }
  walk(element, paragraphStyle)
  return words.join('').replace(/\s+/g, ' ').trim()
}
