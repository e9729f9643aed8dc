import type { Source } from '../model/note.js'
import { colonRuns, mayHaveRuns } from './colon-runs.js'
import { opensInternal } from './internal-words.js'

/** A line that begins with three or more colons, or with what looks like them. */
export interface LineMark {
  /** Offsets of the colons and of what belongs to them. */
  from: number
  to: number
  /** Offset of the line's first character, and of its line end. */
  lineFrom: number
  lineTo: number
  colons: number
  /**
   * `opens`: an internal block; `closes`: colons alone; `names`: a block with another name; `words`: anything else.
   */
  means: 'opens' | 'closes' | 'names' | 'words'
  /** Typed as it should be: ASCII colons at the start of a line, of a quotation or of an item. */
  clean: boolean
  /** Spaces within `::: internal`. */
  gap: number
}

/** Marks of quotations, items, headings, cells and emphasis before the colons; it always matches, so it never goes back. */
const BEFORE =
  /^(?:[ \t]*(?:>|(?:[-+•‣◦▪●○■·–—]|\(?(?:\d{1,9}|[a-zA-Z])[.)])(?=[ \t])|#{1,6}(?=[ \t])|\[[ xX]?\](?=[ \t])|[*_~|([{]))*[\s\p{Cf}]*/u
const CLEAN_BEFORE = /^(?:[ \t]*(?:>|(?:[-+*•‣◦▪●○■·–—]|\d{1,9}[.)])(?=[ \t])))*[ \t]*$/
const BEFORE_CLOSE = /^[ \t>]*$/
const REST_OF_CLOSE = /^[\s\p{Cf}*_~|)\]}]*$/u
const NAME = /^([ \t]*)(\p{L}[\p{L}\p{M}\p{N}_-]*)[ \t]*$/u

/**
 * Finds the lines that begin with three or more colons; whether they stand in code is not known here.
 * @param language the meeting's, in which "internal" may be typed
 */
export function findLineMarks(source: Source, from: number, language: string): LineMark[] {
  if (!mayHaveRuns(source.text)) return []
  const marks: LineMark[] = []
  for (const [index, lineFrom] of source.lineStarts.entries()) {
    if (lineFrom < from) continue
    const next = source.lineStarts[index + 1] ?? source.text.length
    const line = source.text.slice(lineFrom, next)
    const lineTo = lineFrom + line.replace(/[\r\n]+$/, '').length
    const before = BEFORE.exec(line)?.[0] ?? ''
    const [run] = colonRuns(source.text, lineFrom, lineTo)
    if (!run || run.colons < 3 || run.from !== lineFrom + before.length) continue
    const rest = source.text.slice(run.to, lineTo)
    const [, gap = '', name = ''] = NAME.exec(rest) ?? []
    const clean = run.plain && CLEAN_BEFORE.test(before)
    const common = { from: run.from, lineFrom, lineTo, colons: run.colons, gap: gap.length }
    if (REST_OF_CLOSE.test(rest)) {
      marks.push({
        ...common,
        to: run.to,
        means: 'closes',
        clean: clean && BEFORE_CLOSE.test(before) && rest.trim() === '',
      })
    } else if (name !== '') {
      const means = clean && opensInternal(name, language) ? 'opens' : 'names'
      marks.push({ ...common, to: run.to + gap.length + name.length, means, clean })
    } else marks.push({ ...common, to: run.to, means: 'words', clean: false })
  }
  return marks
}
