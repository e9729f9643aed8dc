import { parse, type DefaultTreeAdapterMap } from 'parse5'
import type { Piece, Scope } from './piece.js'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Elements that a line of words runs through. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(' '),
)
/** Attributes that say something to a reader or a machine that reads aloud. */
const SPOKEN = new Map([
  ['alt', 'alternative text'],
  ['title', 'title'],
  ['content', 'metadata'],
  ['aria-label', 'label'],
  ['aria-description', 'description'],
  ['placeholder', 'label'],
  ['label', 'label'],
])
const ADDRESSES = /^(?:href|src|srcset|id|name|cite|download|xlink:href|data-.+)$/
/** What is read in steps of one character though nobody reads it: the fonts, inside the styles, are a third of a page. */
const STYLES = /<style>[^<]*<\/style>/g
/** Fonts and pictures inside a document: no words. */
const DATA = /data:[\w/+.-]+;base64,[\w+/=]*/g

interface Place {
  scope: Scope
  /** The anchor seen last. */
  anchor: string
}

/**
 * The words of an HTML document, parsed anew as a browser would: text a block at a time, attributes, comments, styles.
 *
 * @param name the output's
 * @param isSession whether an id is a session's
 */
export function htmlPieces(name: string, html: string, isSession: (id: string) => boolean): Piece[] {
  const body = html.indexOf('<body>')
  // Only in the head, where no words of notes can pass for the beginning of a style.
  const head = html.slice(0, Math.max(0, body)).replace(STYLES, (style) => style.replace(DATA, ''))
  const document = parse(head + html.slice(Math.max(0, body)))
  const scopes = new Map<string, Scope>()
  scopeAnchors(document, 'report', scopes, isSession)
  const pieces: Piece[] = []
  const place: Place = { scope: 'report', anchor: 'the head' }
  let block = ''

  const add = (text: string, scope: Scope, what = '', manner: Piece['manner'] = 'prose'): void => {
    if (text.trim() === '') return
    pieces.push({ output: name, place: what ? `${place.anchor}, ${what}` : place.anchor, text, scope, manner })
  }
  const endBlock = (): void => {
    add(block, place.scope)
    block = ''
  }
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') {
      block += (node as DefaultTreeAdapterMap['textNode']).value
      return
    }
    if (node.nodeName === '#comment') add((node as DefaultTreeAdapterMap['commentNode']).data, place.scope, 'a comment')
    if (!('tagName' in node)) {
      if ('childNodes' in node) node.childNodes.forEach(visit)
      return
    }
    visitElement(node)
  }
  const visitElement = (element: Element): void => {
    const around = place.scope
    const inline = INLINE.has(element.tagName)
    if (!inline) endBlock()
    const own = sessionOf(element, isSession)
    if (own !== undefined) place.scope = own
    for (const { name: attribute, value } of element.attrs) {
      const spoken = SPOKEN.get(attribute)
      if (spoken !== undefined) add(value.replace(DATA, ''), place.scope, spoken)
      else if (ADDRESSES.test(attribute))
        add(value.replace(DATA, ''), place.scope, `the attribute ${attribute}`, 'address')
    }
    const id = attributeOf(element, 'id')
    if (id !== undefined) place.anchor = `#${id}`
    if (element.tagName === 'style' || element.tagName === 'script') {
      add(textOf(element).replace(DATA, ''), 'report', 'styles')
    } else if (element.tagName === 'br' || element.tagName === 'img') {
      block += ' '
    } else {
      // What names a place of the report stands for words of that place: contents, coverage, references.
      const target = attributeOf(element, 'href')
      const led = target?.startsWith('#') ? scopes.get(target.slice(1)) : undefined
      if (element.tagName === 'a') add(textOf(element), led ?? place.scope)
      element.childNodes.forEach(visit)
    }
    if (!inline) endBlock()
    place.scope = around
  }
  document.childNodes.forEach(visit)
  endBlock()
  return pieces
}

/** Of each anchor in whose words it stands. */
function scopeAnchors(node: Node, around: Scope, scopes: Map<string, Scope>, isSession: (id: string) => boolean): void {
  let scope = around
  if ('tagName' in node) {
    scope = sessionOf(node, isSession) ?? around
    const id = attributeOf(node, 'id')
    if (id !== undefined) scopes.set(id, scope)
    const labelledBy = attributeOf(node, 'aria-labelledby')
    if (scope !== around && labelledBy !== undefined) scopes.set(labelledBy, scope)
  }
  if ('childNodes' in node) for (const child of node.childNodes) scopeAnchors(child, scope, scopes, isSession)
}

/** The session's own section, and what other parts repeat from it. */
function sessionOf(element: Element, isSession: (id: string) => boolean): Scope | undefined {
  const id = attributeOf(element, 'data-session') ?? attributeOf(element, 'data-from')
  return id !== undefined && isSession(id) ? id : undefined
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
