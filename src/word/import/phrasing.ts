import type { PhrasingContent } from 'mdast'
import type { Look, Segment, Told } from '../read/blocks.js'

/** What phrasing needs beside the segments. */
export interface PhrasingContext {
  /** The label of a footnote, by its id in Word. */
  labelOf: (note: string) => string
  /** A picture as Markdown, or nothing where it cannot be one. */
  image: (segment: Segment & { kind: 'picture' }) => PhrasingContent | undefined
  tell: (told: Told) => void
  paragraph: number
}

type Piece = { text: string; look: Look } | { node: PhrasingContent }

const PLAIN: Look = { bold: false, italic: false, strike: false }

/**
 * Words of one look each as Markdown's phrasing.
 *
 * @param plain leaves out bold and italic, as in a heading
 */
export function phrasingOf(segments: Segment[], context: PhrasingContext, plain = false): PhrasingContent[] {
  const pieces = trimEnds(segments.flatMap((segment) => pieceOf(segment, context, plain)))
  return nest(smooth(join(pieces)), ['link', 'bold', 'italic', 'strike'])
}

function pieceOf(segment: Segment, context: PhrasingContext, plain: boolean): Piece[] {
  switch (segment.kind) {
    case 'text': {
      const { text, link, bold, italic, strike, vertical } = segment
      const look: Look = { bold, italic, strike, ...(vertical ? { vertical } : {}) }
      const words = text.replace(/[ \n\r]+/g, ' ')
      const safe = link === undefined ? undefined : safeLink(link, words, context)
      const own = plain ? { ...PLAIN, ...(look.vertical ? { vertical: look.vertical } : {}) } : look
      return [{ text: words, look: { ...own, ...(safe === undefined ? {} : { link: safe }) } }]
    }
    case 'break':
      return [{ node: { type: 'break' } }]
    case 'note': {
      const label = context.labelOf(segment.note)
      return [{ node: { type: 'footnoteReference', identifier: label, label } }]
    }
    case 'formula':
      return [{ node: { type: 'inlineCode', value: segment.text } }]
    case 'picture': {
      const image = context.image(segment)
      return image ? [{ node: image }] : []
    }
  }
}

/** Addresses that a note may have; others leave their words alone. */
function safeLink(link: string, words: string, { tell, paragraph }: PhrasingContext): string | undefined {
  if (/^(?:https?|mailto):/i.test(link) && !/[\s<>]/.test(link)) return link
  if (!link.startsWith('#') && words.trim()) {
    const scheme = /^[a-z][\w+.-]*:/i.exec(link)?.[0] ?? 'a file'
    tell({ message: `A link to ${scheme} is left out; its words stand`, paragraph })
  }
  return undefined
}

/** Neighbours of one look are one piece. */
function join(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (!('text' in piece)) {
      joined.push(piece)
      continue
    }
    // Two spaces where a run ends and the next begins are one.
    const text = last && 'text' in last && / $/.test(last.text) ? piece.text.replace(/^ /, '') : piece.text
    if (last && 'text' in last && sameLook(last.look, piece.look)) last.text += text
    else if (text) joined.push({ ...piece, text })
  }
  return joined
}

function sameLook(a: Look, b: Look): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.vertical === b.vertical &&
    a.link === b.link
  )
}

/**
 * Marks of emphasis stand at the edges of words alone: spaces go outside, and where a word is parted in its middle
 * the look is dropped, for Markdown cannot say it.
 */
function smooth(pieces: Piece[]): Piece[] {
  const spread = pieces.flatMap((piece): Piece[] => {
    if (!('text' in piece) || !hasMarks(piece.look)) return [piece]
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? []
    const outside = piece.look.link === undefined ? PLAIN : { ...PLAIN, link: piece.look.link }
    return [
      { text: before, look: outside },
      { text: words, look: piece.look },
      { text: after, look: outside },
    ].filter(({ text }) => text)
  })
  const looks = spread.map((piece, at) => {
    if (!('text' in piece) || !hasMarks(piece.look)) return piece
    const before = spread[at - 1]
    const after = spread[at + 1]
    const cutBefore = before && 'text' in before && parts(before.text, piece.text) && !hasMarks(before.look)
    const cutAfter = after && 'text' in after && parts(piece.text, after.text) && !hasMarks(after.look)
    return cutBefore || cutAfter
      ? { ...piece, look: { ...piece.look, bold: false, italic: false, strike: false } }
      : piece
  })
  return join(looks)
}

function hasMarks({ bold, italic, strike }: Look): boolean {
  return bold || italic || strike
}

function parts(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
}

function nest(pieces: Piece[], marks: ('link' | 'bold' | 'italic' | 'strike')[]): PhrasingContent[] {
  const [mark, ...rest] = marks
  if (mark === undefined) return pieces.flatMap(leaf)
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < pieces.length;) {
    const value = markOf(pieces[at], mark)
    let end = at + 1
    while (end < pieces.length && markOf(pieces[end], mark) === value) end++
    const children = nest(pieces.slice(at, end), rest)
    if (value === undefined || value === false) nodes.push(...children)
    else nodes.push(wrap(mark, value, children))
    at = end
  }
  return nodes
}

function markOf(piece: Piece | undefined, mark: 'link' | 'bold' | 'italic' | 'strike'): string | boolean | undefined {
  return piece && 'text' in piece ? piece.look[mark] : undefined
}

function wrap(mark: string, value: string | boolean, children: PhrasingContent[]): PhrasingContent {
  // What stands within a link is phrasing without links: the outermost mark is the link.
  if (mark === 'link') return { type: 'link', url: String(value), children: children }
  if (mark === 'bold') return { type: 'strong', children }
  if (mark === 'italic') return { type: 'emphasis', children }
  return { type: 'delete', children }
}

function leaf(piece: Piece): PhrasingContent[] {
  if ('node' in piece) return [piece.node]
  const { text, look } = piece
  if (look.vertical && /^[^\s~^]+$/.test(text)) {
    const mark = look.vertical === 'sub' ? '~' : '^'
    // Markdown as it is to stand: subscript and superscript are our own marks, of which the writer knows nothing.
    return [{ type: 'html', value: `${mark}${text.replace(/[\\`*_[\]<>|]/g, '\\$&')}${mark}` }]
  }
  return [{ type: 'text', value: text }]
}

function trimEnds(pieces: Piece[]): Piece[] {
  const left = [...pieces]
  const isEmpty = (piece: Piece | undefined): boolean =>
    piece !== undefined && ('text' in piece ? piece.text.trim() === '' : piece.node.type === 'break')
  while (isEmpty(left[0])) left.shift()
  while (isEmpty(left.at(-1))) left.pop()
  const first = left[0]
  if (first && 'text' in first) left[0] = { ...first, text: first.text.trimStart() }
  const last = left.at(-1)
  if (last && 'text' in last) left[left.length - 1] = { ...last, text: last.text.trimEnd() }
  return left
}
