import { placeAt } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { replaceBy } from '../make-fix.js'
import { lineWordsOf } from '../typed/line-words.js'
import type { Span } from './layout.js'
import { linesOf, type Line } from './lines.js'
import { findMends } from './mends/index.js'
import { withoutOverlaps, type Edit } from './offset-map.js'

export interface MendedTyping {
  /** What stays in the house and is taken out before parsing. */
  withdrawn: Span[]
  edits: Edit[]
  observations: Observation[]
}

/**
 * Marks that hands and word processors put before an item of a list, apart from Markdown's own. Word saves its bullets
 * as a dot, a private character, or for the deeper levels as "o" or "§", each before a tab.
 */
const BULLET =
  /^(\s*)([•‣⁃◦▪▫●○■□◆◇·∙‧➢➤➔►▶▸▹→⇒❖✓✔✗✘☐☑☒✅❌\uF000-\uF0FF–]\uFE0F?|[o§](?=\t)|\[[ xX]\](?=[ \t]+[^\s([]))([ \t\u00A0\u200B\u2060\uFEFF]+|(?=[^\s–]))/
/** Marks that stay in front of their item. */
const TICK = /[✓✔✗✘☐☑☒✅❌]|\[[ xX]\]/
const HEADING = /^( {0,3})(#{2,6})(?=[\p{L}\p{N}])/u
const FENCE = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}(?!.*`)|~{3,})/
const MARK_OF_BLOCK = /^[\s>]*:{3,}/
const TABLE_ROW = /^\s*\|/

/**
 * Finds ordinary typing that Markdown would read otherwise, and says how to edit the text so that it is read as
 * meant. Works line by line, outside fenced code and comments.
 *
 * @param source the file
 * @param from offset at which the body begins, after the front matter
 * @param language the meeting's, whose words captions and reasons open with
 */
export function mendTyping(source: Source, from: number, language: string): MendedTyping {
  const words = lineWordsOf(language)
  const edits: Edit[] = []
  const observations: Observation[] = []
  const lines = linesOf(source, from)
  /** Says how a line is read, with the edit that makes it so in the file: the last one unless another is given. */
  const seen = (at: number, length: number, message: string, hint: string, edit = edits.at(-1)): void => {
    const place = placeAt(source, at, at + length)
    const fix = edit && replaceBy(edit.inserted, placeAt(source, edit.at, edit.at + edit.removed), hint)
    observations.push({ rule: 'typing-mended', violation: { message, hint, place, ...(fix ? { fix } : {}) } })
  }
  /** Puts an empty line before a line that text stands right above. */
  const setApart = (at: number): void => void edits.push({ at, removed: 0, inserted: '\n' })

  let fence: string | undefined
  let comment = false
  const rows = rowsBelow(lines)
  const mends = findMends(source, lines)

  for (const [index, line] of lines.entries()) {
    const { text, at } = line
    if (comment) {
      comment = !text.includes('-->')
      continue
    }
    const opening = FENCE.exec(text)?.[1]
    if (fence !== undefined) {
      if (opening && opening.startsWith(fence) && /^[\s>]*(`+|~+)\s*$/.test(text)) fence = undefined
      continue
    }
    if (opening) {
      fence = opening
      continue
    }
    if (/^\s*<!--/.test(text) && !text.includes('-->')) {
      comment = true
      continue
    }

    if (mends.taken.has(index)) continue
    const crowded = crowds(lines[index - 1]?.text)
    const start = at + (text.length - text.trimStart().length)
    const visible = text.trim().length

    const heading = HEADING.exec(text)
    if (heading) {
      const [, indent = '', marks = ''] = heading
      edits.push({ at: at + indent.length + marks.length, removed: 0, inserted: ' ' })
      seen(at + indent.length, visible, `"${marks}" and the heading stand together`, `Put a space after "${marks}"`)
      continue
    }

    const bullet = BULLET.exec(text)
    if (bullet && !(bullet[2] === '–' && bullet[3] === '')) {
      const [, indent = '', mark = '', gap = ''] = bullet
      // A tick says something, and stays; what a telephone puts behind a bullet is no space to Markdown.
      const isTick = TICK.test(mark)
      const isOdd = /[^ \t]/.test(gap)
      const removed = isTick ? 0 : mark.length + (isOdd ? gap.length : 0)
      edits.push({ at: at + indent.length, removed, inserted: isTick || isOdd || gap === '' ? '- ' : '-' })
      const shown = /[\uF000-\uF0FF]/.test(mark) ? 'A bullet of Word' : `"${mark}"`
      seen(
        at + indent.length,
        mark.length,
        `${shown} opens an item of a list`,
        isTick ? 'Write "- " before it' : 'Write "-"',
      )
      continue
    }

    if (words.caption.test(text)) {
      if (crowded) {
        setApart(at)
        seen(start, visible, `Text stands right above "${firstWords(text)}"`, 'Put an empty line before it')
      }
      const row = rows[index]
      if (row) {
        setApart(row.at)
        seen(start, visible, 'The table begins right below its caption', 'Put an empty line between the two')
      }
    } else if (crowded && words.opensReason.test(text)) {
      setApart(at)
      seen(start, visible, `Text stands right above "${firstWords(text)}"`, 'Put an empty line before it')
    }
  }

  return {
    edits: withoutOverlaps([...edits, ...mends.edits]),
    withdrawn: mends.withdrawn,
    observations: [...observations, ...mends.observations],
  }
}

/** What a line opens with, up to its colon. */
function firstWords(line: string): string {
  return (
    line
      .replace(/[:–—-].*$/su, '')
      .replace(/[*_]/g, '')
      .trim() + ':'
  )
}

/** Whether a line would draw the next one into its own block. */
export function crowds(above: string | undefined): boolean {
  if (above === undefined || above.trim() === '') return false
  return (
    !/^ {0,3}#{1,6}\s/.test(above) &&
    !HEADING.test(above) &&
    !MARK_OF_BLOCK.test(above) &&
    !/^\s*<!--.*-->\s*$/.test(above)
  )
}

/**
 * The first row of a table below each line, no empty line between: found in one pass from the end, as to look from
 * every line would take the square of it.
 */
function rowsBelow(lines: Line[]): (Line | undefined)[] {
  const all = new Array<Line | undefined>(lines.length)
  let row: Line | undefined
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line
    const { text } = line
    all[index] = row
    if (text.trim() === '') row = undefined
    else if (TABLE_ROW.test(text) || /^\s*:?-+:?\s*\|/.test(lines[index + 1]?.text ?? '')) row = line
  }
  return all
}
