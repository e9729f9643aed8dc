import type { Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { showable, widthOf } from './visible-text.js'

/** So many characters are shown before the first that is meant, where the line is too long. */
const LEAD = 16

/** More characters than any terminal has columns. */
const MOST_SHOWN = 1000

/**
 * The line of a file that a diagnostic is about, and below it carets under the words.
 *
 * @param columns how wide both may be
 * @returns nothing where the file could not be read or the line is empty
 */
export function extractOf(source: Source | undefined, place: Place, columns: number): [string, string] | undefined {
  const start = source?.lineStarts[place.line - 1]
  if (!source || start === undefined) return undefined
  // A hostile line has a million characters, and as many diagnostics.
  const end = Math.min(source.lineStarts[place.line] ?? source.text.length, start + place.column + MOST_SHOWN)
  const line = source.text.slice(start, end).replace(/\r?\n?$/, '')
  if (line.trim() === '') return undefined

  const from = Math.min(place.column - 1, line.length)
  const to = place.endLine === place.line ? Math.max(Math.min(place.endColumn - 1, line.length), from + 1) : line.length
  const indent = line.length - line.trimStart().length
  let first = Math.min(indent, from)
  if (to - first > MOST_SHOWN || widthOf(line.slice(first, to)) > columns) first = Math.max(first, from - LEAD)
  const before = first > indent ? `…${showable(line.slice(first + 1, from))}` : showable(line.slice(first, from))

  const shown = cut(before + showable(line.slice(from)), columns)
  const gap = widthOf(before)
  const marked = Math.max(1, Math.min(widthOf(showable(line.slice(from, to))), widthOf(shown) - gap))
  return [shown, ' '.repeat(gap) + '^'.repeat(marked)]
}

/** Takes from the end what does not fit. */
function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    width += widthOf(character)
    if (width > columns - 1) break
    kept += character
  }
  return `${kept}…`
}
