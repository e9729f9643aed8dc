import { foldWords } from '../attribution/fold.js'
import type { PagesText } from '../pdf/in-worker/read-pages.js'
import type { PdfFacts } from './in-worker/read-facts.js'
import { pdfStrings } from './pdf-strings.js'
import { jsonPieces } from './json-pieces.js'
import { readPdfPages } from './read-pdf.js'
import type { Piece, Scope } from './piece.js'

export interface PdfContext {
  /** Of each anchor at which a part of the report begins, whose words follow. */
  parts: ReadonlyMap<string, Scope>
  /** Whether an id is a session's. */
  isSession: (id: string) => boolean
  /** Words that the page has, and that were judged there; see {@link knownWords}. */
  known: ReadonlySet<string>
  /** The pages' text, where print has read them back already. */
  text?: PagesText | undefined
}

/** How many characters of a page are judged together with those of the next. */
const BRIDGE = 80

/**
 * The words of a PDF: pages (those that are wholly a session's belong to it), bookmarks, metadata, attachments, and
 * every other string in it. What the page has too was judged there by its place; what it has not may hold no name
 * that any session hides.
 */
export async function pdfPieces(name: string, pdf: Uint8Array, facts: PdfFacts, context: PdfContext): Promise<Piece[]> {
  const text = context.text ?? (await readPdfPages(pdf, facts.pages))
  const pieces = pagePieces(name, text, scopesOfPages(facts, context.parts))
  const add = (place: string, words: string, manner: Piece['manner'] = 'prose', scope: Scope = 'anywhere'): void => {
    if (words.trim() !== '') pieces.push({ output: name, place, text: words, scope, manner })
  }
  const isKnown = (words: string): boolean => context.known.has(key(words))
  for (const title of facts.outline) add('a bookmark', title, 'prose', isKnown(title) ? 'report' : 'anywhere')
  for (const [entry, words] of facts.metadata.flatMap(valuesIn))
    add(`metadata, ${entry}`, words, 'prose', isKnown(words) ? 'report' : 'anywhere')
  for (const { name: file, description, bytes } of facts.attachments) {
    const place = `the attachment ${file}`
    add(place, file, 'address')
    add(place, description, 'prose', isKnown(description) ? 'report' : 'anywhere')
    const text = new TextDecoder().decode(bytes)
    add(place, text, 'prose', 'report')
    const inside = file.endsWith('.json') ? jsonPieces(name, text, context.isSession) : []
    pieces.push(...inside.map((piece) => ({ ...piece, place: `${place}, ${piece.place}` })))
  }
  for (const words of pdfStrings(pdf)) {
    if (isKnown(words)) continue
    if (/^(?:[a-z]+:|#)/i.test(words)) add('a link', words, 'address')
    else add('an alternative text or another hidden text', words)
  }
  return pieces
}

/** The values in XMP, each by itself; other metadata as they are. */
function valuesIn([entry, words]: [string, string]): [string, string][] {
  if (entry !== 'XMP') return [[entry, words]]
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  const values = [...words.matchAll(/>([^<>]+)</g)].map(([, value = '']) =>
    value.replace(/&(lt|gt|quot|amp);/g, (_, one: string) => characters[one] ?? ''),
  )
  return values.map((value) => [entry, value])
}

/** The words of pieces in the form in which those of a PDF are compared with them. */
export function knownWords(pieces: readonly Piece[]): Set<string> {
  return new Set(pieces.map(({ text }) => key(text)))
}

function key(words: string): string {
  return foldWords(words).replace(/\s+/g, ' ').trim()
}

/** Whose words stand on each page; `report` where several share it. */
function scopesOfPages({ pages, destinations }: PdfFacts, parts: ReadonlyMap<string, Scope>): Scope[] {
  const scopes = new Array<Scope>(pages).fill('report')
  const starts = destinations.toSorted(([, one], [, other]) => one - other)
  for (const [index, [anchor, page, atTop]] of starts.entries()) {
    const scope = parts.get(anchor) ?? 'report'
    if (scope === 'report' || !atTop) continue
    const next = starts[index + 1]
    const last = next ? next[1] - 1 : pages
    for (let at = page; at <= last; at++) scopes[at - 1] = scope
  }
  return scopes
}

function pagePieces(name: string, { body, running }: PagesText, scopes: Scope[]): Piece[] {
  return body.flatMap((text, index) => {
    const [scope = 'report', next = 'report'] = scopes.slice(index, index + 2)
    const piece = (words: string, whose: Scope, before = '', after = ''): Piece => ({
      output: name,
      place: `page ${index + 1}`,
      text: words,
      around: { before, after },
      scope: whose,
      manner: 'prose',
    })
    const [above = '', below] = [body[index - 1], body[index + 1]]
    const pieces = [
      piece(text, scope, `${above.slice(-BRIDGE)}\n`, `\n${(below ?? '').slice(0, BRIDGE)}`),
      piece(running[index] ?? '', 'report'),
    ]
    if (below !== undefined) {
      const from = wordStart(text, text.length - BRIDGE)
      const to = wordStart(below, BRIDGE)
      const bridge = `${text.slice(from)}\n${below.slice(0, to)}`
      const [before, after] = [text.slice(Math.max(0, from - BRIDGE), from), below.slice(to, to + BRIDGE)]
      pieces.push(piece(bridge, scope === next ? scope : 'report', before, after))
    }
    return pieces
  })
}

/** The first place, from an index on, that is not within a word. */
function wordStart(text: string, index: number): number {
  let at = Math.min(Math.max(0, index), text.length)
  while (at > 0 && at < text.length && /[^\s]/.test(text.charAt(at - 1))) at++
  return at
}
