import { startOfLine } from './break-page.js'

/** A note, or what is left of one that goes on overleaf. Lengths in px. */
export interface Piece {
  id: string
  element: HTMLElement
  height: number
  /** The least of it that may stand by itself; its whole height where it is too short to be cut. */
  least: number
}

/** Where notes lie before they are set, as wide as they will be. */
export interface NoteBench {
  pieces: Piece[]
  /** The rule above notes with its space, and the space to the text. */
  frame: number
  gap: number
  /** Where notes begin and how wide they are, within their part. */
  left: number
  width: number
  /** Cuts what has no room off a note; the rest is a piece of its own. Nothing where it cannot be cut there. */
  cut: (piece: Piece, room: number) => Piece | undefined
  remove(): void
}

/** Lines that a cut note has on either side. */
type Line = { top: number; bottom: number }

/**
 * Runs in the page: takes the notes of a part out of its text and measures them outside of all columns, in the part's
 * own styles.
 *
 * @param pageWidth of its pages' content, in px
 */
export function layOutNotes(part: HTMLElement, pageWidth: number): NoteBench {
  // Nothing asks the part itself for its width: it is not laid out yet, and need not be.
  const page = document.createElement('div')
  page.style.cssText = `position:absolute;visibility:hidden;top:0;left:0;width:${pageWidth}px`
  const frameOfPart = part.cloneNode(false) as HTMLElement
  frameOfPart.removeAttribute('id')
  frameOfPart.style.cssText = 'break-before:auto'
  const container = document.createElement('div')
  container.className = 'page-notes'
  const empty = container.cloneNode() as HTMLElement
  frameOfPart.append(empty, container)
  page.append(frameOfPart)

  const textLines = (element: HTMLElement): Line[] => {
    const lines: Line[] = []
    const from = element.getBoundingClientRect().top
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const boxes: DOMRect[] = []
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode)
      boxes.push(...range.getClientRects())
    }
    for (const box of boxes.filter((one) => one.width > 0).sort((a, b) => a.top - b.top)) {
      const [top, bottom] = [box.top - from, box.bottom - from]
      const last = lines.at(-1)
      if (!last || (top + bottom) / 2 >= last.bottom) lines.push({ top, bottom })
    }
    return lines
  }
  /** The outermost element within that begins with this text: an item of a list goes overleaf with its letter. */
  const outermostFrom = (node: Node, within: HTMLElement): Node => {
    let whole = node
    for (;;) {
      const parent = whole.parentNode
      if (!parent || parent === within) return whole
      let before = whole.previousSibling
      while (before && before.textContent?.trim() === '') before = before.previousSibling
      if (before) return whole
      whole = parent
    }
  }
  /** The numbers that lists go on with overleaf, the outermost first; an item that was split has no number again. */
  const listNumbersAt = (start: Node, first: Node, within: HTMLElement): { number: number; isSplit: boolean }[] => {
    const numbers: { number: number; isSplit: boolean }[] = []
    for (let node = start, item = first; node !== within && node.parentNode; item = node, node = node.parentNode) {
      if (!(node instanceof HTMLOListElement)) continue
      numbers.unshift({
        number: node.start + [...node.children].indexOf(item as Element),
        isSplit: item !== first,
      })
    }
    return numbers
  }
  /** The block that ends it: in a list its last item. */
  const lastTextOf = (element: Element): Element => {
    const last = element.lastElementChild
    return last && /^(?:P|OL|UL|LI|BLOCKQUOTE)$/.test(last.tagName) ? lastTextOf(last) : element
  }
  const pieceOf = (id: string, element: HTMLElement): Piece => {
    const { height } = element.getBoundingClientRect()
    const lines = height > 40 ? textLines(element) : []
    // Three lines, the space below them included: where the third begins within a word, two can stand there.
    const below = height - (lines.at(-1)?.bottom ?? height)
    return { id, element, height, least: lines.length >= 4 ? (lines[2]?.bottom ?? height) + below : height }
  }

  const notes = [...part.querySelectorAll<HTMLElement>('.notes .note[id]')]
  const lists = new Set(notes.map((note) => note.closest('.notes')))
  for (const note of notes) {
    note.classList.add('page-note')
    note.style.display = 'flow-root'
    container.append(note)
  }
  for (const list of lists) list?.remove()
  document.body.append(page)
  const { left, width } = empty.getBoundingClientRect()
  return {
    pieces: notes.map((note) => pieceOf(note.id, note)),
    frame: empty.offsetHeight,
    gap: Number.parseFloat(getComputedStyle(empty).marginBlockStart) || 0,
    left: left - page.getBoundingClientRect().left,
    width,
    cut(piece, room) {
      const { element, id } = piece
      container.append(element)
      const lines = textLines(element)
      const from = element.getBoundingClientRect().top
      const tail = element.getBoundingClientRect().height - (lines.at(-1)?.bottom ?? 0)
      // Below what stays there is the space between blocks, where that is more.
      const spaceBelow = (at: number): number => Math.max(tail, (lines[at + 1]?.top ?? 0) - (lines[at]?.bottom ?? 0))
      let stay = lines.filter(({ bottom }, at) => bottom + spaceBelow(at) <= room).length
      for (stay = Math.min(stay, lines.length - 2); stay >= 2; stay--) {
        const top = lines[stay]?.top ?? 0
        const start = startOfLine([element], (box) => (box.top + box.bottom) / 2 - from > top)
        if (!start) continue
        const range = document.createRange()
        const whole = start.offset === 0 ? outermostFrom(start.node, element) : start.node
        if (whole === start.node) range.setStart(start.node, start.offset)
        else range.setStartBefore(whole)
        range.setEndAfter(element.lastChild ?? element)
        const rest = element.cloneNode(false) as HTMLElement
        const numbers = listNumbersAt(range.startContainer, whole, element)
        rest.append(range.extractContents())
        const lists = rest.querySelectorAll('ol')
        numbers.forEach(({ number, isSplit }, depth) => {
          const list = lists[depth]
          if (list) list.start = number
          if (isSplit) list?.querySelector('li')?.style.setProperty('list-style', 'none')
        })
        rest.removeAttribute('id')
        rest.removeAttribute('role')
        for (const copy of rest.querySelectorAll('[id]'))
          if (document.getElementById(copy.id)) copy.removeAttribute('id')
        for (const copy of rest.querySelectorAll('.goes-on')) copy.classList.remove('goes-on')
        rest.classList.add('page-note-rest')
        rest.dataset['restOf'] = id
        // The number stands in front again, by the styles.
        const number = element.querySelector('.note-number')?.textContent?.trim() ?? element.dataset['number'] ?? ''
        rest.dataset['number'] = number
        lastTextOf(element).classList.add('goes-on')
        container.append(rest)
        Object.assign(piece, pieceOf(id, element), { least: 0 })
        return pieceOf(id, rest)
      }
      return undefined
    },
    remove: () => page.remove(),
  }
}
