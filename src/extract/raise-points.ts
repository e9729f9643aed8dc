import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast'
import { pointAt } from '../load/source.js'
import type { Meeting } from '../model/meeting.js'
import type { Source } from '../model/note.js'
import { boldLength, flatten } from './inline-text.js'
import { readLabel } from './label-or-near.js'
import { mayOpen, type Label } from './read-label.js'
import { lineEndsOf, partAt, type LineEnd } from './split-inline.js'
import { vocabularyOf, type Vocabulary } from './vocabulary.js'

/**
 * Makes items of a list of what was typed without the dash: a paragraph that opens with a label, and lines within one
 * where the line above ends a sentence or opens with a label itself. From there on they are points like any other.
 */
export function raisePoints(tree: Root, meeting: Meeting, source: Source): void {
  new Raiser(meeting, source).raiseIn(tree)
}

class Raiser {
  readonly #vocabulary: Vocabulary

  constructor(
    private readonly meeting: Meeting,
    private readonly source: Source,
  ) {
    this.#vocabulary = vocabularyOf(meeting)
  }

  raiseIn(parent: Parents): void {
    const children = parent.children as Nodes[]
    let changed: Nodes[] | undefined
    for (const [index, child] of children.entries()) {
      const pieces = this.#raise(child, index === 0 && parent.type === 'listItem', children[index + 1])
      if (pieces && !changed) changed = children.slice(0, index)
      if (changed) {
        for (const piece of pieces ?? [child]) {
          const last = changed.at(-1)
          if (last && this.#belongs(last, piece)) continue
          changed.push(piece)
        }
      }
    }
    if (changed) parent.children = changed as never
  }

  /** What a block becomes, or nothing where it stays as it is. */
  #raise(node: Nodes, opensItem: boolean, next: Nodes | undefined): Nodes[] | undefined {
    if (node.type === 'paragraph') return opensItem ? undefined : this.#raiseParagraph(node, next)
    if (node.type === 'list') {
      for (const item of node.children) this.raiseIn(item)
      const items = node.children.map((item) => this.#partItem(item))
      if (items.some((parts) => parts.length > 1)) return listsOf(node, items.flat())
      return undefined
    }
    if (['internal', 'blockquote'].includes(node.type) && 'children' in node) this.raiseIn(node)
    return undefined
  }

  #raiseParagraph(paragraph: Paragraph, next: Nodes | undefined): Nodes[] | undefined {
    if (!this.#mayHold(paragraph)) return undefined
    const { text } = flatten(paragraph.children, this.source)
    const first = this.#labelOf(paragraph.children, text)
    const ends = this.#labelledLines(paragraph, text, first !== undefined)
    // A label alone above a list is a heading of that list.
    if (first && ends.length === 0 && text.trim().length <= first.length && (next?.type === 'list' || !first.length))
      return undefined
    if (!first && ends.length === 0) return undefined
    const parts = partAt(paragraph.children, ends, this.source)
    const blocks: Nodes[] = []
    for (const [index, children] of parts.entries()) {
      const part = ends.length === 0 ? paragraph : this.#paragraphOf(children)
      if (index === 0 && !first) blocks.push(part)
      else blocks.push(listOf(part))
    }
    return blocks
  }

  /** An item with labelled lines below its first one, each of which becomes an item of its own. */
  #partItem(item: ListItem): ListItem[] {
    const first = item.children[0]
    if (first?.type !== 'paragraph' || !this.#mayHold(first)) return [item]
    const { text } = flatten(first.children, this.source)
    const ends = this.#labelledLines(first, text, this.#labelOf(first.children, text, true) !== undefined)
    if (ends.length === 0) return [item]
    const parts = partAt(first.children, ends, this.source).map((children) => this.#paragraphOf(children))
    const items = parts.map((part, index): ListItem => {
      if (index === 0)
        return {
          ...item,
          children: [part],
          ...(part.position
            ? { position: { ...part.position, start: item.position?.start ?? part.position.start } }
            : {}),
        }
      return itemOf(part)
    })
    items.at(-1)?.children.push(...item.children.slice(1))
    const last = items.at(-1)
    if (last?.position && item.position) last.position = { ...last.position, end: item.position.end }
    return this.#nestViews(items)
  }

  /** Views below a divergence belong to it. */
  #nestViews(items: ListItem[]): ListItem[] {
    const outer: ListItem[] = []
    for (const item of items) {
      const above = outer.at(-1)
      if (above && this.#kindOf(item) === 'view' && this.#kindOf(above) === 'divergence') nest(above, [item])
      else outer.push(item)
    }
    return outer
  }

  /**
   * Whether a block belongs to what was raised right above it, and puts it there: views below a divergence, and a
   * list below a point that ends with a colon, on the very next line, or further in. Raised items that follow each other are one list.
   */
  #belongs(above: Nodes, block: Nodes): boolean {
    if (above.type !== 'list' || block.type !== 'list') return false
    const last = above.children.at(-1)
    if (!last?.data?.raised) return false
    const isRaised = block.children[0]?.data?.raised === true
    const kinds = block.children.map((item) => this.#kindOf(item))
    if (this.#kindOf(last) === 'divergence' && kinds.every((kind) => kind === 'view')) {
      nest(last, block.children, isRaised ? undefined : block)
      return true
    }
    if (isRaised) {
      above.children.push(...block.children)
      extend(above, block)
      return true
    }
    const end = last.position?.end
    const isNext = end !== undefined && block.position?.start.line === end.line + 1
    const isWithin = (block.position?.start.column ?? 1) > (last.position?.start.column ?? 1)
    const asks = /[:：]\s*$/.test(flatten(paragraphOf(last).children, this.source).text)
    if (!(isNext || isWithin || asks) || kinds.some((kind) => kind !== undefined)) return false
    nest(last, block.children, block)
    return true
  }

  #kindOf(item: ListItem): string | undefined {
    const first = item.children[0]
    if (first?.type !== 'paragraph') return undefined
    const { text } = flatten(first.children, this.source)
    return this.#labelOf(first.children, text, true)?.kind.id
  }

  #labelOf(children: readonly PhrasingContent[], text: string, odd = false): Label | undefined {
    if (children[0]?.type === 'inlineCode') return undefined
    const read = readLabel(text, this.meeting, boldLength(children, this.source))
    return read && 'label' in read && (odd || !read.label.odd) ? read.label : undefined
  }

  /** The line ends behind which a label stands that the line above leaves room for. */
  #labelledLines({ children }: Paragraph, text: string, firstIsLabel: boolean): LineEnd[] {
    if (!text.includes('\n')) return []
    const found: LineEnd[] = []
    let lineStart = 0
    let aboveIsLabel = firstIsLabel
    for (const end of lineEndsOf(children, this.source)) {
      const above = text.slice(lineStart, end.next - 1)
      const below = text.slice(end.next)
      lineStart = end.next
      const isFree = aboveIsLabel || end.hard || SENTENCE_ENDS.test(above)
      aboveIsLabel = isFree && this.#opensLine(children, end, below)
      if (aboveIsLabel) found.push(end)
    }
    return found
  }

  #opensLine(children: readonly PhrasingContent[], end: LineEnd, below: string): boolean {
    if (!mayOpen(below, this.#vocabulary)) return false
    const [, rest = []] = partAt(children, [end], this.source)
    const label = this.#labelOf(rest, below)
    return label !== undefined && /^\p{Lu}/u.test(below.slice(label.wordsStart))
  }

  #mayHold({ children }: Paragraph): boolean {
    return (
      children.some((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n'))) ||
      mayOpen(flatten(children.slice(0, 3), this.source).text.slice(0, 60), this.#vocabulary)
    )
  }

  #paragraphOf(children: PhrasingContent[]): Paragraph {
    const from = children[0]?.position?.start.offset ?? 0
    const to = children.at(-1)?.position?.end.offset ?? from
    return {
      type: 'paragraph',
      children,
      position: { start: pointAt(this.source, from), end: pointAt(this.source, to) },
    }
  }
}

/** The end of a sentence, what closes brackets and quotations and a mention of who said it left aside. */
const SENTENCE_ENDS =
  /[.!?…:;]["'”’»)\]*_]*(?:\s*[–—-]?\s*\(?@[\p{L}\p{N}_-]+(?:[,;\s]+(?:@|and\s)[\p{L}\p{N}_@-]*)*\)?[.;]?)?\s*$/u

function paragraphOf(item: ListItem): Pick<Paragraph, 'children'> {
  const first = item.children[0]
  return first?.type === 'paragraph' ? first : { children: [] }
}

function itemOf(paragraph: Paragraph): ListItem {
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [paragraph],
    data: { raised: true },
    ...(paragraph.position ? { position: paragraph.position } : {}),
  }
}

function listOf(paragraph: Paragraph): List {
  return {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: [itemOf(paragraph)],
    ...(paragraph.position ? { position: paragraph.position } : {}),
  }
}

/** Puts items below another one, in the list that it has or in one of their own. */
function nest(under: ListItem, items: ListItem[], from?: List): void {
  const own = under.children.at(-1)
  const last = items.at(-1)
  if (!last) return
  if (own?.type === 'list' && own.ordered === (from?.ordered ?? false)) {
    own.children.push(...items)
    extend(own, last)
  } else {
    const list: List = {
      type: 'list',
      ordered: from?.ordered ?? false,
      start: from?.start ?? null,
      spread: false,
      children: items,
      ...(items[0]?.position ? { position: items[0].position } : {}),
    }
    extend(list, last)
    under.children.push(list)
  }
  extend(under, last)
}

function extend(node: ListItem | List, by: ListItem | List): void {
  if (node.position && by.position) node.position = { start: node.position.start, end: by.position.end }
}

/** A list in pieces: a raised line that stands further out than the list is none of its items. */
function listsOf(list: List, items: ListItem[]): List[] {
  const column = list.position?.start.column ?? 1
  const lists: List[] = []
  for (const item of items) {
    const isOutside = item.data?.raised === true && (item.position?.start.column ?? column) < column
    const last = lists.at(-1)
    if (!last || isOutside !== (last.children[0]?.data?.raised === true)) {
      const position = item.position ? { position: item.position } : {}
      lists.push(
        isOutside
          ? { ...list, ordered: false, start: null, children: [item], ...position }
          : { ...list, children: [item], ...position },
      )
    } else {
      last.children.push(item)
      extend(last, item)
    }
  }
  return lists
}
