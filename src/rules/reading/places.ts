import type { Position } from 'unist'
import { placeAt } from '../../load/source.js'
import type { Document } from '../../model/note.js'
import type { Place } from '../../model/place.js'
import { nodesOf } from './nodes.js'

/** The place of a node of a document's tree; the first line of the file for a node that bears no position. */
export function placeOfNode(document: Document, node: { position?: Position | undefined }): Place {
  const { position } = node
  if (!position) return placeAt(document.source, 0)
  return {
    file: document.file,
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  }
}

/** The place of a node's first line, where the whole of it would be too much to point at. */
export function placeOfFirstLine(document: Document, node: { position?: Position | undefined }): Place {
  const place = placeOfNode(document, node)
  if (place.line === place.endLine) return place
  const next = document.source.lineStarts[place.line] ?? document.source.text.length
  const start = document.source.lineStarts[place.line - 1] ?? 0
  const length = document.source.text.slice(start, next).replace(/[\r\n]+$/, '').length
  return { ...place, endLine: place.line, endColumn: length + 1 }
}

/** The places of code within the lines of a document, in order. */
export function codePlaces(document: Document): Place[] {
  return nodesOf(document, 'inlineCode')
    .map((node) => placeOfNode(document, node))
    .sort((a, b) => a.line - b.line || a.column - b.column)
}

/** Tells whether a place stands in code within a line of the document, where everything is quoted as it is. */
export function codeFinder(document: Document): (place: Place) => boolean {
  const code = codePlaces(document)
  return (place) => {
    let low = 0
    let high = code.length
    while (low < high) {
      const middle = (low + high) >> 1
      const { line = 0, column = 0 } = code[middle] ?? {}
      if (line < place.line || (line === place.line && column <= place.column)) low = middle + 1
      else high = middle
    }
    const before = code[low - 1]
    return before !== undefined && isWithin(place, before)
  }
}

/** Whether a place begins in another one of the same file. */
export function isWithin(place: Place, around: Place): boolean {
  if (place.file !== around.file) return false
  const begins = place.line > around.line || (place.line === around.line && place.column >= around.column)
  const ends = place.line < around.endLine || (place.line === around.endLine && place.column < around.endColumn)
  return begins && ends
}
