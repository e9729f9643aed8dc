import type { Heading, List, ListItem, Nodes, Paragraph } from 'mdast'
import { plainText } from '../extract/plain-text.js'
import type { Block, Internal, NotDiscussed } from '../model/mdast.js'
import type { Session } from '../model/meeting.js'
import type { BlockItem, HeadingItem, Item, NotDiscussedItem, Provenance } from '../model/report.js'
import { slug } from './anchors.js'
import { addTarget } from './heading-anchors.js'
import { takeOut, type TakenOut } from './leave-out.js'
import type { Numbering } from './numbering.js'
import { reportPoint, type PlacedPoint, type PlacedSilence } from './points.js'
import { proseOf } from './prose.js'
import { normaliseWords, provenanceOf, wordsOf } from './provenance.js'
import { plain } from './say-mentions.js'
import { sayBlocks, sayLine } from './say-words.js'
import type { Voice } from './voice.js'

/** Under which question and aspect words stand. */
export interface Standing {
  question?: string
  aspect?: string
}

/**
 * Turns the blocks of one file into items of the report, in the order of the file, and numbers its paragraphs.
 * Internal blocks are taken out before anything is numbered, so that both editions number alike.
 */
export class Paragraphs {
  readonly items: Item[] = []
  readonly points: PlacedPoint[] = []
  readonly silences: PlacedSilence[] = []
  /** Anchors of headings by the words with which a link of the file names them. */
  readonly targets = new Map<string, string>()
  /** Anchors of the file's answers by the question's id. */
  readonly answers = new Map<string, string>()
  #level = 1

  /** @param session absent for words of the editor */
  constructor(
    private readonly voice: Voice,
    private readonly numbering: Numbering,
    private readonly session?: Session,
  ) {}

  /**
   * Adds a heading, no more than one level below the one before.
   *
   * @param typed the heading as it stands in the file, whose links may name it by its words
   */
  heading(level: number, children: HeadingItem['children'], anchor: string, typed?: Heading): string {
    this.#level = Math.max(2, Math.min(level, this.#level + 1, 6))
    const taken = this.voice.context.anchors.take(anchor)
    const text = plain(children).replace(/\s+/g, ' ').trim()
    if (typed) this.aim(typed, taken)
    this.items.push({ type: 'heading', level: this.#level as HeadingItem['level'], anchor: taken, children, text })
    return taken
  }

  /** Leads links that name a heading to an anchor; of two headings of the same words the first is meant. */
  aim(heading: Heading, anchor: string): void {
    addTarget(this.targets, heading, anchor)
  }

  /** A heading in the file's own words. */
  ownHeading(heading: Heading): void {
    const children = sayLine(heading.children, this.voice, false)
    if (plain(children).trim() === '') return
    this.heading(Math.max(2, heading.depth), children, `${this.voice.namespace}-${slug(plain(children))}`, heading)
  }

  gap(text: string): void {
    this.items.push({ type: 'gap', text })
  }

  add(blocks: readonly Block[], standing: Standing = {}): void {
    for (const block of blocks) this.#addBlock(block, standing)
  }

  #addBlock(block: Block, standing: Standing): void {
    if (block.type === 'heading') this.ownHeading(block)
    else if (block.type === 'notDiscussed') this.#addNotDiscussed(block, standing)
    else if (block.type === 'list') this.#addList(block, standing)
    else {
      const { blocks, taken } = takeOut([block])
      for (const kept of blocks) {
        if (kept.type === 'paragraph') this.#addParagraph(kept, standing)
        else this.#addUnnumbered([kept], standing)
      }
      this.#addTaken(taken, standing, 0)
    }
  }

  #addParagraph(paragraph: Paragraph, standing: Standing): void {
    const content = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
    // The calls of footnotes behind a picture belong to its caption.
    const isPicture = content[0]?.type === 'image' || content[0]?.type === 'imageReference'
    if (content.length === 0 || (isPicture && content.every(({ type }) => /^(?:image|footnote)/.test(type)))) {
      this.#addUnnumbered([paragraph], standing)
      return
    }
    const blocks = sayBlocks([paragraph], this.voice)
    const above = this.items.findLast((item) => item.type !== 'internal')
    if (content.every((node) => node.type === 'mention') && (above?.type === 'paragraph' || above?.type === 'block')) {
      // Who said what stands above, in a paragraph of its own.
      above.blocks.push(...blocks)
      return
    }
    const provenance = this.#provenance(paragraph, [paragraph])
    this.items.push({ type: 'paragraph', ...this.numbering.next(), blocks, depth: 0, ...standing, provenance })
  }

  #addNotDiscussed(node: NotDiscussed, standing: Standing): void {
    const children = sayLine(node.children, this.voice, true)
    const provenance = this.#provenance(node, [node])
    const item: NotDiscussedItem = {
      type: 'not-discussed',
      ...this.numbering.next(),
      children,
      ...standing,
      provenance,
    }
    this.items.push(item)
    if (this.session) this.silences.push({ session: this.session, item })
  }

  /** Ordinary items form lists without numbers; points between them are paragraphs, the order kept. */
  #addList(list: List, standing: Standing): void {
    let run: ListItem[] = []
    let runStart = 0
    const flush = (): void => {
      if (run.length > 0) {
        const start = list.ordered ? { start: (list.start ?? 1) + runStart } : {}
        this.#addUnnumbered(
          [{ ...list, ...start, children: run, ...(run[0]?.position ? { position: run[0].position } : {}) }],
          standing,
        )
      }
      run = []
    }
    for (const [index, item] of list.children.entries()) {
      const { blocks, taken } = takeOut([{ ...list, children: [item] }])
      const [kept] = blocks
      if (kept?.type === 'list') {
        if (run.length === 0) runStart = index
        run.push(...kept.children)
      }
      if (taken.length > 0) flush()
      this.#addTaken(taken, standing, 0)
    }
    flush()
  }

  #addTaken(taken: readonly TakenOut[], standing: Standing, depth: number): void {
    for (const node of taken) {
      if (node.type === 'internal') this.#addInternal(node)
      else this.#addPoint(node, standing, depth)
    }
  }

  #addPoint(item: ListItem, standing: Standing, depth: number): void {
    const source = this.voice.document.points[item.data?.point ?? -1]
    const { blocks, taken } = takeOut(item.children)
    if (!source || (blocks.length === 0 && !taken.some((node) => node.type === 'listItem'))) {
      this.#addTaken(taken, standing, depth)
      return
    }
    const point = reportPoint(source, this.voice)
    const provenance = { ...this.#provenance(item, blocks), ...this.#asTyped(item, blocks) }
    const { question, aspect } = point
    const placed: PlacedPoint['item'] = {
      type: 'paragraph',
      ...this.numbering.next(),
      point,
      blocks: sayBlocks(blocks, this.voice),
      depth,
      ...standing,
      ...(question === undefined ? {} : { question }),
      ...(aspect === undefined ? {} : { aspect }),
      provenance,
    }
    this.items.push(placed)
    if (this.session) this.points.push({ session: this.session, source, point, item: placed })
    this.#addTaken(taken, standing, depth + 1)
  }

  #addUnnumbered(blocks: Block[], standing: Standing): void {
    const provenance = this.#provenance(blocks[0] as Nodes, blocks)
    const item: BlockItem = { type: 'block', blocks: sayBlocks(blocks, this.voice), ...standing, provenance }
    this.items.push(item)
  }

  #addInternal(node: Internal): void {
    if (this.voice.context.edition !== 'internal') return
    const blocks = proseOf(node.children, this.voice, 1)
    if (blocks.length === 0) return
    const provenance = this.#provenance(node, node.children)
    // Where the words come from is said once, for the whole.
    const words: BlockItem = { type: 'block', blocks, provenance: { file: '', line: 0, hash: '' } }
    this.items.push({ type: 'internal', items: [words], provenance })
  }

  /** A point's words as a paragraph would have them, with the label. */
  #asTyped(item: ListItem, blocks: readonly Block[]): Pick<Provenance, 'labelled' | 'label'> {
    const { source } = this.voice.document
    const { meeting } = this.voice.context
    const [first] = blocks
    const from = item.position?.start.offset
    const to = (first?.type === 'paragraph' ? first.children[0] : first)?.position?.start.offset
    const given = item.data?.given
    if (given) return { label: normaliseWords(given.heading.map((node) => plainText(node)).join(''), meeting) }
    if (from === undefined || to === undefined || to <= from) return {}
    return { labelled: normaliseWords(`${source.text.slice(from, to)}${wordsOf(blocks)}`, meeting) }
  }

  #provenance(node: Pick<Nodes, 'position'>, blocks: readonly Block[]) {
    return provenanceOf(this.voice.document.file, node, wordsOf(blocks), this.voice.context.meeting)
  }
}
