import type { List, Paragraph, PhrasingContent } from 'mdast'
import { editDistance } from '../did-you-mean.js'
import { placeAt } from '../load/source.js'
import { replaceBy } from '../make-fix.js'
import type { Block, NotDiscussed } from '../model/mdast.js'
import type { Meeting } from '../model/meeting.js'
import type { Observation, Part, Source } from '../model/note.js'
import { foldTyped } from '../typed/fold-typed.js'
import { lineWordsOf } from '../typed/line-words.js'
import { bearsWords } from './answers.js'
import { flatten, offsetIn, trimStart } from './inline-text.js'

/** A paragraph or a list item that says `Not discussed: reason` becomes a block of its own. */
export function readNotDiscussed(block: Block, meeting: Meeting, source: Source, observations: Observation[]): Block[] {
  const read = (paragraph: Paragraph): NotDiscussed | undefined =>
    asNotDiscussed(paragraph, meeting.language, source, observations)
  if (block.type === 'paragraph') return [read(block) ?? block]
  if (block.type !== 'list') return [block]
  const pieces: Block[] = []
  let items: List['children'] = []
  const flush = (): void => {
    if (items.length) pieces.push({ ...block, children: items })
    items = []
  }
  for (const item of block.children) {
    const first = item.children[0]
    const found = first?.type === 'paragraph' ? read(first) : undefined
    if (found) {
      flush()
      pieces.push(found, ...(item.children.slice(1) as Block[]))
    } else items.push(item)
  }
  flush()
  return pieces
}

function asNotDiscussed(
  paragraph: Paragraph,
  language: string,
  source: Source,
  observations: Observation[],
): NotDiscussed | undefined {
  const words = lineWordsOf(language)
  const { text, leaves } = flatten(paragraph.children, source)
  const known = words.notDiscussed.exec(text)
  const match = known ?? words.withoutColon.exec(text) ?? mistyped(text, words.phrases)
  if (!match) return undefined
  if (!known) {
    const typed = /^[\p{L}\s'’]*[\p{L}'’]/u.exec(match[0])?.[0] ?? match[0].trim()
    const meant = 'meant' in match ? match.meant : undefined
    const place = placeAt(source, offsetIn(leaves, 0), offsetIn(leaves, typed.length, true))
    observations.push({
      rule: 'typing-mended',
      violation: {
        message:
          meant === undefined ? `What follows "${typed}" is read as the reason` : `"${typed}" is read as "${meant}"`,
        hint: `Write "${meant ?? typed}:" and the reason`,
        place,
        ...(meant === undefined ? {} : { fix: replaceBy(meant, place) }),
      },
    })
  }
  return withReason(paragraph, text, match, source)
}

/** What was read up to the reason, and whether a bracket opens it. */
interface Reason {
  0: string
  groups?: Record<string, string | undefined> | undefined
}

function withReason(paragraph: Paragraph, text: string, match: Reason, source: Source): NotDiscussed {
  // Brackets around the whole reason go with the words before it; others belong to it.
  const opens = match.groups?.['opens'] !== undefined
  const isWhole =
    opens &&
    paragraph.children.at(-1)?.type === 'text' &&
    /^[^()]*(?:\([^()]*\)[^()]*)*\)\.?$/.test(text.slice(match[0].length).trimEnd())
  if (isWhole) dropClosing(paragraph.children.at(-1))
  trimStart(paragraph.children, match[0].length - (opens && !isWhole ? 1 : 0), source)
  return {
    type: 'notDiscussed',
    children: paragraph.children,
    ...(paragraph.position ? { position: paragraph.position } : {}),
  }
}

/** "Not discused: time ran out": one letter too many, too few, or another one. */
function mistyped(
  text: string,
  phrases: readonly string[],
): { 0: string; groups?: undefined; meant: string } | undefined {
  const head = /^([\p{L}'’]+(?:\s+[\p{L}'’]+){1,4})(?:\s*[:–—]\s*|\s+-\s+|\s*\.?\s*$)/u.exec(text)
  if (!head) return undefined
  const typed = foldTyped(head[1] ?? '').text
  const meant = phrases.find((phrase) => editDistance(typed, foldTyped(phrase).text, 1) <= 1)
  return meant === undefined ? undefined : { 0: head[0], meant }
}

/**
 * "N/A", "none", "nothing to report" or a dash alone under a heading are no answer: they say, like "Not discussed",
 * that it was left out, and mostly not why.
 */
export function readNoAnswer(part: Part, meeting: Meeting, source: Source): void {
  const bearing = part.blocks.filter((block) => bearsWords(block) || block.type === 'internal')
  const [only] = bearing
  if (bearing.length !== 1 || !only) return
  const paragraph = soleParagraph(only)
  if (!paragraph) return
  const { text } = flatten(paragraph.children, source)
  const isWordless =
    text.trim() !== '' && !/[\p{L}\p{N}\p{S}]/u.test(text) && paragraph.children.every(({ type }) => type === 'text')
  const match = isWordless ? ([text] as const) : lineWordsOf(meeting.language).none.exec(text)
  if (!match) return
  const typed = match[0].replace(/[\s:–—(.!-]+$/u, '').trim() || text.trim()
  const opens = match[0].trimEnd().endsWith('(')
  const node = withReason(paragraph, text, { 0: match[0], groups: opens ? { opens: '(' } : undefined }, source)
  part.blocks[part.blocks.indexOf(only)] = { ...node, typed }
  part.notDiscussed = true
}

function soleParagraph(block: Block): Paragraph | undefined {
  if (block.type === 'paragraph') return block
  const item = block.type === 'list' && block.children.length === 1 ? block.children[0] : undefined
  const first = item?.children.length === 1 ? item.children[0] : undefined
  return first?.type === 'paragraph' ? first : undefined
}

/** Takes a closing bracket and the full stop behind it away. */
function dropClosing(last: PhrasingContent | undefined): void {
  if (last?.type !== 'text') return
  const words = last.value.replace(/\)\.?\s*$/, '')
  const dropped = last.value.length - words.length
  last.value = words
  if (!last.position) return
  const { start, end } = last.position
  last.position = { start, end: { ...end, column: end.column - dropped, offset: (end.offset ?? 0) - dropped } }
}
