import type { ContentArea } from '../page-shape.js'
import type { NotePlace } from './foot/foot-notes.js'
import type { Change } from './read-changes.js'
import type { InPageTools } from './tools.js'

/** What measuring found; pages count from 1, the cover included. */
export interface Measured {
  pages: number
  parts: { part: string; firstPage: number; pages: number }[]
  /** The page of each id that a `[data-page-of]` asks for. */
  pageOf: Record<string, number>
  /** Ids asked for that no displayed element of a part has. */
  unknown: string[]
  /** The text of all parts as it is displayed in print; '' where it is not wanted. */
  text: string
  /** The page of each footnote. */
  notes: NotePlace[]
  /** What was moved or set smaller. */
  changes: Change[]
}

/**
 * Runs in the page, with print styles on: sets the footnotes at the feet of their pages, and finds the page that each
 * id asked for will print on, before printing.
 *
 * Asks of the print styles, besides what {@link layInColumns} asks: the numbers' cells have a fixed width. Where they do
 * otherwise, the comparison with the PDF finds it, at the price of a second print. But for its footnotes the document
 * is afterwards as it was.
 *
 * @param areas content areas by the name of the page, '' for the page without a name
 * @param withText whether the text is wanted
 * @param spare px that stay empty below footnotes
 */
export function measurePages(
  tools: InPageTools,
  areas: Record<string, ContentArea>,
  withText: boolean,
  spare: number,
): Measured {
  const asked = new Set<string>()
  for (const cell of document.querySelectorAll<HTMLElement>('[data-page-of]')) asked.add(cell.dataset['pageOf'] ?? '')
  const measured: Measured = { pages: 0, parts: [], pageOf: {}, unknown: [], text: '', notes: [], changes: [] }
  const texts: string[] = []
  const finish: (() => void)[] = []
  tools.keepShortTexts()
  tools.gatherTurned(tools)
  const columns = tools.layInColumns(tools, areas)

  const readText = (part: HTMLElement): string => {
    // What is there for screen readers alone is clipped to a point, and not printed.
    const clipped = [...part.querySelectorAll<HTMLElement>('*')].filter(
      ({ offsetWidth, offsetHeight, textContent }) => offsetWidth === 1 && offsetHeight === 1 && textContent !== '',
    )
    const displays = clipped.map(({ style }) => style.display)
    for (const { style } of clipped) style.display = 'none'
    const text = part.innerText
    clipped.forEach(({ style }, index) => (style.display = displays[index] ?? ''))
    return text
  }

  for (const flow of columns.flows) {
    for (const turned of withText ? flow.turned : []) {
      columns.showTurned(turned)
      texts.push(readText(turned.element))
      columns.hideTurned(turned)
    }
    if (withText) {
      columns.show(flow)
      texts.push(...flow.parts.map(readText))
      columns.hide(flow)
    }
    const notes = tools.setFootnotes(tools, flow, columns, spare)
    finish.push(() => notes.finish())
    for (const place of notes.places) measured.notes.push({ ...place, page: measured.pages + place.page + 1 })
    let last = 0
    for (const part of flow.parts) {
      const boxes = part.getClientRects()
      const first = columns.columnOf(boxes[0])
      last = Math.max(last, columns.columnOf(boxes[boxes.length - 1]))
      measured.parts.push({
        part: part.dataset['part'] ?? '',
        firstPage: measured.pages + first + 1,
        pages: last - first + 1,
      })
      for (const element of [part, ...part.querySelectorAll('[id]')]) {
        if (!asked.has(element.id)) continue
        const box = element.getClientRects()[0]
        if (box) measured.pageOf[element.id] ??= measured.pages + columns.columnOf(box) + 1
      }
    }
    for (const { standIn, pageWithin } of flow.turned) {
      const first = measured.pages + columns.columnOf(standIn.getClientRects()[0]) + 1
      for (const [id, page] of pageWithin) if (asked.has(id)) measured.pageOf[id] ??= first + page
    }
    measured.pages += last + 1
    columns.hide(flow)
  }

  columns.restore()
  measured.changes = tools.readChanges()
  for (const work of finish) work()
  measured.unknown = [...asked].filter((id) => !(id in measured.pageOf))
  measured.text = texts.join('\n')
  return measured
}
