import type { Columns } from '../columns.js'

/** A line of text, or what stands on a page as a whole: a picture, a row of a table. Lengths in px down the column. */
export interface Row {
  top: number
  bottom: number
  /** The block whose line it is, or the whole thing. */
  block: HTMLElement
  /** The nodes of the text that it is a line of; nothing where it is a whole thing. */
  run: readonly Node[] | undefined
  /** Lines of the same text above and below it: those of other columns count too. */
  linesBefore: number
  linesAfter: number
  /** Whether it is a block above the place from which on lines were read, and may have several. */
  isUnread?: boolean
}

/**
 * Runs in the page: the lines, rows and pictures of one column, from above. What stands side by side is one row.
 *
 * @param from px down the column: a block that ends above it is one row, for its lines need not be known
 */
export function readRows(parts: readonly HTMLElement[], columns: Columns, column: number, from = 0): Row[] {
  /** So few children are looked at one by one. */
  const few = 8
  const rows: Row[] = []
  const inColumn = (box: DOMRect): boolean => columns.columnOf(box) === column

  const addWhole = (block: HTMLElement, boxes: readonly DOMRect[], isUnread = false): void => {
    rows.push({
      top: columns.down(Math.min(...boxes.map(({ top }) => top))),
      bottom: columns.down(Math.max(...boxes.map(({ bottom }) => bottom))),
      block,
      run: undefined,
      linesBefore: 0,
      linesAfter: 0,
      isUnread,
    })
  }

  const boxesOf = (run: readonly Node[]): DOMRect[] => {
    const boxes: DOMRect[] = []
    const range = document.createRange()
    const add = (node: Node): void => {
      if (node instanceof Text) {
        range.selectNodeContents(node)
        boxes.push(...range.getClientRects())
      } else if (node instanceof HTMLImageElement || node instanceof SVGSVGElement) boxes.push(...node.getClientRects())
      else node.childNodes.forEach(add)
    }
    run.forEach(add)
    return boxes.filter(({ width, height }) => width > 0 && height > 1)
  }

  const addLines = (block: HTMLElement, run: readonly Node[]): void => {
    const boxes = boxesOf(run)
    const own = boxes.filter(inColumn).sort((a, b) => a.top - b.top)
    const isBefore = boxes.some((box) => columns.columnOf(box) < column)
    const isAfter = boxes.some((box) => columns.columnOf(box) > column)
    const lines: { top: number; bottom: number }[] = []
    for (const { top, bottom } of own) {
      const last = lines.at(-1)
      // A raised number stands within its line; the next line's middle does not.
      if (last && (top + bottom) / 2 < last.bottom) {
        last.top = Math.min(last.top, top)
        // What hangs a little lower than its line does not make the next line part of it.
        if (bottom - last.bottom < (bottom - top) / 2) last.bottom = Math.max(last.bottom, bottom)
      } else lines.push({ top, bottom })
    }
    lines.forEach(({ top, bottom }, index) => {
      rows.push({
        top: columns.down(top),
        bottom: columns.down(bottom),
        block,
        run,
        linesBefore: index + (isBefore ? 2 : 0),
        linesAfter: lines.length - 1 - index + (isAfter ? 2 : 0),
      })
    })
  }

  /** The boxes of an element that stands in the flow: those of the others say nothing of what is behind them. */
  const boxesInFlow = (element: Element): DOMRectList | undefined => {
    const { position } = getComputedStyle(element)
    const boxes = position === 'absolute' || position === 'fixed' ? undefined : element.getClientRects()
    return boxes && boxes.length > 0 ? boxes : undefined
  }
  const isBehind = (element: Element): boolean => columns.columnOf(boxesInFlow(element)?.[0]) > column
  /**
   * The first child that can have lines in the column; with what is inline before it, whose text it may go on with. A
   * part has hundreds of children, few of them in one column, and they stand in its order.
   */
  const firstNear = (element: HTMLElement): ChildNode | null => {
    const { children } = element
    let [low, high] = [0, children.length > few ? children.length : 0]
    while (low < high) {
      const middle = (low + high) >> 1
      let at = middle
      let boxes: DOMRectList | undefined
      for (; at < high && !boxes; at++) boxes = boxesInFlow(children[at] as Element)
      if (!boxes || columns.columnOf(boxes[boxes.length - 1]) >= column) high = middle
      else low = at
    }
    if (low === 0) return element.firstChild
    let first: ChildNode = (children[low] ?? element.lastChild) as ChildNode
    for (let before = first.previousSibling; before; before = before.previousSibling) {
      if (before instanceof Element && !getComputedStyle(before).display.startsWith('inline')) break
      first = before
    }
    return first
  }

  const visit = (element: HTMLElement): void => {
    const style = getComputedStyle(element)
    const { display, position } = style
    if (display === 'none' || position === 'absolute' || position === 'fixed') return
    const boxes = [...element.getClientRects()]
    if (display !== 'contents' && !boxes.some(inColumn)) return
    const isBroken = boxes.some((box) => !inColumn(box))
    const isWhole =
      /^(?:table-row|table-caption|flex|grid)$/.test(display) ||
      /^(?:IMG|SVG|HR)$/i.test(element.tagName) ||
      (style.breakInside.startsWith('avoid') && !isBroken)
    if (isWhole) return addWhole(element, boxes.filter(inColumn))
    const ends = boxes[boxes.length - 1]
    if (from > 0 && ends && inColumn(ends) && columns.down(ends.bottom) < from)
      return addWhole(element, boxes.filter(inColumn), true)
    let run: Node[] = []
    const endRun = (): void => {
      if (run.length > 0) addLines(element, run)
      run = []
    }
    for (let child = firstNear(element); child; child = child.nextSibling) {
      if (child instanceof Text) {
        if (run.length > 0 || child.data.trim() !== '') run.push(child)
      } else if (child instanceof Element) {
        if (getComputedStyle(child).display.startsWith('inline')) run.push(child)
        else if (child.classList.contains('page-end')) endRun()
        else {
          endRun()
          if (isBehind(child)) break
          if (child instanceof HTMLElement) visit(child)
          else addWhole(element, [...child.getClientRects()].filter(inColumn))
        }
      }
    }
    endRun()
  }
  parts.forEach(visit)

  const merged: Row[] = []
  for (const row of rows.filter(({ top }) => Number.isFinite(top)).sort((a, b) => a.top - b.top)) {
    const last = merged.at(-1)
    const overlap = last ? last.bottom - row.top : 0
    if (
      last &&
      (last.run !== row.run || !row.run) &&
      overlap > Math.min(row.bottom - row.top, last.bottom - last.top) / 2
    ) {
      last.bottom = Math.max(last.bottom, row.bottom)
      last.isUnread ||= row.isUnread ?? false
      // Beside others a text is no text of its own to break.
      last.run = undefined
    } else merged.push(row)
  }
  return merged
}
