import type { Element, ElementContent, Properties } from 'hast'
import type { Table, TableRow } from 'mdast'
import type { PartContext } from './context.js'
import { element, text, wordsOf } from './elements.js'
import { contentOf, type Handler, type State } from './handler.js'

/** A number with its sign, separators, unit of money or percentage; or a dash for none. */
const numeric = /^[-–−+±]?\s*[€$£]?\s*\d[\d\s .,’']*\s*(?:%|‰|€|\$|£|percent|per cent)?$|^[-–—]$/

/** More columns than these are set smaller, and their words may break, so that they do not run off the sheet. */
const manyColumns = 5

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
    const number = ++report.counters.table
    const id = `${namespace}--table-${number}`
    const parts: Element[] = [
      caption(state, table, id, report.messages.page.table(number)),
      element('thead', {}, [element('tr', {}, head)]),
    ]
    if (body.length > 0)
      parts.push(
        element(
          'tbody',
          {},
          body.map((cells) => element('tr', {}, cells)),
        ),
      )
    const frame: Properties = { className: ['table-frame'], role: 'group', tabIndex: 0, ariaLabelledBy: [id] }
    return element('div', frame, [element('table', width > manyColumns ? { className: ['wide'] } : {}, parts)])
  }
}

function caption(state: State, table: Table, id: string, number: string): Element {
  const words = table.data?.caption ? contentOf(state, table.data.caption) : []
  const label = element('span', { className: ['caption-number'] }, [text(words.length > 0 ? `${number}.` : number)])
  return element('caption', { id }, words.length > 0 ? [label, text(' '), ...words] : [label])
}
