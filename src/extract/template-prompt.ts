import type { Block } from '../model/mdast.js'
import { plainText } from './plain-text.js'

/** What the template of a note or of the editor's files asks for, in its one form. */
export const PROMPT = /\[Write:[^\]]*\]?/u

/** Whether a paragraph holds what the template asks for and nothing else: it was not answered yet. */
export function isPrompt(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const text = plainText(block).trim()
  return PROMPT.exec(text)?.[0] === text
}
