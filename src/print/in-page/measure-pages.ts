import type { Columns, Flow } from './columns.js'
import type { NotePlace } from './foot/foot-notes.js'
import type { Change } from './read-changes.js'
import { findFloats } from './foot/close-hole.js'
import { setFootnotes } from './foot/foot-notes.js'
import { readChanges } from './read-changes.js'

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

/** What stands in a flow; columns count from its first. */
interface Places {
  parts: { part: string; first: number; last: number }[]
  columnOf: [id: string, column: number][]
  notes: NotePlace[]
}

/**
 * Runs in the page, once its document is laid out in pages: sets the footnotes at the feet of their pages, and finds the
 * page that each id asked for will print on, before printing.
 *
 * Asks of the print styles, besides what {@link layInColumns} asks: the numbers' cells have a fixed width. Where they do
 * otherwise, the comparison with the PDF finds it, at the price of a second print. But for its footnotes the document
 * is afterwards as it was.
 *
 * @param withText whether the text is wanted
 * @param spare px that stay empty below footnotes
 */
export function measurePages(columns: Columns, withText: boolean, spare: number): Measured {
  const asked = new Set<string>()
  const turnedAside = columns.flows.flatMap((flow) => flow.turned.map(({ element }) => element))
  for (const root of [document, ...turnedAside])
    for (const cell of root.querySelectorAll<HTMLElement>('[data-page-of]')) asked.add(cell.dataset['pageOf'] ?? '')
  const measured: Measured = { pages: 0, parts: [], pageOf: {}, unknown: [], text: '', notes: [], changes: [] }
  const texts: string[] = []
  const finish: (() => void)[] = []

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
  const readTexts = (flow: Flow): void => {
    for (const turned of flow.turned) {
      columns.showTurned(turned)
      texts.push(readText(turned.element))
      columns.hideTurned(turned)
    }
    columns.show(flow)
    texts.push(...flow.parts.map(readText))
    columns.hide(flow)
  }

  const readPlaces = (flow: Flow, notes: NotePlace[]): Places => {
    const places: Places = { parts: [], columnOf: [], notes }
    const begin = columns.columnOf(flow.parts[0]?.getClientRects()[0])
    const columnOf = (box: DOMRect | undefined): number => columns.columnOf(box) - begin
    for (const part of flow.parts) {
      const boxes = part.getClientRects()
      const [first, last] = [columnOf(boxes[0]), columnOf(boxes[boxes.length - 1])]
      places.parts.push({ part: part.dataset['part'] ?? '', first, last })
      for (const element of [part, ...part.querySelectorAll('[id]')]) {
        const box = asked.has(element.id) ? element.getClientRects()[0] : undefined
        if (box) places.columnOf.push([element.id, columnOf(box)])
      }
    }
    for (const { standIn, pageWithin } of flow.turned) {
      const first = columnOf(standIn.getClientRects()[0])
      for (const [id, page] of pageWithin) if (asked.has(id)) places.columnOf.push([id, first + page])
    }
    return places
  }
  const setAndRead = (flow: Flow): Places => {
    const notes = setFootnotes(flow, columns, spare)
    finish.push(() => notes.finish())
    const places = readPlaces(flow, notes.places)
    columns.hide(flow)
    return places
  }

  const isFinal = (flow: Flow): boolean =>
    columns.isTogether(flow) &&
    flow.turned.length === 0 &&
    findFloats(flow).length === 0 &&
    !flow.parts.some((part) => part.querySelector('.notes .note'))
  const final = new Map<Flow, Places>()
  for (const flow of columns.flows) if (isFinal(flow)) final.set(flow, readPlaces(flow, []))
  // From now on one at a time, so that what changes in one does not move all others.
  for (const flow of columns.flows) columns.hide(flow)
  for (const flow of columns.flows) {
    if (withText) readTexts(flow)
    const { parts, columnOf, notes } = final.get(flow) ?? setAndRead(flow)
    for (const place of notes) measured.notes.push({ ...place, page: measured.pages + place.page + 1 })
    for (const { part, first, last } of parts)
      measured.parts.push({ part, firstPage: measured.pages + first + 1, pages: last - first + 1 })
    for (const [id, column] of columnOf) measured.pageOf[id] ??= measured.pages + column + 1
    measured.pages += Math.max(0, ...parts.map(({ last }) => last)) + 1
  }

  columns.restore()
  measured.changes = readChanges()
  for (const work of finish) work()
  measured.unknown = [...asked].filter((id) => !(id in measured.pageOf))
  measured.text = texts.join('\n')
  return measured
}
