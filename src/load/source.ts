import type { Source } from '../model/note.js'
import type { Place } from '../model/place.js'

/**
 * Wraps a file's text with an index of its lines; `\n`, `\r\n` and `\r` each end one.
 *
 * @param file path relative to the meeting folder
 * @param text the text, without a byte order mark
 */
export function makeSource(file: string, text: string): Source {
  const lineStarts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) lineStarts.push(at + 1)
  }
  return { file, text, lineStarts }
}

/**
 * The place of a stretch of text.
 *
 * @param from offset of its first character, in UTF-16 code units
 * @param to offset after its last
 */
export function placeAt(source: Source, from: number, to: number = from): Place {
  const start = pointAt(source, from)
  const end = pointAt(source, to)
  return { file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** The characters of a place. */
export function sliceOf(source: Source, place: Place): string {
  return source.text.slice(offsetAt(source, place.line, place.column), offsetAt(source, place.endLine, place.endColumn))
}

/** The offset of a line and column, both from 1. */
export function offsetAt(source: Source, line: number, column: number): number {
  return (source.lineStarts[line - 1] ?? source.text.length) + column - 1
}

/** The whole of one line, from its first visible character, its line end left out. */
export function placeOfLine(source: Source, line: number): Place {
  const from = source.lineStarts[line - 1] ?? source.text.length
  const next = source.lineStarts[line] ?? source.text.length
  const text = source.text.slice(from, next).replace(/[\r\n]+$/, '')
  const indent = text.length - text.trimStart().length
  return placeAt(source, from + indent, from + text.length)
}

/** Line, column and offset of an offset, as unist counts them. */
export function pointAt(source: Source, offset: number): { line: number; column: number; offset: number } {
  const starts = source.lineStarts
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
}
