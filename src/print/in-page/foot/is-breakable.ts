import type { Row } from './read-rows.js'

/**
 * Runs in the page: whether a page may end between two rows that follow each other: two lines of a text stay on either
 * side, headings stay with what follows, and what the styles keep together is kept.
 */
export function isBreakable(
  above: Row,
  below: Row,
  broken: Element | undefined,
  columnOf: (box: DOMRect) => number,
): boolean {
  if (above.run && above.run === below.run) return above.linesBefore >= 1 && below.linesAfter >= 1
  if (!broken) return false
  const avoids = (value: string): boolean => value.startsWith('avoid')
  for (let element: Element | null = below.block; element; element = element.parentElement) {
    if (avoids(getComputedStyle(element).breakBefore)) return false
    if (element === broken) break
  }
  const around = broken.parentElement
  for (let element: Element | null = above.block; element && element !== around; element = element.parentElement) {
    if (avoids(getComputedStyle(element).breakAfter)) return false
    if (element.tagName === 'THEAD' || element.tagName === 'CAPTION') return false
  }
  // What is taller than a page is broken all the same: then anywhere between its rows.
  const fits = (element: Element): boolean => new Set([...element.getClientRects()].map(columnOf)).size < 2
  for (let element = around; element && !element.matches('[data-part]'); element = element.parentElement) {
    if (avoids(getComputedStyle(element).breakInside) && fits(element)) return false
  }
  return true
}

/** Runs in the page: the outermost element that begins with the lower row and does not hold the upper one. */
export function elementToBreak(above: Row, below: Row): Element | undefined {
  if (below.block === above.block || below.block.contains(above.block)) return undefined
  let element: Element = below.block
  while (element.parentElement && !element.parentElement.contains(above.block)) element = element.parentElement
  return element
}
