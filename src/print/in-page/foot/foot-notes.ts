import type { Columns, Flow, Turned } from '../columns.js'
import type { Stage } from './end-page.js'
import type { Waiting } from './note-calls.js'
import type { Foot, Placed } from './set-notes.js'
import { watchHoles } from './close-hole.js'
import { watchPageEnds } from './end-page.js'
import { fillFoot } from './fill-foot.js'
import { layOutAhead } from './lay-out-ahead.js'
import { layOutNotes } from './note-bench.js'
import { findNoteCalls } from './note-calls.js'
import { setNotes } from './set-notes.js'

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
 * Runs in the page: shows a flow and sets its footnotes at the foot of the page that calls them, page by page.
 *
 * On each page that calls notes the last line is found that leaves room for them, and the page is made to end there; the
 * notes themselves are laid out beside the flow. What they leave free below the text is the room that they take. Pages
 * that are turned within the flow come in their turn; notes are as wide there as elsewhere.
 *
 * The notes so set are `[role="doc-footnote"].page-note` with their ids, in `.page-notes` behind the block of the
 * text that calls them; their calls are `a[role="doc-noteref"]`. What goes on overleaf is `.page-note-rest` with
 * `data-rest-of`, behind what it goes on from. A note that is called again keeps its number and its one place.
 *
 * @param spare px that stay empty at the foot of each page
 */
export function setFootnotes(flow: Flow, columns: Columns, spare: number): FootResult {
  const part = flow.parts.find((one) => one.querySelector('.notes .note'))
  const holes = watchHoles(flow, columns)
  if (!part) {
    columns.show(flow)
    while (holes.closeNext(-1, Number.POSITIVE_INFINITY)) continue
    return { places: [], finish: () => undefined }
  }
  /** Room that stays empty rather than that a note is cut: three lines of text, in px. */
  const tolerance = 60
  const bench = layOutNotes(part, flow.area.width)
  const calls = findNoteCalls(part, flow.turned, bench.pieces)
  const lastColumnOf = (element: Element | undefined): number => {
    const boxes = element?.getClientRects() ?? []
    return boxes.length > 0 ? columns.columnOf(boxes[boxes.length - 1]) : -1
  }
  const ahead = layOutAhead(part, lastColumnOf)
  const ends = watchPageEnds(bench, columns, ahead, tolerance, spare)
  const columnOfCall = (call: Element): number => {
    const box = ahead.isLaidOut(call) ? call.getClientRects()[0] : undefined
    return box ? columns.columnOf(box) : Number.POSITIVE_INFINITY
  }
  const blockOf = (element: Element): Element => {
    let block = element
    while (block.parentElement && block.parentElement !== part) block = block.parentElement
    return block
  }
  const heightOf = (pieces: readonly Placed[]): number => pieces.reduce((sum, { height }) => sum + height, 0)

  const main: Stage = { parts: flow.parts, height: flow.area.height, waiting: calls.own, first: 0, top: 0 }
  const places: NotePlace[] = []
  const feet: Foot[] = []

  /** Sets the notes of one page, those first that were carried there; returns what goes on overleaf. */
  const setPage = (stage: Stage, column: number, carried: readonly Placed[], hostOf: typeof blockOf): Placed[] => {
    const { bottom, last, called } = ends.end(stage, column, heightOf(carried))
    const pieces = [...carried]
    for (const [note, call] of called) {
      const host = hostOf(call)
      for (const piece of calls.take(note).flatMap((one) => bench.pieces[one] ?? [])) {
        pieces.push({ ...piece, host })
        places.push({ note: piece.id, call: call.id, page: stage.first + column, late: 0 })
      }
    }
    const room = stage.height - spare - bottom - bench.frame - bench.gap
    const { standing, left } = fillFoot(pieces, room, bottom <= 0, bench)
    for (const { id, element } of left) {
      if (element.id === id) for (const place of places) if (place.note === id) place.late += 1
    }
    if (standing.length > 0)
      feet.push({
        bottom: stage.top + (column + 1) * stage.height - spare,
        pieces: standing,
        overBox: Boolean(last?.closest('pre, blockquote, .internal')),
      })
    return left
  }

  /** Which page has notes next: the one behind, where some are carried there. */
  const nextPage = ({ waiting }: Stage, column: number, carried: readonly Placed[]): number => {
    if (carried.length > 0) return column + 1
    const next = Math.min(...[...waiting.values()].map(columnOfCall))
    return next <= column ? column + 1 : next
  }

  /** Sets the notes of pages that are turned; they are counted anew. */
  const setTurned = (turned: Turned, waiting: Waiting, at: number, brought: Placed[]): Placed[] => {
    columns.hide(flow)
    columns.showTurned(turned)
    const { element, area, standIn } = turned
    const stage: Stage = {
      parts: [element],
      height: area.height,
      waiting,
      first: at,
      top: main.top + at * main.height,
    }
    let carried = brought
    for (let column = nextPage(stage, -1, carried); column <= lastColumnOf(element);) {
      carried = setPage(stage, column, carried, () => blockOf(standIn))
      column = nextPage(stage, column, carried)
    }
    columns.hideTurned(turned)
    columns.show(flow)
    return carried
  }

  columns.show(flow)
  let carried: Placed[] = []
  for (let column = -1; ;) {
    const call = main.waiting.values().next().value
    const [first] = calls.turned
    for (const wanted of [call, first?.turned.standIn]) if (wanted) ahead.toElement(wanted)
    ahead.toColumn(column + 1)
    const next = nextPage(main, column, carried)
    ahead.toColumn(next)
    const isClosed = holes.closeNext(column, next, () => ends.choose(main, next, heightOf(carried)), ahead)
    // What moved may have moved the calls behind it.
    if (isClosed) continue
    const at = first ? columns.columnOf(first.turned.standIn.getClientRects()[0]) : Number.POSITIVE_INFINITY
    if (first && next >= at) {
      calls.turned.shift()
      if (carried.length > 0 || first.waiting.size > 0) carried = setTurned(first.turned, first.waiting, at, carried)
      const { pages, area } = first.turned
      main.top += pages * (area.height - main.height)
      column = at + pages - 1
      continue
    }
    if (next === Number.POSITIVE_INFINITY) break
    column = next
    if (column > lastColumnOf(flow.parts.at(-1))) {
      // The text has ended; a page for what is left of its notes.
      const page = document.createElement('div')
      page.className = 'page-of-notes'
      page.style.cssText = 'break-before:column;height:1px'
      part.append(page)
      ends.forced.push({
        holds: () => true,
        undo: () => page.remove(),
        finish: () => page.style.setProperty('break-before', 'page'),
      })
    }
    carried = setPage(main, column, carried, blockOf)
  }
  ahead.all()
  const unseen = bench.pieces.filter(({ id }) => !places.some(({ note }) => note === id))
  if (unseen.length > 0) {
    const list = document.createElement('div')
    list.className = 'notes'
    list.append(...unseen.map(({ element }) => element))
    part.append(list)
  }
  const show = setNotes(feet, bench, part, flow, columns)
  bench.remove()
  return {
    places,
    finish() {
      for (const end of ends.forced) end.finish()
      ahead.finish()
      show()
    },
  }
}
