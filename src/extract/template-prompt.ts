import type { Block } from '../model/mdast.js'
import { PROMPT } from '../typed/prompts.js'
import { plainText } from './plain-text.js'

/** Whether a paragraph holds what the template asks for and nothing else: it was not answered yet. */
export function isPrompt(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const text = plainText(block).trim()
  return PROMPT.exec(text)?.[0] === text
}
