import type { Columns } from '../columns.js'
import type { ForcedBreak } from './break-page.js'
import type { Ahead } from './lay-out-ahead.js'
import type { NoteBench } from './note-bench.js'
import type { Waiting } from './note-calls.js'
import type { Row } from './read-rows.js'
import { breakBefore, breakText, startOfLine } from './break-page.js'
import { chooseRow } from './choose-row.js'
import { elementToBreak, isBreakable } from './is-breakable.js'
import { readRows } from './read-rows.js'

/** Pages of one size: those of the flow, or those of what is turned within it. Columns count from its first page. */
export interface Stage {
  parts: readonly HTMLElement[]
  /** The height of its pages, in px. */
  height: number
  waiting: Waiting
  /** Which page of the flow its first is, and where that begins, in px down all pages of the flow. */
  first: number
  top: number
}

/** Where a page is to end. */
export interface ChosenEnd {
  rows: Row[]
  /** Which notes each row calls first, with the calls. */
  calls: [number, Element][][]
  /** The last row of the page. */
  index: number
  /** The room that its notes leave, in px. */
  room: number
}

/** A page that ends where its notes leave room. */
export interface EndedPage {
  /** The lower edge of its text, in px down the page. */
  bottom: number
  /** The block that its text ends with. */
  last: Element | undefined
  /** The notes that it calls first, with the calls. */
  called: [number, Element][]
}

/** Ends pages where their notes leave room. */
export interface PageEnds {
  /** Where a page is to end. `goesOn`: the height of notes that are carried there, in px. */
  choose(stage: Stage, column: number, goesOn: number): ChosenEnd
  /** Makes a page end there. */
  end(stage: Stage, column: number, goesOn: number): EndedPage
  /** The breaks that were set. */
  forced: ForcedBreak[]
}

/**
 * Runs in the page: finds the last line of a page that leaves room for the notes called above it, and makes the page end
 * there.
 *
 * @param tolerance room that stays empty rather than that a note is cut, in px
 * @param spare px that stay empty at the foot of each page
 */
export function watchPageEnds(
  bench: NoteBench,
  columns: Columns,
  ahead: Ahead,
  tolerance: number,
  spare: number,
): PageEnds {
  const forced: ForcedBreak[] = []
  /** In px: six lines, among which there is mostly one that a page may end with. */
  const beside = 120
  const chooseEnd = (
    { parts, height, waiting }: Stage,
    column: number,
    goesOn: number,
    banned: ReadonlySet<number>,
  ): ChosenEnd => {
    // What goes on and fills a page leaves a third of it to the text, so that it does not stand above two lines.
    const frame = bench.frame + bench.gap
    const needed = frame + goesOn > height - tolerance ? (height * 2) / 3 : goesOn
    const places: { note: number; call: Element; middle: number }[] = []
    for (const [note, call] of waiting) {
      // Behind the first that is not laid out yet there are no others.
      const box = ahead.isLaidOut(call) ? call.getClientRects()[0] : undefined
      if (!box) break
      const own = columns.columnOf(box)
      const middle = own < column ? Number.NEGATIVE_INFINITY : columns.down((box.top + box.bottom) / 2)
      if (own <= column) places.push({ note, call, middle })
    }
    const choose = (from: number): ChosenEnd & { isUnread: boolean } => {
      const rows = readRows(parts, columns, column, from)
      const calls: [number, Element][][] = rows.map(() => [])
      for (const { note, call, middle } of places) {
        const at = rows.findIndex(({ bottom }) => bottom >= middle)
        calls[at < 0 ? rows.length - 1 : at]?.push([note, call])
      }
      let isUnread = false
      const choices = rows.map((row, index) => ({
        bottom: row.bottom,
        calls: (calls[index] ?? []).map(([note]) => note),
        get breakable(): boolean {
          const below = rows[index + 1]
          isUnread ||= row.isUnread ?? false
          return (
            !banned.has(Math.round(row.top)) &&
            (!below || isBreakable(row, below, elementToBreak(row, below), columns.columnOf))
          )
        },
      }))
      const index = chooseRow(choices, {
        height: height - spare,
        frame,
        carried: needed,
        notes: bench.pieces,
        tolerance,
      })
      const called = calls.slice(0, index + 1).flat()
      const notes = called.reduce((sum, [note]) => sum + (bench.pieces[note]?.height ?? 0), needed)
      const room = height - spare - (rows[index]?.bottom ?? 0) - (notes > 0 ? frame + notes : 0)
      return { rows, calls, index, room, isUnread }
    }
    // Above what has room even beside all the notes that the page can call, no line needs to be known.
    const most = places.reduce((sum, { note }) => sum + (bench.pieces[note]?.height ?? 0), frame + needed)
    const nearEnd = choose(Math.max(0, height - spare - most - beside))
    return nearEnd.isUnread ? choose(0) : nearEnd
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
      return !goesOn || startOfLine(above.run ?? [], isBeyond) !== undefined
    }
    let end: ForcedBreak | undefined
    if (above.run && above.run === below.run) {
      const start = startOfLine(above.run, isBeyond)
      end = start && breakText(start, columns)
    } else {
      const element = elementToBreak(above, below)
      if (element instanceof HTMLElement) end = breakBefore(element, below, columns)
    }
    if (!end) return false
    if (end.holds(column)) {
      forced.push(end)
      return true
    }
    end.undo()
    return false
  }

  return {
    choose: (stage, column, goesOn) => chooseEnd(stage, column, goesOn, new Set()),
    end(stage, column, goesOn) {
      // Where it was tried in vain is not tried again: the upper edges of the rows, in whole px.
      const banned = new Set<number>()
      for (;;) {
        const { rows, calls, index } = chooseEnd(stage, column, goesOn, banned)
        const above = rows[index]
        if (!above || banned.size >= rows.length)
          return { bottom: rows.at(-1)?.bottom ?? 0, last: rows.at(-1)?.block, called: calls.flat() }
        if (endAfter(rows, index, column, stage.height))
          return { bottom: above.bottom, last: above.block, called: calls.slice(0, index + 1).flat() }
        banned.add(Math.round(above.top))
      }
    },
    forced,
  }
}
