import type { Element, ElementContent, Properties } from 'hast'
import type { Table, TableRow } from 'mdast'
import type { PartContext } from './context.js'
import { element, text, wordsOf } from './elements.js'
import { contentOf, type Handler, type State } from './handler.js'

/** A number with its sign, separators, unit of money or percentage; or a dash for none. */
const numeric = /^[-–−+±]?\s*[€$£]?\s*\d[\d\s .,’']*\s*(?:%|‰|€|\$|£|percent|per cent)?$|^[-–—]$/

/** Lengths in points: the text's width on a page; then type size times a letter's usual width, and space between columns. */
const room = 410
const usual = { letter: 5.2, gap: 15.4 }
const dense = { letter: 4.4, gap: 6.2 }

/**
 * How a table is set so that it does not run off the sheet, from the longest word of each column: as usual, smaller
 * where it needs to be, and with words that may break where even that is not enough.
 */
function widthClasses(rows: ElementContent[][][], columns: number): string[] {
  const longest = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.flatMap((row) => wordsOf(row[column] ?? []).split(/[\s-]+/)).map((word) => word.length)),
  )
  const letters = longest.reduce((sum, length) => sum + length, 0)
  const needs = ({ letter, gap }: typeof usual): number => letters * letter + gap * (columns - 1)
  if (needs(usual) <= room) return []
  return needs(dense) <= room ? ['wide'] : ['wide', 'tight']
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
export function tableHandler({ report, namespace }: PartContext): Handler {
  return (state, table: Table) => {
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
    const setting = widthClasses(rows, width)
    const parts: Element[] = [captionAbove, element('thead', {}, [element('tr', {}, head)])]
    if (body.length > 0)
      parts.push(
        element(
          'tbody',
          {},
          body.map((cells) => element('tr', {}, cells)),
        ),
      )
    const frame: Properties = { className: ['table-frame'], role: 'group', tabIndex: 0, ariaLabelledBy: [id] }
    return element('div', frame, [element('table', setting.length > 0 ? { className: setting } : {}, parts)])
  }
}

function caption(state: State, table: Table, id: string, number: string): Element {
  const words = table.data?.caption ? contentOf(state, table.data.caption) : []
  const label = element('span', { className: ['caption-number'] }, [text(words.length > 0 ? `${number}.` : number)])
  return element('caption', { id }, words.length > 0 ? [label, text(' '), ...words] : [label])
}
