import type { Nodes } from 'mdast'
import { plainText } from '../extract/plain-text.js'
import type { Document } from '../model/note.js'
import { defineRule } from './define-rule.js'
import { placeOfFirstLine } from './reading/places.js'
import { sayingsOf } from '../rule-words/sayings-of.js'

const say = sayingsOf('quote-unattributed')

/** Words in quotation are somebody's. */
export const quoteUnattributed = defineRule({
  id: 'quote-unattributed',
  severity: 'warning',
  family: 'people',
  scope: 'note',
  summary: 'A block quotation mentions whose words it holds.',
  why:
    "A quotation that is set off claims to be somebody's very words. Mention the speaker in it, or in the paragraph " +
    'before or after it; how the speaker is printed, and whether at all, follows the attribution of the session.',
  bad: { files: { 'notes/session-1.md': '> We bought first and asked later.\n' } },
  good: { files: { 'notes/session-1.md': '> We bought first and asked later. @speaker-1\n' } },
  *check({ note }) {
    for (const quotation of unattributed(note)) {
      const place = placeOfFirstLine(note, quotation)
      yield {
        ...say.nobody({ line: place.line }),
        place,
      }
    }
  },
})

function unattributed(document: Document): Nodes[] {
  const found: Nodes[] = []
  const walk = (nodes: Nodes[]): void => {
    for (const [index, node] of nodes.entries()) {
      if (node.type === 'internal') continue
      if (node.type === 'blockquote') {
        const before = nodes[index - 1]
        const introduced = before?.type === 'paragraph' && (mentions(before) || isIntroduction(plainText(before)))
        if (!introduced && !mentions(node) && !saysWhose(plainText(node)) && !isCredit(nodes[index + 1]))
          found.push(node)
      } else if ('children' in node) walk(node.children as Nodes[])
    }
  }
  walk(document.tree.children)
  return found
}

/** "One speaker said:", "Article 8 reads:": who, or what, is quoted. "It was said:" says it of nobody. */
function isIntroduction(words: string): boolean {
  const last = /[^.!?\n]*:\s*$/u.exec(words.trim())?.[0] ?? ''
  if (/^\s*(?:quote|quotation|quoted?)\s*:/i.test(last)) return false
  return (
    last.split(/\s+/).filter(Boolean).length > 1 &&
    !/\b(?:it|this|the\s+following|something)\s+was\s+\p{L}+\s*:\s*$|\bfollowing\s*:\s*$/iu.test(last)
  )
}

/** A dash and a source in the last line, the symbol or article of a document at the start, or a note that is no quotation. */
function saysWhose(words: string): boolean {
  const text = words.trim()
  if (
    /(?:^|\n|[.!?"”»]\s*)[-–—―]{1,2}\s*\p{L}[^\n]{1,120}$/u.test(text) ||
    /\(\p{Lu}[^()\n]{3,120}\)\s*\.?$/u.test(text)
  )
    return true
  if (
    /^(?:\p{Lu}[\p{L}.]*(?:[(./]\d|\/\p{Lu})|(?:Article|Section|Paragraph|Chapter|Principle|Rule|Annex|§)\s*[\dIVX]+)/u.test(
      text,
    )
  )
    return true
  return /^(?:\[!\w+\]|(?:note|nota bene|n\.b\.|remark|tip|warning|important|caution|attention|source|example|definition)\s*[:.])/i.test(
    text,
  )
}

/** A line of its own below the quotation: "- @speaker-1". */
function isCredit(node: Nodes | undefined): boolean {
  return node?.type === 'paragraph' && /^[\s(–—-]*@/.test(plainText(node)) && mentions(node)
}

function mentions(node: Nodes): boolean {
  return node.type === 'mention' || ('children' in node && (node.children as Nodes[]).some(mentions))
}
