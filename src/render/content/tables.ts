import type { Element, ElementContent, Properties } from 'hast'
import type { Table, TableRow } from 'mdast'
import type { Messages } from '../../messages/index.js'
import type { PartContext } from './context.js'
import { element, text, wordsOf } from './elements.js'
import { contentOf, type Handler, type State } from './handler.js'
import type { PartNotes } from './notes.js'

/** A number with its sign, separators, unit of money or percentage; or a dash for none. */
const numeric = /^[-–−+±]?\s*[€$£]?\s*\d[\d\s .,’']*\s*(?:%|‰|€|\$|£|percent|per cent)?$|^[-–—]$/

/**
 * Lengths in points: the text's width on a page, with the margin that paragraphs' numbers hang in, and on a page that is
 * turned; then type size times a letter's usual width, and space between columns.
 */
const room = { upright: 400, whole: 440, turned: 645 }
const usual = { letter: 5.2, gap: 15.4 }
const dense = { letter: 4.4, gap: 6.2 }
/** The fewest letters that a column of words has room for where it is to be read with ease. */
const easy = 9

interface Setting {
  table: string[]
  frame: string[]
}

/**
 * How a table is set so that it does not run off the sheet, from the longest word of each column: as usual, smaller
 * where it needs to be, then over the margin where numbers hang, then on pages that are turned to landscape, and with words that may break where even that is
 * not enough.
 */
function settingOf(rows: ElementContent[][][], columns: number): Setting {
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.flatMap((row) => wordsOf(row[column] ?? []).split(/[\s-]+/)).map((word) => word.length)),
  )
  const fits = (letters: readonly number[], { letter, gap }: typeof usual, width: number): boolean =>
    letters.reduce((sum, length) => sum + length, 0) * letter + gap * (columns - 1) <= width
  if (fits(longest, usual, room.upright)) return { table: [], frame: [] }
  if (fits(longest, dense, room.upright)) return { table: ['wide'], frame: [] }
  if (fits(longest, dense, room.whole)) return { table: ['wide'], frame: ['outhung'] }
  // A few very long words, addresses say, break in a page as it is.
  const turns = !fits(
    longest.map((length) => Math.min(length, easy)),
    dense,
    room.upright,
  )
  if (!turns) return { table: ['wide', 'tight'], frame: [] }
  const frame = ['landscape']
  if (fits(longest, usual, room.turned)) return { table: [], frame }
  return { table: fits(longest, dense, room.turned) ? ['wide'] : ['wide', 'tight'], frame }
}

/** For each column its class: as the note aligns it, or to the right where it holds numbers alone. */
function columnClasses(table: Table, rows: ElementContent[][][]): string[] {
  const alignment = { left: 'start', center: 'center', right: 'end' } as const
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const asked = table.align?.[column]
    if (asked) return alignment[asked]
    const words = rows.slice(1).map((row) => wordsOf(row[column] ?? []).trim())
    return words.some((word) => /\d/.test(word)) && words.every((word) => !word || numeric.test(word)) ? 'numeric' : ''
  })
}

/** A table with its caption above; it scrolls within a frame of its own where the screen is narrow. */
export function tableHandler({ report, namespace }: PartContext, notes: PartNotes): Handler {
  return (state, table: Table) => {
    const before = notes.soFar()
    // The caption stands above: its footnotes come before those of the rows.
    const number = ++report.counters.table
    const id = `${namespace}--table-${number}`
    const captionAbove = caption(state, table, id, report.messages.page.table(number))
    const rows = table.children.map((row: TableRow) => row.children.map((cell) => state.all(cell)))
    const classes = columnClasses(table, rows)
    const width = classes.length
    const [head = [], ...body] = rows.map((cells, index) =>
      Array.from({ length: width }, (_, column) => {
        const properties: Properties = classes[column] ? { className: [classes[column]] } : {}
        if (index > 0) return element('td', properties, cells[column] ?? [])
        return element('th', { ...properties, scope: 'col' }, cells[column] ?? [])
      }),
    )
    const setting = settingOf(rows, width)
    const parts: Element[] = [captionAbove, element('thead', {}, [element('tr', {}, head)])]
    if (body.length > 0)
      parts.push(
        element(
          'tbody',
          {},
          body.map((cells) => element('tr', {}, cells)),
        ),
      )
    const frame: Properties = {
      className: ['table-frame', ...setting.frame],
      role: 'group',
      tabIndex: 0,
      ariaLabelledBy: [id],
    }
    const isTurned = setting.frame.includes('landscape')
    if (isTurned) notes.letter(before, number)
    return element('div', frame, [
      ...(isTurned ? [pointer(id, number, report.messages)] : []),
      element('table', setting.table.length > 0 ? { className: setting.table } : {}, parts),
    ])
  }
}

/** Stands in the text for a table that is printed behind a heading that follows it; unseen elsewhere. */
function pointer(id: string, number: number, { page }: Messages): Element {
  const where = [text(`, ${page.labelInLine} `), element('span', { className: ['page'], dataPageOf: id }, [])]
  return element('p', { className: ['pointer'] }, [
    element('a', { href: `#${id}` }, [text(page.table(number))]),
    element('span', { className: ['page-of'] }, where),
  ])
}

function caption(state: State, table: Table, id: string, number: string): Element {
  const words = table.data?.caption ? contentOf(state, table.data.caption) : []
  const label = element('span', { className: ['caption-number'] }, [text(words.length > 0 ? `${number}.` : number)])
  return element('caption', { id }, words.length > 0 ? [label, text(' '), ...words] : [label])
}
