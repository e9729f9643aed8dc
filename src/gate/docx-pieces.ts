import { unzipSync } from 'fflate'
import { allBelow, childOf, childrenOf, readXml, textOf, valueOf, type XmlElement } from '../word/open/read-xml.js'
import type { Piece, Scope } from './piece.js'
import type { Whose } from './reader.js'

/** A paragraph of the document: its words, and whose they are, where it says so itself. */
interface Line {
  element: XmlElement
  style: string
  text: string
  own: Scope | undefined
}

/**
 * Every word of a Word document that we wrote, part by part: paragraphs, footnotes, alternative texts, addresses,
 * properties. A paragraph belongs to the session in whose chapter it stands, or to which its bookmark or source leads.
 */
export function docxPieces(name: string, bytes: Uint8Array, whose: Whose): Piece[] {
  const files = Object.entries(unzipSync(bytes))
  const pieces: Piece[] = []
  const scopeOfNote = new Map<string, Scope>()
  const add = (place: string, text: string, scope: Scope, manner: Piece['manner'] = 'prose'): void => {
    if (text.trim()) pieces.push({ output: name, place, text, scope, manner })
  }
  const addLine = (place: string, { element, text }: Line, scope: Scope): void => {
    add(place, text, scope)
    for (const facts of allBelow(element, 'wp:docPr'))
      add(`${place}, alternative text`, facts.attributes['descr'] ?? '', scope)
    for (const code of allBelow(element, 'w:instrText')) {
      const address = /HYPERLINK\s+"([^"]*)"/.exec(textOf(code))?.[1]
      if (address !== undefined) add(`${place}, address`, address, scope, 'address')
    }
  }
  // Footnotes come last: which session they belong to is known from their calls.
  const ordered = files.sort(([a], [b]) => Number(a === 'word/footnotes.xml') - Number(b === 'word/footnotes.xml'))
  for (const [path, content] of ordered) {
    if (/\.(?:png|jpg|webp)$/.test(path)) continue
    const root = readXml(content, path)
    if (path === 'word/document.xml') {
      for (const [at, { line, scope }] of scopesOf(linesOf(root, whose)).entries()) {
        addLine(`paragraph ${at + 1}`, line, scope)
        for (const call of allBelow(line.element, 'w:footnoteReference'))
          scopeOfNote.set(call.attributes['w:id'] ?? '', scope)
      }
    } else if (path === 'word/footnotes.xml') {
      for (const note of childrenOf(root, 'w:footnote')) {
        const id = note.attributes['w:id'] ?? ''
        for (const line of linesOf(note, whose)) addLine(`footnote ${id}`, line, scopeOfNote.get(id) ?? 'anywhere')
      }
    } else {
      for (const text of everyText(root)) add(path, text, 'report')
    }
  }
  return pieces
}

function linesOf(root: XmlElement, { sessionOf, isSession }: Whose): Line[] {
  return allBelow(root, 'w:p').map((element) => {
    const names = [
      ...allBelow(element, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''),
      ...allBelow(element, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'] ?? ''),
      ...allBelow(element, 'w:instrText').map((code) => /\bREF\s+(\S+)/.exec(textOf(code))?.[1] ?? ''),
    ]
    const owners = names.flatMap((one): Scope[] => {
      const number = /^rp_(\d+(?:_[a-z]+)?)(?:_|$)/.exec(one)?.[1]
      if (number !== undefined)
        return [sessionOf(number.replace('_', ' ')) ?? sessionOf(number.split('_')[0] ?? '') ?? 'report']
      const id = /^rs_(.+)$/.exec(one)?.[1]?.replaceAll('_', '-')
      return id !== undefined && isSession(id) ? [id] : []
    })
    const style = valueOf(childOf(element, 'w:pPr'), 'w:pStyle') ?? ''
    return { element, style, text: allBelow(element, 'w:t').map(textOf).join(''), own: owners[0] }
  })
}

/** Words of a finding stand before the source that says whose they are; those of a chapter behind its heading. */
function scopesOf(lines: Line[]): { line: Line; scope: Scope }[] {
  let chapter: Scope | undefined
  return lines.map((line, at) => {
    if (line.style === 'Heading1') chapter = hasBookmark(line, /^rs_/) ? line.own : undefined
    if (chapter !== undefined) return { line, scope: chapter }
    if (line.own !== undefined) return { line, scope: line.own }
    if (/^(?:Point|NumberedParagraph|ParagraphGoesOn|ListParagraph|TableText)$/.test(line.style)) {
      const source = lines
        .slice(at + 1, at + 60)
        .find((one) => one.style === 'Source' || /^(?:Heading|Kind)/.test(one.style))
      if (source?.style === 'Source' && source.own !== undefined) return { line, scope: source.own }
    }
    return { line, scope: 'report' }
  })
}

function hasBookmark({ element }: Line, pattern: RegExp): boolean {
  return allBelow(element, 'w:bookmarkStart').some(({ attributes }) => pattern.test(attributes['w:name'] ?? ''))
}

/** All text and all values of a part that is no document: properties, styles, relationships. */
function everyText(element: XmlElement): string[] {
  const own = [textOf(element), ...Object.values(element.attributes)].filter((text) => /\p{L}/u.test(text))
  return [...own, ...childrenOf(element).flatMap(everyText)]
}
