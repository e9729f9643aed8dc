import { classesOf, decodeText, encodeText, inlineElements, TOKENS, voidElements } from '../html-tokens.js'
import { applyEdits, type Edit } from './edit.js'
import { textEdits } from './set-text.js'

/** Elements whose words stay as they are; within a line they count as a word. */
const literal = new Set(['code', 'pre'])
/** Numbers of notes and paragraphs, which are no part of the sentence beside them. */
const besideElements = new Set(['sup'])
const besideClasses = /\b(?:number|note-number|call-again)\b/

type Manner = 'words' | 'literal' | 'beside'

interface Segment {
  /** Which piece of the output it is. */
  at: number
  text: string
}

/**
 * Sets all words of the report's body with the small details of typography, a block at a time, so that a quotation may
 * run through emphasis and links. Attributes are left as they are.
 */
export function setBody(body: string, language: string): string {
  const output: string[] = []
  const open: Manner[] = []
  let manner: Manner = 'words'
  let block: (Segment | string)[] = []

  const endBlock = (): void => {
    const joined = block.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
    const edits = textEdits(joined, language)
    let start = 0
    let next = 0
    for (const piece of edits.length > 0 ? block : []) {
      const end = start + (typeof piece === 'string' ? piece.length : piece.text.length)
      const own: Edit[] = []
      // In their order, none over another: one that goes over the end of a piece is nobody's.
      for (let edit = edits[next]; edit && edit.from < end; edit = edits[++next]) {
        if (edit.from >= start && edit.to <= end)
          own.push({ from: edit.from - start, to: edit.to - start, by: edit.by })
      }
      if (typeof piece !== 'string' && own.length > 0) output[piece.at] = encodeText(applyEdits(piece.text, own))
      start = end
    }
    block = []
  }

  for (const [whole, words = '', closing, name = '', attributes = ''] of body.matchAll(TOKENS)) {
    if (words) {
      if (manner === 'words') block.push({ at: output.length, text: decodeText(words) })
      else if (manner === 'literal') block.push('\ufffc')
      output.push(words)
    }
    output.push(whole.slice(words.length))
    if (!name) continue
    if (!inlineElements.has(name)) endBlock()
    if (closing) manner = open.pop() ?? 'words'
    else if (!voidElements.has(name) && !attributes.endsWith('/')) {
      open.push(manner)
      if (literal.has(name)) manner = 'literal'
      else if (besideElements.has(name) || besideClasses.test(classesOf(attributes))) manner = 'beside'
    }
  }
  endBlock()
  return output.join('')
}
