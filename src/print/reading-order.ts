import type { PDFDocument } from '../pdf/pdf-library.js'
import { readStructure } from './mend/read-structure.js'
import { isSequence, isTag, type Kid, type Tag } from './mend/structure.js'
import { markedTexts } from '../pdf/page-texts.js'

/** These stand within a line. */
const INLINE = new Set(['Span', 'Quote', 'Reference', 'Code', 'Link', 'Em', 'Strong'])

/**
 * What somebody hears who has the PDF read aloud: its structure tree in the order of reading, a line for each block,
 * with the type of its element, indented as the elements are nested.
 */
export async function readingOrderOf(bytes: Uint8Array): Promise<string> {
  const { openPdf } = await import('../pdf/pdf-destinations.js')
  return readingOrder(await openPdf(bytes))
}

function readingOrder(pdf: PDFDocument): string {
  const texts = markedTexts(pdf)
  const lines: string[] = []
  const say = (depth: number, type: string, words = ''): void => {
    lines.push(`${'  '.repeat(depth)}${type}${words === '' ? '' : ` ${words}`}`)
  }
  const wordsOf = (kid: Kid): string => {
    if (!isTag(kid)) return isSequence(kid) ? (texts[kid.page]?.byMark.get(kid.mcid) ?? '') : ''
    const words = kid.alt === undefined ? kid.kids.map(wordsOf).join('') : ` [${kid.alt}] `
    return kid.language === undefined ? words : `${words} (in ${kid.language})`
  }
  const isInLine = (kid: Kid): boolean => !isTag(kid) || INLINE.has(kid.type)
  const visit = ({ type, kids, alt, language }: Tag, depth: number): void => {
    const named = language === undefined || depth === 0 ? type : `${type} (in ${language})`
    if (alt !== undefined) {
      say(depth, named, `"${tidy(alt)}"`)
      return
    }
    const blocks: (Tag | string)[] = []
    let line = ''
    for (const kid of kids) {
      if (isInLine(kid)) line += wordsOf(kid)
      else if (isTag(kid)) {
        if (tidy(line) !== '') blocks.push(tidy(line))
        line = ''
        blocks.push(kid)
      }
    }
    if (tidy(line) !== '') blocks.push(tidy(line))
    const [first, ...others] = blocks
    const opening = typeof first === 'string' ? first : ''
    say(depth, named, opening)
    for (const block of opening === '' ? blocks : others) {
      if (typeof block === 'string') say(depth + 1, '', block)
      else visit(block, depth + 1)
    }
  }
  visit(readStructure(pdf).root, 0)
  return `${lines.join('\n')}\n`
}

/** The end of a line is not read, nor a hyphen that is there for it alone. */
function tidy(text: string): string {
  return text
    .replace(/\u00AD\s*/g, '')
    .replace(/(?<=\p{L}[-\u2010])\n\s*(?=\p{L})/gu, '')
    .replace(/ (?=[.,;:!?)])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
