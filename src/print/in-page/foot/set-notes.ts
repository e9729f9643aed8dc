import type { Columns, Flow } from '../columns.js'
import type { NoteBench, Piece } from './note-bench.js'

/** A note on its page, with the block of the text behind which it is read. */
export interface Placed extends Piece {
  host: Element
}

/** What stands at the foot of one page. */
export interface Foot {
  /** Where they end, in px down all pages of the flow. */
  bottom: number
  pieces: Placed[]
  /** Whether the text ends within a box: its ground or line then goes on to the end of the page, below the notes. */
  overBox: boolean
}

/**
 * Runs in the page: sets the notes at the feet of their pages. Each is read behind the block that calls it: there
 * stands its container, out of the flow, at the foot of its page.
 *
 * @returns sets them, once the document is in pages again: in columns its part would be laid out anew for them
 */
export function setNotes(
  feet: readonly Foot[],
  { frame, left, width }: NoteBench,
  part: HTMLElement,
  { area, turned }: Flow,
  columns: Columns,
): () => void {
  const first = part.getClientRects()[0]
  const offset = columns.columnOf(first) * area.height + columns.down(first?.top ?? 0)
  const setFoot = ({ bottom, pieces, overBox }: Foot, lastOf: Map<Element, Element>): void => {
    const groups: Placed[][] = []
    for (const piece of pieces) {
      if (groups.at(-1)?.[0]?.host === piece.host) groups.at(-1)?.push(piece)
      else groups.push([piece])
    }
    const height = pieces.reduce((sum, piece) => sum + piece.height, frame)
    let top = bottom - height - offset
    groups.forEach((group, index) => {
      const container = document.createElement('div')
      container.className = index === 0 ? 'page-notes' : 'page-notes page-notes-more'
      container.style.cssText = `position:absolute;margin:0;top:${top}px;left:${left}px;width:${width}px`
      if (overBox) container.classList.add('page-notes-over-box')
      container.append(...group.map(({ element }) => element))
      top += group.reduce((sum, piece) => sum + piece.height, index === 0 ? frame : 0)
      const called = (group[0] as Placed).host
      const host = turned.find(({ standIn }) => standIn === called)?.element ?? called
      ;(lastOf.get(host) ?? host).after(container)
      lastOf.set(host, container)
    })
  }
  return () => {
    const lastOf = new Map<Element, Element>()
    for (const foot of feet) setFoot(foot, lastOf)
    part.style.position = 'relative'
  }
}
