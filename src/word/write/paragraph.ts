import { el, val } from './xml.js'

/** A paragraph's properties, in the order that the standard wants (ISO/IEC 29500-1, 17.3.1.26). */
export interface ParagraphLook {
  style?: string
  keepNext?: boolean
  pageBreak?: boolean
  list?: { id: number; level: number }
  /** Left indent in twentieths of a point, and how far its first line hangs. */
  indent?: { left: number; hanging?: number }
  align?: 'left' | 'center' | 'right'
}

/** A paragraph of runs. */
export function paragraph(runs: string, look: ParagraphLook = {}): string {
  const { style, keepNext, pageBreak, list, indent, align } = look
  const properties = [
    style === undefined ? '' : val('w:pStyle', style),
    keepNext ? '<w:keepNext/>' : '',
    pageBreak ? '<w:pageBreakBefore/>' : '',
    list ? el('w:numPr', {}, val('w:ilvl', list.level), val('w:numId', list.id)) : '',
    indent ? el('w:ind', { 'w:left': indent.left, 'w:hanging': indent.hanging }) : '',
    align ? val('w:jc', align) : '',
  ].join('')
  return el('w:p', {}, properties === '' ? '' : el('w:pPr', {}, properties), runs)
}
