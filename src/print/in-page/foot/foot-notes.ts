import type { Columns, Flow, Turned } from '../columns.js'
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

/** Pages of one size: those of the flow, or those of what is turned within it. Columns count from its first page. */
interface Stage {
  parts: readonly HTMLElement[]
  /** The height of its pages, in px. */
  height: number
  /** The first calls of notes that are not set yet, by the note's place. */
  waiting: Map<number, Element>
  /** Which page of the flow its first is, and where that begins, in px down all pages of the flow. */
  first: number
  top: number
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
export function setFootnotes(tools: InPageTools, flow: Flow, columns: Columns, spare: number): FootResult {
  const part = flow.parts.find((one) => one.querySelector('.notes .note'))
  const holes = tools.watchHoles(tools, flow, columns)
  if (!part) {
    columns.show(flow)
    while (holes.closeNext(-1, Number.POSITIVE_INFINITY)) continue
    return { places: [], finish: () => undefined }
  }
  /** Room that stays empty rather than that a note is cut: three lines of text, in px. */
  const tolerance = 60
  const bench = tools.layOutNotes(part, flow.area.width, tools.startOfLine)
  const indexOf = new Map(bench.pieces.map(({ id }, index) => [id, index]))
  const noteOf = (call: Element): number | undefined => indexOf.get((call.getAttribute('href') ?? '').slice(1))
  const callsIn = (element: Element): Element[] => [...element.querySelectorAll('a[role="doc-noteref"]')]
  const columnOfCall = (call: Element): number => {
    const box = ahead.isLaidOut(call) ? call.getClientRects()[0] : undefined
    return box ? columns.columnOf(box) : Number.POSITIVE_INFINITY
  }
  const lastColumnOf = (element: Element | undefined): number => {
    const boxes = element?.getClientRects() ?? []
    return boxes.length > 0 ? columns.columnOf(boxes[boxes.length - 1]) : -1
  }

  // The flow is hidden until its notes are measured: nothing else needs to be laid out for that.
  const isShown = (element: Element): boolean => {
    for (let one: Element | null = element; one && one !== part; one = one.parentElement)
      if (getComputedStyle(one).display === 'none') return false
    return true
  }
  const seen = new Set<number>()
  const main: Stage = { parts: flow.parts, height: flow.area.height, waiting: new Map(), first: 0, top: 0 }
  const turnedLeft: { turned: Turned; waiting: Stage['waiting'] }[] = []
  const wait = (call: Element, waiting: Stage['waiting']): void => {
    const note = noteOf(call)
    if (note === undefined || seen.has(note)) return
    seen.add(note)
    waiting.set(note, call)
  }
  for (const one of part.querySelectorAll('a[role="doc-noteref"], .turned-pages')) {
    const turned = flow.turned.find(({ standIn }) => standIn === one)
    if (turned) {
      const waiting: Stage['waiting'] = new Map()
      for (const call of callsIn(turned.element)) wait(call, waiting)
      turnedLeft.push({ turned, waiting })
    } else if (isShown(one)) wait(one, main.waiting)
  }

  const allWaiting = [main.waiting, ...turnedLeft.map(({ waiting }) => waiting)]
  const places: NotePlace[] = []
  const feet: Foot[] = []
  const forced: ForcedBreak[] = []
  const blockOf = (element: Element): Element => {
    let block = element
    while (block.parentElement && block.parentElement !== part) block = block.parentElement
    return block
  }

  /** The notes that a call brings, those that it calls itself behind it. */
  const bring = (note: number, call: Element, host: Element, page: number, into: Placed[]): void => {
    const piece = bench.pieces[note]
    if (!piece || places.some(({ note: id }) => id === piece.id)) return
    for (const waiting of allWaiting) waiting.delete(note)
    into.push({ ...piece, host })
    places.push({ note: piece.id, call: call.id, page, late: 0 })
    for (const inner of callsIn(piece.element)) {
      const other = noteOf(inner)
      if (other !== undefined) bring(other, call, host, page, into)
    }
  }

  /** The row that a page is to end with, which notes its rows call first, and the room that these leave, in px. */
  const chooseEnd = (
    { parts, height, waiting }: Stage,
    column: number,
    carried: readonly Placed[],
    banned: ReadonlySet<number>,
  ): { rows: Row[]; calls: [number, Element][][]; index: number; room: number } => {
    // What goes on and fills a page leaves a third of it to the text, so that it does not stand above two lines.
    const goesOn = carried.reduce((sum, piece) => sum + piece.height, 0)
    const frame = bench.frame + bench.gap
    const needed = frame + goesOn > height - tolerance ? (height * 2) / 3 : goesOn
    const rows = tools.readRows(parts, columns, column)
    const calls: [number, Element][][] = rows.map(() => [])
    for (const [note, call] of waiting) {
      // Behind the first that is not laid out yet there are no others.
      const box = ahead.isLaidOut(call) ? call.getClientRects()[0] : undefined
      if (!box) break
      const own = columns.columnOf(box)
      if (own > column) continue
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
      frame,
      carried: needed,
      notes: bench.pieces,
      tolerance,
    })
    const called = calls.slice(0, index + 1).flat()
    const notes = called.reduce((sum, [note]) => sum + (bench.pieces[note]?.height ?? 0), needed)
    const room = height - spare - (rows[index]?.bottom ?? 0) - (notes > 0 ? frame + notes : 0)
    return { rows, calls, index, room }
  }

  /** Ends the page where its notes leave room; what was tried in vain is not tried again. */
  const endPage = (
    stage: Stage,
    column: number,
    carried: readonly Placed[],
  ): { bottom: number; last: Element | undefined; called: [number, Element][] } => {
    const banned = new Set<number>()
    for (;;) {
      const { rows, calls, index } = chooseEnd(stage, column, carried, banned)
      const above = rows[index]
      if (!above || banned.size >= rows.length)
        return { bottom: rows.at(-1)?.bottom ?? 0, last: rows.at(-1)?.block, called: calls.flat() }
      if (endAfter(rows, index, column, stage.height))
        return { bottom: above.bottom, last: above.block, called: calls.slice(0, index + 1).flat() }
      banned.add(index)
    }
  }

  /** @returns whether the page now ends below that row */
  const endAfter = (rows: readonly Row[], index: number, column: number, height: number): boolean => {
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

  /**
   * Sets the notes of one page, those first that were carried there. What has no room as a whole is cut, so that all
   * that the page calls begins there; returns what goes on overleaf.
   */
  const setPage = (stage: Stage, column: number, carried: readonly Placed[], hostOf: typeof blockOf): Placed[] => {
    const { bottom, last, called } = endPage(stage, column, carried)
    const pieces = [...carried]
    for (const [note, call] of called) bring(note, call, hostOf(call), stage.first + column, pieces)
    let room = stage.height - spare - bottom - bench.frame - bench.gap
    const foot: Foot = {
      bottom: stage.top + (column + 1) * stage.height - spare,
      pieces: [],
      overBox: Boolean(last?.closest('pre, blockquote, .internal')),
    }
    const left: Placed[] = []
    let isFull = false
    pieces.forEach((piece, index) => {
      const behind = pieces.slice(index + 1)
      const whole = behind.reduce((sum, { height }) => sum + height, 0)
      const least = behind.reduce((sum, one) => sum + one.least, 0)
      const final = behind.at(-1)
      let rest: Placed | undefined
      if (isFull || piece.height > room - Math.min(least, room)) {
        // What is behind it stands as a whole if it can; then the last is cut too, then all are.
        const reserved = [whole, whole - (final ? final.height - final.least : 0), least, 0]
        const enough = reserved.find((need) => piece.least <= room - need)
        const cut = isFull || enough === undefined ? undefined : bench.cut(piece, room - enough)
        rest = cut && { ...cut, host: piece.host }
        const standsAlone = bottom <= 0 && foot.pieces.length === 0
        if (!rest && (isFull || piece.height > room) && !standsAlone) {
          // Those behind it wait too: notes stand in their order.
          isFull = true
          left.push(piece)
          return
        }
      }
      foot.pieces.push(piece)
      room -= piece.height
      if (rest) left.push(rest)
    })
    for (const { id, element } of left) {
      if (element.id === id) for (const place of places) if (place.note === id) place.late += 1
    }
    if (foot.pieces.length > 0) feet.push(foot)
    return left
  }

  /** Which page has notes next: the one behind, where some are carried there. */
  const nextPage = ({ waiting }: Stage, column: number, carried: readonly Placed[]): number => {
    if (carried.length > 0) return column + 1
    const next = Math.min(...[...waiting.values()].map(columnOfCall))
    return next <= column ? column + 1 : next
  }

  /** Sets the notes of pages that are turned; they are counted anew. */
  const setTurned = (turned: Turned, waiting: Stage['waiting'], at: number, brought: Placed[]): Placed[] => {
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

  const ahead = tools.layOutAhead(part, lastColumnOf, tools.setAside)
  columns.show(flow)
  let carried: Placed[] = []
  for (let column = -1; ;) {
    const call = main.waiting.values().next().value
    const [first] = turnedLeft
    for (const wanted of [call, first?.turned.standIn]) if (wanted) ahead.toElement(wanted)
    ahead.toColumn(column + 1)
    const next = nextPage(main, column, carried)
    ahead.toColumn(next)
    const isClosed = holes.closeNext(column, next, () => chooseEnd(main, next, carried, new Set()), ahead)
    // What moved may have moved the calls behind it.
    if (isClosed) continue
    const at = first ? columns.columnOf(first.turned.standIn.getClientRects()[0]) : Number.POSITIVE_INFINITY
    if (first && next >= at) {
      turnedLeft.shift()
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
      forced.push({
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
  const show = tools.setNotes(feet, bench, part, flow, columns)
  bench.remove()
  return {
    places,
    finish() {
      for (const end of forced) end.finish()
      ahead.finish()
      show()
    },
  }
}
