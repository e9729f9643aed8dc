import { placeAt, placeOfLine } from '../load/source.js'
import type { Observation, Source } from '../model/note.js'
import { replaceBy } from '../make-fix.js'
import { linesOf, type Line } from './lines.js'
import { findMends } from './mends/index.js'
import { withoutOverlaps, type Edit } from './offset-map.js'

/** Lines of an internal block, as offsets in the original text: from its opening line to after its closing one. */
export interface InternalRange {
  from: number
  to: number
  unclosed: boolean
  /** Another one begins within it, and so it is taken for unclosed. */
  holdsAnother: boolean
}

export interface MendedTyping {
  edits: Edit[]
  internal: InternalRange[]
  observations: Observation[]
}

/**
 * Marks that hands and word processors put before an item of a list, apart from Markdown's own. Word saves its bullets
 * as a dot, a private character, or for the deeper levels as "o" or "§", each before a tab.
 */
const BULLET =
  /^(\s*)([•‣⁃◦▪▫●○■□◆◇·∙‧➢➤➔►▶▸▹→⇒❖✓✔✗✘☐☑☒\uF000-\uF0FF–]|[o§](?=\t))([ \t\u00A0\u200B\u2060\uFEFF]+|(?=[^\s–]))/
/** Marks that stay in front of their item. */
const TICK = /[✓✔✗✘☐☑☒]/
const HEADING = /^( {0,3})(#{2,6})(?=[\p{L}\p{N}])/u
const FENCE = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}(?!.*`)|~{3,})/
const OPENS_INTERNAL = /^(\s*)(:{3,})(\s*)internal\s*$/i
const CLOSES_INTERNAL = /^\s*:{3,}\s*$/
const CAPTION = /^\s*Table\s?:/i
const NOT_DISCUSSED = /^\s*(?:\*\*|__)?Not discussed(?:\*\*|__)?(?:\s*[:–—]|\s+-\s)/i
const SECTION = /^ {0,3}#{1,2}(?:\s|$|(?=[\p{L}\p{N}]))/u
const TABLE_ROW = /^\s*\|/

/**
 * Finds ordinary typing that Markdown would read otherwise, and says how to edit the text so that it is read as
 * meant. Works line by line, outside fenced code and comments.
 *
 * @param source the file
 * @param from offset at which the body begins, after the front matter
 */
export function mendTyping(source: Source, from: number): MendedTyping {
  const edits: Edit[] = []
  const observations: Observation[] = []
  const internal: InternalRange[] = []
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
  let open: (Pick<InternalRange, 'from' | 'holdsAnother'> & { indent: string; colons: string }) | undefined
  const below = lookBelow(lines)
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

    if (open && SECTION.test(text) && (open.holdsAnother || !below[index]?.closes)) {
      internal.push({ from: open.from, to: at, unclosed: true, holdsAnother: open.holdsAnother })
      edits.push({ at, removed: 0, inserted: `${open.indent}${open.colons}\n\n` })
      open = undefined
    }

    if (mends.taken.has(index)) continue
    const crowded = crowds(lines[index - 1]?.text)
    const start = at + (text.length - text.trimStart().length)
    const visible = text.trim().length

    const opens = OPENS_INTERNAL.exec(text)
    if (opens && open) {
      // Which of the two the next ":::" ends cannot be known: both stay in the house until the section ends.
      open.holdsAnother = true
      continue
    }
    if (opens) {
      const [, indent = '', colons = '', gap = ''] = opens
      if (crowded) {
        setApart(at)
        seen(start, visible, 'Text stands right above ":::internal"', 'Put an empty line before it')
      }
      if (gap) {
        edits.push({ at: start + colons.length, removed: gap.length, inserted: '' })
        seen(start, visible, 'A space stands within ":::internal"', 'Write ":::internal"')
      }
      open = { from: at, indent, colons, holdsAnother: false }
      continue
    }
    if (open && CLOSES_INTERNAL.test(text)) {
      if (open.holdsAnother) continue
      const [indent = '', colons = ''] = [/^\s*/.exec(text)?.[0], text.trim()]
      const isDeep = indent.replaceAll('\t', '    ').length > open.indent.replaceAll('\t', '    ').length + 3
      if (isDeep || colons.length < open.colons.length) {
        edits.push({ at, removed: text.length, inserted: `${open.indent}${open.colons}` })
        const hint = isDeep ? `Take the spaces before "${colons}" away` : `Write "${open.colons}"`
        seen(start, visible, `"${colons}" closes the block that "${open.colons}internal" opens`, hint)
      }
      internal.push({ from: open.from, to: line.next, unclosed: false, holdsAnother: false })
      open = undefined
      continue
    }

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
      seen(at + indent.length, 1, `${shown} opens an item of a list`, isTick ? 'Write "- " before it' : 'Write "-"')
      continue
    }

    if (CAPTION.test(text)) {
      if (crowded) {
        setApart(at)
        seen(start, visible, 'Text stands right above "Table:"', 'Put an empty line before it')
      }
      const row = below[index]?.row
      if (row) {
        setApart(row.at)
        seen(start, visible, 'The table begins right below its caption', 'Put an empty line between the two')
      }
    } else if (crowded && NOT_DISCUSSED.test(text)) {
      setApart(at)
      seen(start, visible, 'Text stands right above "Not discussed:"', 'Put an empty line before it')
    }
  }

  if (open) {
    const end = source.text.length
    internal.push({ from: open.from, to: end, unclosed: true, holdsAnother: open.holdsAnother })
    edits.push({ at: end, removed: 0, inserted: `\n${open.indent}${open.colons}\n` })
  }
  for (const range of internal) {
    if (!range.unclosed) continue
    const place = placeOfLine(source, placeAt(source, range.from).line)
    observations.push({
      rule: 'internal-unclosed',
      violation: {
        message: range.holdsAnother
          ? 'Another internal block begins before this one is closed'
          : 'This internal block is never closed',
        hint: 'Put ":::" on a line of its own after the last internal words',
        place,
        remains: `the internal block at line ${place.line} is not closed`,
      },
    })
  }
  return {
    edits: withoutOverlaps([...edits, ...mends.edits]),
    internal,
    observations: [...observations, ...mends.observations],
  }
}

/** Whether a line would draw the next one into its own block. */
function crowds(above: string | undefined): boolean {
  if (above === undefined || above.trim() === '') return false
  return (
    !/^ {0,3}#{1,6}\s/.test(above) &&
    !HEADING.test(above) &&
    !CLOSES_INTERNAL.test(above) &&
    !/^\s*<!--.*-->\s*$/.test(above)
  )
}

interface Below {
  /** The first row of a table, no empty line between. */
  row: Line | undefined
  /** Whether an internal block that is open is closed before another one opens: then a heading belongs to it. */
  closes: boolean
}

/** What stands below each line, found in one pass from the end: to look from every line would take the square of it. */
function lookBelow(lines: Line[]): Below[] {
  const all = new Array<Below>(lines.length)
  let row: Line | undefined
  let closes = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as Line
    const { text } = line
    all[index] = { row, closes }
    if (text.trim() === '') row = undefined
    else if (TABLE_ROW.test(text) || /^\s*:?-+:?\s*\|/.test(lines[index + 1]?.text ?? '')) row = line
    if (CLOSES_INTERNAL.test(text)) closes = true
    else if (OPENS_INTERNAL.test(text)) closes = false
  }
  return all
}
