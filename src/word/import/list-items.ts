import type { List, ListItem } from 'mdast'
import type { Block } from '../../model/mdast.js'
import { wordsOf, type Segment, type WordParagraph } from '../read/blocks.js'

/** A paragraph that is an item of a list, by Word's numbering or by what was typed before its words. */
export interface Item {
  level: number
  ordered: boolean
  number: number
}

const BULLET = /^\s*(?:[•●○◦▪▫■□‣➢➤➔→·⁃∙*\uf0b7\uf0a7]\s*|[–—-]\s+|o\t)/
const NUMBER = /^\s*(\d{1,2})[.)]\s+/

/**
 * Parts a paragraph at its line breaks where the lines are items that somebody typed: "• one⏎• two". Other line breaks
 * stay.
 */
export function partAtTypedItems(paragraph: WordParagraph): WordParagraph[] {
  const lines: Segment[][] = [[]]
  for (const segment of paragraph.segments) {
    if (segment.kind === 'break') lines.push([])
    else lines.at(-1)?.push(segment)
  }
  const isItem = (line: Segment[]): boolean => {
    const text = wordsOf({ segments: line })
    return BULLET.test(text) || NUMBER.test(text)
  }
  if (lines.length === 1 || !lines.some((line, at) => at > 0 && isItem(line))) return [paragraph]
  const parted: WordParagraph[] = []
  for (const [at, line] of lines.entries()) {
    const last = parted.at(-1)
    if (at === 0 || isItem(line) || !last)
      parted.push({
        ...paragraph,
        segments: line,
        comments: [],
        boxes: [],
        controls: at === 0 ? paragraph.controls : [],
      })
    else last.segments = [...last.segments, { kind: 'break' }, ...line]
  }
  const end = parted.at(-1)
  if (end) Object.assign(end, { comments: paragraph.comments, boxes: paragraph.boxes })
  return parted
}

/** Tells which item a paragraph is; called in the order of the document, for typed numbers go on counting. */
export function itemReader(): (paragraph: WordParagraph) => { item: Item; segments: Segment[] } | undefined {
  let typed = 0
  let bulleted = false
  return (paragraph) => {
    const text = wordsOf(paragraph)
    if (!text.trim() && !paragraph.segments.some(({ kind }) => kind === 'picture')) return undefined
    const { list } = paragraph
    if (list) {
      typed = 0
      bulleted = false
      const segments = list.worded ? withWords(list.label, paragraph.segments) : paragraph.segments
      return { item: { level: list.level, ordered: list.ordered, number: list.number }, segments }
    }
    const bullet = BULLET.exec(text)
    if (bullet && text.slice(bullet[0].length).trim()) {
      const level = bulleted && /^\s*(?:o\t|[○◦▫])/.test(text) ? 1 : 0
      bulleted = true
      return {
        item: { level, ordered: false, number: 1 },
        segments: withoutStart(paragraph.segments, bullet[0].length),
      }
    }
    bulleted = false
    const number = NUMBER.exec(text)
    // A year or a day opens no list: a number does that is the first, or follows the one before.
    if (number && (number[1] === '1' || Number(number[1]) === typed + 1)) {
      typed = Number(number[1])
      return {
        item: { level: 0, ordered: true, number: typed },
        segments: withoutStart(paragraph.segments, number[0].length),
      }
    }
    typed = 0
    return undefined
  }
}

function withWords(words: string, segments: Segment[]): Segment[] {
  return [{ kind: 'text', text: `${words} `, bold: false, italic: false, strike: false }, ...segments]
}

/** Segments without their first characters. */
export function withoutStart(segments: Segment[], length: number): Segment[] {
  let left = length
  return segments.flatMap((segment): Segment[] => {
    if (left <= 0 || segment.kind !== 'text') return [segment]
    const text = segment.text.slice(left)
    left -= segment.text.length
    return text ? [{ ...segment, text }] : []
  })
}

/** Builds nested lists of items that follow one another. */
export class ListBuilder {
  private readonly open: { list: List; level: number; ordered: boolean }[] = []

  constructor(private readonly add: (list: List) => void) {}

  /** Adds an item; its blocks may grow until the next is added. */
  item({ level, ordered, number }: Item, children: Block[]): ListItem {
    while (this.open.length > 0 && (this.open.at(-1)?.level ?? 0) > level) this.open.pop()
    const last = this.open.at(-1)
    if (last && last.level === level && last.ordered !== ordered) this.open.pop()
    const holder = this.open.at(-1)
    const item: ListItem = {
      type: 'listItem',
      spread: children.length > 1,
      children: children as ListItem['children'],
    }
    if (holder && holder.level === level) {
      holder.list.children.push(item)
      return item
    }
    const list: List = { type: 'list', ordered, spread: false, children: [item], ...(ordered ? { start: number } : {}) }
    const parent = holder?.list.children.at(-1)
    if (parent) parent.children.push(list)
    else this.add(list)
    this.open.push({ list, level, ordered })
    return item
  }

  /** The next item begins a list of its own. */
  close(): void {
    this.open.length = 0
  }

  get isOpen(): boolean {
    return this.open.length > 0
  }
}
