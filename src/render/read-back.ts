import { signsOf } from '../fonts/clusters.js'
import type { FaceUse } from '../fonts/fonts-for.js'
import type { Stack } from '../fonts/families.js'
import { classesOf, decodeText, inlineElements, TOKENS, voidElements } from './html-tokens.js'

/** Elements and classes that change the stack, the weight or the slant of what stands in them, as the styles do. */
const sansElements = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'figcaption', 'pre', 'code', 'svg'])
const boldElements = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'strong'])
const sansClass =
  /\b(?:lone-heading|kind|label|details|number|shown|call|note-number|call-again|source|facts-line|view-label|lacks|attribution|provenance|internal-mark|contents|masthead|cover-foot|series|status|skip-link|on-screen|pointer)\b/
const boldClass =
  /\b(?:lone-heading|kind|label|number|shown|call-again|view-label|caption-number|internal-mark|symbol|issuers|status|item|contents|column-name)\b/
const italicElements = new Set(['em'])
const italicClass = /\b(?:question-text|not-discussed)\b/
const hiddenClass = /\b(?:skip-link|for-readers|call-again|on-screen|pointer)\b/

interface Look {
  stack: Stack
  bold: boolean
  italic: boolean
  /** Regular faces too: what the styles embolden only in some places. */
  hidden: boolean
}

export interface ReadBack {
  /** What is seen on paper, a block at a time, white space collapsed. */
  text: string[]
  /** Which characters stand in which faces. */
  faces: FaceUse[]
}

function lookOf(name: string, attributes: string, around: Look): Look {
  const className = classesOf(attributes)
  const italic = italicElements.has(name) || italicClass.test(className)
  return {
    stack: sansElements.has(name) || sansClass.test(className) ? 'sans' : around.stack,
    bold: around.bold || boldElements.has(name) || boldClass.test(className),
    italic: around.italic || italic,
    hidden: around.hidden || hiddenClass.test(className),
  }
}

/**
 * Reads the body that the templates made: which words will be seen on paper, and in which faces. It need only
 * understand what our own templates and our own serialiser write.
 */
export function readBack(body: string): ReadBack {
  const text: string[] = []
  const faces = new Map<string, FaceUse & { signs: Set<string> }>()
  const open: Look[] = []
  let look: Look = { stack: 'serif', bold: false, italic: false, hidden: false }
  let block = ''
  const endBlock = (): void => {
    const words = block.replace(/\s+/g, ' ').trim()
    if (words) text.push(words)
    block = ''
  }
  const see = (words: string): void => {
    const key = `${look.stack} ${look.bold} ${look.italic}`
    let use = faces.get(key)
    if (!use) {
      use = { stack: look.stack, bold: look.bold, italic: look.italic, signs: new Set() }
      faces.set(key, use)
    }
    for (const sign of signsOf(words)) use.signs.add(sign)
  }
  for (const [, words = '', closing, name = '', attributes = ''] of body.matchAll(TOKENS)) {
    if (words.trim() || (words && block)) {
      const decoded = decodeText(words)
      see(decoded)
      if (!look.hidden) block += decoded
    }
    if (!name) continue
    if (!inlineElements.has(name) || attributes.includes('data-page-of')) endBlock()
    if (closing) look = open.pop() ?? look
    else if (!voidElements.has(name) && !attributes.endsWith('/')) {
      open.push(look)
      look = lookOf(name, attributes, look)
    }
  }
  endBlock()
  return { text, faces: [...faces.values()] }
}
