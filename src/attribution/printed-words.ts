import type { Nodes, PhrasingContent } from 'mdast'
import { flatten, offsetIn, type Leaf } from '../extract/inline-text.js'
import { placeAt } from '../load/source.js'
import type { Document, Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import type { Manner } from './neighbours.js'

/** Some words of a file that a reader of the report may see, links' targets and file names among them. */
export interface PrintedWords {
  text: string
  manner: Manner
  place(from: number, to: number): Place
  /** Whether a mention typed there would be read as one. */
  mayMention?: true
}

/** Between two pieces of a file: cells of a row, blocks below each other. */
const APART = '\n\n'

/**
 * Prose in one piece, so that a name is found of which one word ends a cell or line and the other begins the next;
 * addresses each by itself.
 */
export function* inOne(pieces: Iterable<PrintedWords>): Generator<PrintedWords> {
  const prose: { from: number; piece: PrintedWords }[] = []
  const others: PrintedWords[] = []
  let length = 0
  for (const piece of pieces) {
    if (!piece.mayMention) {
      others.push(piece)
      continue
    }
    prose.push({ from: length, piece })
    length += piece.text.length + APART.length
  }
  const pieceAt = (at: number): { from: number; piece: PrintedWords } => {
    let [low, high] = [0, prose.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((prose[middle]?.from ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return prose[low] as { from: number; piece: PrintedWords }
  }
  if (prose.length > 0)
    yield {
      text: prose.map(({ piece }) => piece.text).join(APART),
      manner: 'prose',
      mayMention: true,
      place: (from, to) => {
        const [first, last] = [pieceAt(from), pieceAt(to - 1)]
        const start = first.piece.place(from - first.from, Math.min(to - first.from, first.piece.text.length))
        if (first === last) return start
        const { endLine, endColumn } = last.piece.place(0, to - last.from)
        return { ...start, endLine, endColumn }
      },
    }
  yield* others
}

/** Stands for a mention, which prints as its session allows; no name goes over it. */
const MENTION = '\uFFFC'

/**
 * All words of a file: text, code, captions, links and labels, in the order of the file.
 *
 * @param withInternal false for those alone that everybody may read
 */
export function* printedWords(document: Document, withInternal = true): Generator<PrintedWords> {
  const { source, sections, points } = document
  for (const { labelPlace, internal } of points) if (withInternal || !internal) yield label(source, labelPlace)
  for (const section of sections) {
    if (section.heading) yield* inNode(section.heading, source)
    for (const part of section.parts) {
      if (part.heading) yield* inNode(part.heading, source)
      for (const block of part.blocks) yield* inNode(block, source, withInternal)
    }
  }
}

function* inNode(node: Nodes, source: Source, withInternal = true): Generator<PrintedWords> {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'notDiscussed':
    case 'tableCell':
      yield* inLine(node.children, source)
      return
    case 'internal':
      if (!withInternal) return
      break
    case 'code':
      yield within(node.value, 'prose', node, source)
      return
    case 'definition':
      yield* inTarget(node, source)
      return
    case 'table':
      if (node.data?.caption) yield* inLine(node.data.caption.children, source)
      break
    default:
  }
  if ('children' in node) for (const child of node.children) yield* inNode(child, source, withInternal)
}

function* inLine(children: PhrasingContent[], source: Source): Generator<PrintedWords> {
  const { leaves } = flatten(children, source)
  const isSafe = ({ node }: Leaf): boolean => node.type === 'mention' && node.target !== 'nobody'
  const said = leaves.map((leaf) => (isSafe(leaf) ? MENTION.repeat(leaf.text.length) : leaf.text))
  yield {
    text: said.join(''),
    manner: 'prose',
    mayMention: true,
    place: (from, to) => placeAt(source, offsetIn(leaves, from), offsetIn(leaves, to, true)),
  }
  yield* inTargets(children, source)
}

/** Where links and pictures of a line lead, and what is said of them. */
function* inTargets(nodes: PhrasingContent[], source: Source): Generator<PrintedWords> {
  for (const node of nodes) {
    if (node.type === 'imageReference' && node.alt) yield within(node.alt, 'prose', node, source)
    if (node.type === 'link' || node.type === 'image') yield* inTarget(node, source)
    if (node.type === 'image' && node.alt)
      yield within(withoutMentions(node.alt, node.data?.altContent), 'prose', node, source, node.alt)
    if ('children' in node) yield* inTargets(node.children, source)
  }
}

function* inTarget(
  node: Extract<Nodes, { type: 'link' | 'image' | 'definition' }>,
  source: Source,
): Generator<PrintedWords> {
  yield within(node.url, 'address', node, source)
  if (!node.title) return
  const said = node.type === 'image' ? withoutMentions(node.title, node.data?.captionContent) : node.title
  yield within(said, 'prose', node, source, node.title)
}

/**
 * Words that stand somewhere within a node's source. Where they are written there in another way, as `written`, that
 * is the place, and the node where not even that is found.
 */
function within(text: string, manner: Manner, node: Nodes, source: Source, written = text): PrintedWords {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const at = source.text.slice(start, end).lastIndexOf(written)
  return {
    text,
    manner,
    place: (from, to) => {
      if (at < 0) return placeAt(source, start, end)
      const [first, last] = text.length === written.length ? [from, to] : [0, written.length]
      return placeAt(source, start + at + first, start + at + last)
    },
  }
}

/** The label of a point as typed: whom it addresses, until when. */
function label(source: Source, place: Place): PrintedWords {
  const start = (source.lineStarts[place.line - 1] ?? 0) + place.column - 1
  const end = (source.lineStarts[place.endLine - 1] ?? 0) + place.endColumn - 1
  const text = source.text.slice(start, end).replace(/@[\p{L}\p{N}_-]+/gu, (id) => MENTION.repeat(id.length))
  return { text, manner: 'prose', place: (from, to) => placeAt(source, start + from, start + to) }
}

function withoutMentions(text: string, content: PhrasingContent[] = []): string {
  const ids = new Set<string>()
  for (const node of content) if (node.type === 'mention' && node.target !== 'nobody') ids.add(node.id.toLowerCase())
  if (ids.size === 0) return text
  return text.replace(/@([\p{L}\p{N}_-]+)/gu, (found, id: string) =>
    ids.has(id.toLowerCase()) ? MENTION.repeat(found.length) : found,
  )
}
