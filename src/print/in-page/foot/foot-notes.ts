import type { Columns, Flow } from '../columns.js'
import type { InPageTools } from '../tools.js'
import type { ForcedBreak } from './break-page.js'
import type { Row } from './read-rows.js'
import type { Foot, Placed } from './set-notes.js'

/** Where a note stands; pages count from 0 in its flow. */
export interface NotePlace {
  note: string
  call: string
  page: number
  /** Pages between its call and its beginning: 0, but where the notes of one row fill more than a page. */
  late: number
}

export interface FootResult {
  places: NotePlace[]
  /** To be done once the document is in pages again. */
  finish(): void
}

/**
 * Runs in the page: sets the footnotes of a flow at the foot of the page that calls them, page by page.
 *
 * On each page that calls notes the last line is found that leaves room for them, and the page is made to end there; the
 * notes themselves are laid out beside the flow. What they leave free below the text is the room that they take.
 *
 * The notes so set are `[role="doc-footnote"].page-note` with their ids, in `.page-notes` behind the block of the
 * text that calls them; their calls are `a[role="doc-noteref"]`. What goes on overleaf is `.page-note-rest` with
 * `data-rest-of`, behind what it goes on from. A note that is called again keeps its number and its one place.
 *
 * @param spare px that stay empty at the foot of each page
 */
export function setFootnotes(tools: InPageTools, flow: Flow, columns: Columns, spare: number): FootResult {
  const part = flow.parts.find((one) => one.querySelector('.notes .note'))
  if (!part) return { places: [], finish: () => undefined }
  /** Room that stays empty rather than that a note is cut: three lines of text, in px. */
  const tolerance = 60
  const bench = tools.layOutNotes(part, tools.startOfLine)
  const { height } = flow.area
  const indexOf = new Map(bench.pieces.map(({ id }, index) => [id, index]))
  const noteOf = (call: Element): number | undefined => indexOf.get((call.getAttribute('href') ?? '').slice(1))
  const callsIn = (element: Element): Element[] => [...element.querySelectorAll('a[role="doc-noteref"]')]
  const waiting = new Map<number, Element>()
  for (const call of callsIn(part)) {
    const note = noteOf(call)
    if (note !== undefined && !waiting.has(note) && call.getClientRects().length > 0) waiting.set(note, call)
  }
  const blockOf = (element: Element): Element => {
    let block = element
    while (block.parentElement && block.parentElement !== part) block = block.parentElement
    return block
  }
  const places: NotePlace[] = []
  const feet: Foot[] = []
  const forced: ForcedBreak[] = []
  const columnOfCall = (call: Element): number => columns.columnOf(call.getClientRects()[0])

  /** The notes that a call brings, those that it calls itself behind it. */
  const bring = (note: number, call: Element, page: number, into: Placed[]): void => {
    const piece = bench.pieces[note]
    if (!piece || !waiting.has(note)) return
    waiting.delete(note)
    into.push({ ...piece, host: blockOf(call) })
    places.push({ note: piece.id, call: call.id, page, late: 0 })
    for (const inner of callsIn(piece.element)) {
      const other = noteOf(inner)
      if (other !== undefined && !waiting.has(other) && !places.some(({ note: id }) => id === bench.pieces[other]?.id))
        waiting.set(other, call)
      if (other !== undefined) bring(other, call, page, into)
    }
  }

  /** Ends the page where its notes leave room; what was tried in vain is not tried again. */
  const endPage = (column: number, carried: readonly Placed[]): { bottom: number; called: [number, Element][] } => {
    const banned = new Set<number>()
    for (;;) {
      const rows = tools.readRows(flow, columns, column)
      const calls: [number, Element][][] = rows.map(() => [])
      for (const [note, call] of waiting) {
        const box = call.getClientRects()[0]
        const own = columns.columnOf(box)
        if (!box || own > column) continue
        const middle = columns.down((box.top + box.bottom) / 2)
        const at = own < column ? 0 : rows.findIndex(({ bottom }) => bottom >= middle)
        calls[at < 0 ? rows.length - 1 : at]?.push([note, call])
      }
      const choices = rows.map((row, index) => ({
        bottom: row.bottom,
        calls: (calls[index] ?? []).map(([note]) => note),
        get breakable(): boolean {
          const below = rows[index + 1]
          return (
            !banned.has(index) &&
            (!below || tools.isBreakable(row, below, tools.elementToBreak(row, below), columns.columnOf))
          )
        },
      }))
      const index = tools.chooseRow(choices, {
        height: height - spare,
        frame: bench.frame + bench.gap,
        carried: carried.reduce((sum, piece) => sum + piece.height, 0),
        notes: bench.pieces,
        tolerance,
      })
      const above = rows[index]
      const called = calls.slice(0, index + 1).flat()
      if (!above || banned.size >= rows.length) return { bottom: rows.at(-1)?.bottom ?? 0, called: calls.flat() }
      if (endAfter(rows, index, column)) return { bottom: above.bottom, called }
      banned.add(index)
    }
  }

  /** @returns whether the page now ends below that row */
  const endAfter = (rows: readonly Row[], index: number, column: number): boolean => {
    const [above, below] = [rows[index], rows[index + 1]]
    if (!above) return false
    const isBeyond = (box: DOMRect): boolean => {
      const own = columns.columnOf(box)
      return own > column || (own === column && columns.down((box.top + box.bottom) / 2) >= (below?.top ?? height))
    }
    if (!below) {
      const goesOn = above.run !== undefined && above.linesAfter > 0
      return !goesOn || tools.startOfLine(above.run ?? [], isBeyond) !== undefined
    }
    let end: ForcedBreak | undefined
    if (above.run && above.run === below.run) {
      const start = tools.startOfLine(above.run, isBeyond)
      end = start && tools.breakText(start, columns)
    } else {
      const element = tools.elementToBreak(above, below)
      if (element instanceof HTMLElement) end = tools.breakBefore(element, below, columns)
    }
    if (!end) return false
    if (end.holds(column)) {
      forced.push(end)
      return true
    }
    end.undo()
    return false
  }

  let carried: Placed[] = []
  for (let column = -1; waiting.size > 0 || carried.length > 0;) {
    const next = Math.min(...[...waiting.values()].map(columnOfCall))
    column = carried.length > 0 || next <= column ? column + 1 : next
    const boxes = flow.parts.at(-1)?.getClientRects() ?? []
    if (column > columns.columnOf(boxes[boxes.length - 1])) {
      // The text has ended; a page for what is left of its notes.
      const page = document.createElement('div')
      page.className = 'page-of-notes'
      page.style.cssText = 'break-before:column;height:1px'
      part.append(page)
      forced.push({
        holds: () => true,
        undo: () => page.remove(),
        finish: () => page.style.setProperty('break-before', 'page'),
      })
    }
    const { bottom, called } = endPage(column, carried)
    const pieces = carried
    for (const [note, call] of called) bring(note, call, column, pieces)
    let room = height - spare - bottom - bench.frame - bench.gap
    const foot: Foot = { column, pieces: [] }
    carried = []
    for (const piece of pieces) {
      if (carried.length === 0 && piece.height > room) {
        const rest = bench.cut(piece, room)
        if (rest) {
          foot.pieces.push(piece)
          carried.push({ ...rest, host: piece.host })
          continue
        }
      }
      if (carried.length > 0 || (piece.height > room && (bottom > 0 || foot.pieces.length > 0))) carried.push(piece)
      else {
        foot.pieces.push(piece)
        room -= piece.height
      }
    }
    for (const { id, element } of carried) {
      if (element.id === id) for (const place of places) if (place.note === id) place.late += 1
    }
    if (foot.pieces.length > 0) feet.push(foot)
  }
  const unseen = bench.pieces.filter(({ id }) => !places.some(({ note }) => note === id))
  if (unseen.length > 0) {
    const list = document.createElement('div')
    list.className = 'notes'
    list.append(...unseen.map(({ element }) => element))
    part.append(list)
  }
  const show = tools.setNotes(feet, bench, part, flow, columns, spare)
  bench.remove()
  return {
    places,
    finish() {
      for (const end of forced) end.finish()
      show()
    },
  }
}
