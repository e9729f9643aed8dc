import type { FootnoteReference, Image, PhrasingContent } from 'mdast'
import { textEdits } from '../../render/typesetting/set-text.js'
import { isSafeAddress } from '../../render/content/safe-address.js'
import { addFootnote } from './footnotes.js'
import { drawing } from './pictures.js'
import { fieldBegin, fieldEnd } from './fields.js'
import type { Scope, Writing } from './writing.js'
import { el, val, words } from './xml.js'

/** The look of a stretch of words. */
export interface RunLook {
  style?: string
  bold?: boolean
  italic?: boolean
  strike?: boolean
  vertical?: 'subscript' | 'superscript'
  code?: boolean
}

type Piece = { text: string; look: RunLook } | { xml: string; look?: undefined }

/** Words as a run. */
export function run(text: string, look: RunLook = {}): string {
  if (text === '') return ''
  const parts = text.split(/(\t|\n)/).map((piece) => {
    if (piece === '\t') return '<w:tab/>'
    if (piece === '\n') return '<w:br/>'
    return piece === '' ? '' : `<w:t xml:space="preserve">${words(piece)}</w:t>`
  })
  return el('w:r', {}, properties(look), ...parts)
}

function properties({ style, bold, italic, strike, vertical, code }: RunLook): string {
  const inner = [
    style === undefined ? '' : val('w:rStyle', style),
    code ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' : '',
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    vertical ? val('w:vertAlign', vertical) : '',
  ].join('')
  return inner === '' ? '' : el('w:rPr', {}, inner)
}

/**
 * Phrasing as runs, set by the typographic habits of the language.
 *
 * @param look of the words around
 */
export function runsOf(nodes: readonly PhrasingContent[], writing: Writing, scope: Scope, look: RunLook = {}): string {
  const pieces = nodes.flatMap((node) => piecesOf(node, writing, scope, look))
  return typeset(pieces, writing.language)
    .map((piece) => (piece.look === undefined ? piece.xml : run(piece.text, piece.look)))
    .join('')
}

function piecesOf(node: PhrasingContent, writing: Writing, scope: Scope, look: RunLook): Piece[] {
  const within = (children: readonly PhrasingContent[], more: RunLook): Piece[] =>
    children.flatMap((child) => piecesOf(child, writing, scope, { ...look, ...more }))
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replace(/\s*\n\s*/g, ' '), look }]
    case 'strong':
      return within(node.children, { bold: true })
    case 'emphasis':
      return within(node.children, { italic: true })
    case 'delete':
      return within(node.children, { strike: true })
    case 'subscript':
      return within(node.children, { vertical: 'subscript' })
    case 'superscript':
      return within(node.children, { vertical: 'superscript' })
    case 'attribution':
      return within(node.children, {})
    case 'inlineCode':
      return [{ xml: run(node.value, { ...look, code: true }) }]
    case 'break':
      return [{ xml: '<w:r><w:br/></w:r>' }]
    case 'footnoteReference':
      return callOf(node, writing, scope)
    case 'image':
      return imageOf(node, writing)
    case 'link':
      return linkOf(node.url, within(node.children, {}), writing)
    case 'linkReference':
    case 'imageReference':
      return 'children' in node ? within(node.children, {}) : [{ text: node.alt ?? '', look }]
    case 'mention':
      throw new Error('A mention must not reach writing')
    default:
      return []
  }
}

function callOf({ identifier, label }: FootnoteReference, writing: Writing, scope: Scope): Piece[] {
  if (!scope.calls) return []
  const definition = scope.footnotes.find((note) => note.identifier.toLowerCase() === identifier.toLowerCase())
  if (!definition) return [{ text: `[^${label ?? identifier}]`, look: {} }]
  const id = addFootnote(definition, writing, scope)
  return [
    {
      xml: el(
        'w:r',
        {},
        el('w:rPr', {}, val('w:rStyle', 'FootnoteReference')),
        el('w:footnoteReference', { 'w:id': id }),
      ),
    },
  ]
}

function imageOf(node: Image, writing: Writing): Piece[] {
  const xml = drawing(node.url, node.alt ?? '', writing)
  return xml === undefined ? [{ text: node.alt ?? '', look: {} }] : [{ xml }]
}

/** A link within the report leads to a bookmark; one elsewhere is a field, so that the file names nothing outside it. */
function linkOf(url: string, pieces: Piece[], writing: Writing): Piece[] {
  const linked = pieces.map((piece) =>
    piece.look === undefined ? piece : { ...piece, look: { ...piece.look, style: 'Hyperlink' } },
  )
  if (url.startsWith('#')) {
    const anchor = url.slice(1)
    const bookmark = writing.anchors.has(anchor) ? writing.bookmarks.of(anchor) : undefined
    if (bookmark === undefined) return pieces
    return [{ xml: el('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, ...inner(linked, writing)) }]
  }
  if (!isSafeAddress(url)) return pieces
  return [
    { xml: fieldBegin(`HYPERLINK "${url.replace(/["\\]/g, encodeURIComponent)}"`) },
    ...linked,
    { xml: fieldEnd() },
  ]
}

function inner(pieces: Piece[], { language }: Writing): string[] {
  return typeset(pieces, language).map((piece) => (piece.look === undefined ? piece.xml : run(piece.text, piece.look)))
}

/** Quotation marks, dashes and spaces by the habits of the language, over all words of a paragraph together. */
function typeset(pieces: Piece[], language: string): Piece[] {
  const text = pieces.map((piece) => (piece.look === undefined ? '\ufffc' : piece.text)).join('')
  const edits = textEdits(text, language)
  if (edits.length === 0) return pieces
  let at = 0
  return pieces.map((piece) => {
    if (piece.look === undefined) {
      at += 1
      return piece
    }
    const from = at
    at += piece.text.length
    const own = edits.filter((edit) => edit.from >= from && edit.to <= at)
    const set = own.reduceRight(
      (words, edit) => words.slice(0, edit.from - from) + edit.by + words.slice(edit.to - from),
      piece.text,
    )
    return { ...piece, text: set }
  })
}
