import type { Source } from '../model/note.js'

/** One line of a file: where it begins, where the next one does, and its text without its end. */
export interface Line {
  at: number
  next: number
  text: string
}

/** The lines of a file from an offset on. */
export function linesOf(source: Source, from: number): Line[] {
  const lines: Line[] = []
  for (const [index, at] of source.lineStarts.entries()) {
    if (at < from) continue
    const next = source.lineStarts[index + 1] ?? source.text.length
    lines.push({ at, next, text: source.text.slice(at, next).replace(/[\r\n]+$/, '') })
  }
  return lines
}

/** A line that opens or closes fenced code; the marks are the first group. */
export const FENCE = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}(?!.*`)|~{3,})/

/** Which lines are code between fences, or comments: nothing in them is typing. */
export function verbatimLines(lines: readonly Line[]): boolean[] {
  let fence: string | undefined
  let comment = false
  return lines.map(({ text }) => {
    if (comment) {
      comment = !text.includes('-->')
      return true
    }
    const marks = FENCE.exec(text)?.[1]
    if (fence !== undefined) {
      if (marks?.startsWith(fence) && /^[\s>]*(`+|~+)\s*$/.test(text)) fence = undefined
      return true
    }
    fence = marks
    if (fence !== undefined) return true
    comment = /^\s*<!--/.test(text) && !text.includes('-->')
    return comment || /^\s*<!--.*-->\s*$/.test(text)
  })
}
