/** A text that is laid out bit by bit: what stands far behind the page that is worked at takes no part in the layout. */
export interface Ahead {
  /** Lays out what comes next, until it goes on two pages behind that column, or ends. */
  toColumn(column: number): void
  /** Lays out what comes next as far as that element, and what it takes to fill its page. */
  toElement(element: Element): void
  all(): void
}

/**
 * Runs in the page: takes all of a part out of the layout but its beginning. Where a page is made to end early,
 * everything behind it is laid out anew, so that the less there is the better.
 *
 * @param lastColumnOf the last column of an element
 */
export function layOutAhead(part: HTMLElement, lastColumnOf: (element: Element) => number): Ahead {
  /** About a page, in characters; what has few of them has some height all the same. */
  const page = 3000
  const least = 80
  const units: { element: HTMLElement; within: HTMLElement[]; length: number }[] = []
  const displays = new Map<HTMLElement, string>()
  const collect = (element: HTMLElement, within: HTMLElement[]): void => {
    const length = (element.textContent ?? '').length
    const isBox =
      /^(?:SECTION|DIV|OL|UL|LI)$/.test(element.tagName) &&
      ![...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '')
    if (within.length === 0 || (isBox && length > page / 2)) {
      for (const child of element.children) if (child instanceof HTMLElement) collect(child, [...within, element])
    } else units.push({ element, within: within.slice(1), length: Math.max(least, length) })
  }
  collect(part, [])
  for (const { element, within } of units) {
    for (const one of [...within, element]) {
      if (displays.has(one)) continue
      displays.set(one, one.style.display)
      one.style.display = 'none'
    }
  }
  let shown = 0
  const showNext = (): number => {
    const unit = units[shown++]
    if (!unit) return 0
    for (const one of [...unit.within, unit.element]) {
      const display = displays.get(one)
      if (display === undefined) continue
      one.style.display = display
      displays.delete(one)
    }
    return unit.length
  }
  const showPages = (count: number): void => {
    for (let length = 0; length < count * page && shown < units.length;) length += showNext()
  }
  showPages(3)
  return {
    toColumn(column) {
      for (let last = units[shown - 1]; last && shown < units.length; last = units[shown - 1]) {
        if (lastColumnOf(last.element) >= column + 2) return
        showPages(1)
      }
    },
    toElement(element) {
      const at = units.findIndex((unit) => unit.element.contains(element))
      while (shown <= at) showNext()
    },
    all() {
      while (shown < units.length) showNext()
    },
  }
}
