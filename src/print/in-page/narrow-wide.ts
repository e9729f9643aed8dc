import type { Columns } from './columns.js'

/**
 * Runs in the page, with print styles on: makes smaller what is wider than its page, until it fits. The browser would
 * set all pages smaller for it, without a word. To be run where that was seen: every element is looked at.
 *
 * @returns the first words of each
 */
export function narrowWide(columns: Columns): string[] {
  const narrowed: string[] = []
  const range = document.createRange()

  /** How far it goes, as a share of the room that it has; 1 or less where it fits. */
  const reach = (boxes: Iterable<DOMRect>, width: number, left: number): number => {
    let most = 0
    for (const box of boxes) {
      if (box.width <= 1) continue
      const start = left + columns.columnOf(box) * width
      // What begins to the left of its page cannot be told from what the column before lets out.
      most = Math.max(most, (box.right - start - 0.5) / width)
    }
    return most
  }
  const isBlock = (element: HTMLElement): boolean => !getComputedStyle(element).display.startsWith('inline')
  const ownReach = (element: HTMLElement, width: number, left: number): number => {
    let most = reach(element.getClientRects(), width, left)
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || node.data.trim() === '') continue
      range.selectNodeContents(node)
      most = Math.max(most, reach(range.getClientRects(), width, left))
    }
    return most
  }
  const narrow = (element: HTMLElement, width: number, left: number): void => {
    let block = element
    while (!isBlock(block) && block.parentElement) block = block.parentElement
    const words = (block.textContent ?? '').replace(/\s+/g, ' ').trim()
    narrowed.push(words.length > 60 ? `${words.slice(0, 57)}...` : words || block.tagName.toLowerCase())
    block.style.setProperty('box-sizing', 'border-box', 'important')
    block.style.setProperty('max-width', '100%', 'important')
    block.style.setProperty('overflow-wrap', 'anywhere', 'important')
    for (let turn = 0; turn < 3; turn++) {
      const all = [element, ...element.querySelectorAll<HTMLElement>('*')]
      const most = Math.max(...all.map((one) => ownReach(one, width, left)))
      if (most <= 1) return
      const indent = Math.max(0, (block.getBoundingClientRect().left - left) % width) / width
      const zoom = Number(block.style.getPropertyValue('zoom') || 1)
      block.style.setProperty('zoom', String(zoom * Math.max(0.1, ((1 - indent) / (most - indent)) * 0.995)))
    }
  }
  const visit = (element: HTMLElement, width: number, left: number): void => {
    const { position, display } = getComputedStyle(element)
    if (display === 'none' || position === 'absolute' || position === 'fixed') return
    if (ownReach(element, width, left) > 1) narrow(element, width, left)
    else for (const child of element.children) if (child instanceof HTMLElement) visit(child, width, left)
  }
  const main = document.querySelector('main')
  const leftOf = (): number => main?.getBoundingClientRect().left ?? 0
  for (const flow of columns.flows) {
    for (const turned of flow.turned) {
      columns.showTurned(turned)
      visit(turned.element, turned.area.width, leftOf())
      columns.hideTurned(turned)
    }
    columns.show(flow)
    for (const part of flow.parts) visit(part, flow.area.width, leftOf())
    columns.hide(flow)
  }
  columns.showTogether()
  return narrowed
}
