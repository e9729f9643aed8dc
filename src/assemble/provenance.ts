import { createHash } from 'node:crypto'
import type { Nodes } from 'mdast'
import { MENTION } from '../extract/mentions.js'
import { plainText } from '../extract/plain-text.js'
import type { Block } from '../model/mdast.js'
import type { Meeting } from '../model/meeting.js'
import type { Provenance } from '../model/report.js'

/**
 * Words without what may change while they stay the same: Unicode's form, case, spaces and punctuation. Who is named
 * behind them may change too; a body that is named is part of what is said.
 */
export function normaliseWords(words: string, { addressees }: Pick<Meeting, 'addressees'>): string {
  const bodies = new Set(addressees.map(({ id }) => id))
  return words
    .normalize('NFC')
    .replace(MENTION, (mention, id: string) => (bodies.has(id) ? mention : ''))
    .toLowerCase()
    .replace(/\p{P}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The first hexadecimal digits of SHA-256 over normalised words. */
export function hashOf(words: string, digits: number, meeting: Pick<Meeting, 'addressees'>): string {
  return hashOfNormalised(normaliseWords(words, meeting), digits)
}

function hashOfNormalised(words: string, digits: number): string {
  return createHash('sha256').update(words).digest('hex').slice(0, digits)
}

/** All words of blocks as written, captions and alternative texts included. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => [plainText(block as Nodes), ...describing(block as Nodes)].join(' '))
    .join(' ')
    .trim()
}

/** Words that stand beside the text: of pictures and over tables. */
function describing(node: Nodes): string[] {
  if (node.type === 'image') return [node.alt ?? '', node.title ?? '']
  const caption = node.type === 'table' && node.data?.caption ? node.data.caption.children.map(plainText) : []
  const below = 'children' in node ? node.children.flatMap((child) => describing(child as Nodes)) : []
  return [...caption, ...below]
}

/** Where words come from, so that every paragraph of the report leads back to its note. */
export function provenanceOf(file: string, node: Pick<Nodes, 'position'>, words: string, meeting: Meeting): Provenance {
  const normalised = normaliseWords(words, meeting)
  return { file, line: node.position?.start.line ?? 1, hash: hashOfNormalised(normalised, 12), words: normalised }
}
