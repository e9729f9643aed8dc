import type { Columns } from '../columns.js'
import type { Row } from './read-rows.js'

/** A page that was made to end early. */
export interface ForcedBreak {
  /** Whether it is followed by what it should: false where the layout would not have it. */
  holds(column: number): boolean
  /** In print the break is one of pages. */
  finish(): void
  undo(): void
}

/** Runs in the page: where in a text a line begins, or nothing where it begins within a word. */
export function startOfLine(
  run: readonly Node[],
  isInLine: (box: DOMRect) => boolean,
): { node: Text; offset: number } | undefined {
  const texts: Text[] = []
  const collect = (node: Node): void => {
    if (node instanceof Text) texts.push(node)
    else node.childNodes.forEach(collect)
  }
  run.forEach(collect)
  const range = document.createRange()
  const shows = (node: Text, offset: number): boolean | undefined => {
    for (let at = offset; at < node.length; at++) {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const box = [...range.getClientRects()].find(({ width }) => width > 0)
      if (box) return isInLine(box)
    }
    return undefined
  }
  for (const [index, node] of texts.entries()) {
    range.selectNodeContents(node)
    if (![...range.getClientRects()].some((box) => box.width > 0 && isInLine(box))) continue
    let [low, high] = [0, node.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (shows(node, middle) === true) high = middle
      else low = middle + 1
    }
    const before = low > 0 ? node.data[low - 1] : texts[index - 1]?.data.at(-1)
    const isWithinWord = /[\p{L}\p{N}\u00AD]/u.test(before ?? ' ') && /[\p{L}\p{N}]/u.test(node.data[low] ?? ' ')
    return isWithinWord ? undefined : { node, offset: low }
  }
  return undefined
}

/** Runs in the page: makes a page end within a text, before the place given. Reading aloud goes on over it. */
export function breakText({ node, offset }: { node: Text; offset: number }, columns: Columns): ForcedBreak {
  const end = document.createElement('span')
  end.className = 'page-end'
  end.style.cssText = 'display:block;break-after:column'
  const range = document.createRange()
  range.setStart(node, offset)
  range.insertNode(end)
  // With a block within, a paragraph would be none for those who listen.
  const paragraph = end.closest('p:not([role])')
  paragraph?.setAttribute('role', 'paragraph')
  const next = document.createRange()
  next.setStartAfter(end)
  next.setEndAfter(end.nextSibling ?? end)
  return {
    holds: (column) => columns.columnOf([...next.getClientRects()].find(({ width }) => width > 0)) > column,
    finish: () => end.style.setProperty('break-after', 'page'),
    undo() {
      const parent = end.parentNode
      end.remove()
      parent?.normalize()
      if (paragraph) paragraph.removeAttribute('role')
    },
  }
}

/** Runs in the page: makes a page end before an element. At the head of a page it has no space above it. */
export function breakBefore(element: HTMLElement, below: Row, columns: Columns): ForcedBreak {
  const chain: HTMLElement[] = []
  for (let one: HTMLElement | null = below.block; one; one = one.parentElement) {
    chain.push(one)
    if (one === element) break
  }
  const styles = chain.map(({ style }) => style.cssText)
  for (const one of chain) {
    if (Number.parseFloat(getComputedStyle(one).marginBlockStart) > 0)
      one.style.setProperty('margin-block-start', '0', 'important')
  }
  element.style.setProperty('break-before', 'column', 'important')
  return {
    holds: (column) => columns.columnOf(element.getClientRects()[0]) > column,
    finish: () => element.style.setProperty('break-before', 'page', 'important'),
    undo: () => chain.forEach((one, index) => (one.style.cssText = styles[index] ?? '')),
  }
}
