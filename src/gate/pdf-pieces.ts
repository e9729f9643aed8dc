import { foldWords } from '../attribution/fold.js'
import type { PagesText } from '../print/in-worker/read-pages.js'
import type { PdfFacts } from './in-worker/read-facts.js'
import { pdfStrings } from './pdf-strings.js'
import { readPdfPages } from './read-pdf.js'
import { readAddress, type Piece, type Scope } from './piece.js'

export interface PdfContext {
  /** Of each anchor at which a part of the report begins, whose words follow. */
  parts: ReadonlyMap<string, Scope>
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
  for (const [entry, words] of facts.metadata)
    add(`metadata, ${entry}`, words, 'prose', isKnown(words) ? 'report' : 'anywhere')
  for (const { name: file, description, bytes } of facts.attachments) {
    add(`the attachment ${file}`, file, 'address')
    add(`the attachment ${file}`, description)
    add(`the attachment ${file}`, new TextDecoder().decode(bytes), 'prose', 'report')
  }
  for (const words of pdfStrings(pdf)) {
    if (isKnown(words)) continue
    if (/^(?:[a-z]+:|#)/i.test(words))
      add('a link', readAddress(words), 'address', isKnown(readAddress(words)) ? 'report' : 'anywhere')
    else add('an alternative text or another hidden text', words)
  }
  return pieces
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
  const piece = (page: number, text: string, scope: Scope): Piece => ({
    output: name,
    place: `page ${page}`,
    text,
    scope,
    manner: 'prose',
  })
  return body.flatMap((text, index) => {
    const [scope = 'report', next = 'report'] = scopes.slice(index, index + 2)
    const pieces = [piece(index + 1, text, scope), piece(index + 1, running[index] ?? '', 'report')]
    const following = body[index + 1]
    if (following !== undefined) {
      const bridge = `${text.slice(-BRIDGE)}\n${following.slice(0, BRIDGE)}`
      pieces.push(piece(index + 1, bridge, scope === next ? scope : 'report'))
    }
    return pieces
  })
}
