import { setAside } from '../set-aside.js'
/** A text that is laid out bit by bit: what stands far behind the page that is worked at takes no part in the layout. */
export interface Ahead {
  /** Lays out what comes next, until it goes on two pages behind that column, or ends. */
  toColumn(column: number): void
  /** Lays out what comes next as far as that element, and what it takes to fill its page. */
  toElement(element: Element): void
  all(): void
  isLaidOut(element: Element): boolean
  /** To be done once the document is in pages again. */
  finish(): void
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
  /** In pages: shorter parts are laid out anew sooner than they are shown bit by bit. */
  const long = 30
  if ((part.textContent ?? '').length <= long * page) {
    const isDone = (): void => undefined
    return { toColumn: isDone, toElement: isDone, all: isDone, isLaidOut: () => true, finish: isDone }
  }
  const finish: (() => void)[] = []
  const units: { element: HTMLElement; length: number }[] = []
  const unitOf = new Map<Element, number>()
  const collect = (element: HTMLElement): void => {
    const length = (element.textContent ?? '').length
    const isBox =
      /^(?:SECTION|DIV|OL|UL|LI)$/.test(element.tagName) &&
      ![...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '')
    if (element === part || (isBox && length > page / 2)) {
      for (const child of element.children) if (child instanceof HTMLElement) collect(child)
    } else {
      unitOf.set(element, units.length)
      units.push({ element, length: Math.max(least, length) })
    }
  }
  collect(part)
  const putBack = units.map(({ element }) => {
    const { contain } = element.style
    element.style.contain = 'style'
    finish.push(() => (element.style.contain = contain))
    return setAside(element)
  })
  let shown = 0
  const showNext = (): number => {
    putBack[shown]?.()
    return units[shown++]?.length ?? 0
  }
  const showPages = (count: number): void => {
    for (let length = 0; length < count * page && shown < units.length;) length += showNext()
  }
  const indexOf = (element: Element): number => {
    for (let one: Element | null = element; one && one !== part; one = one.parentElement) {
      const index = unitOf.get(one)
      if (index !== undefined) return index
    }
    return -1
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
      for (const at = indexOf(element); shown <= at;) showNext()
    },
    all() {
      while (shown < units.length) showNext()
    },
    isLaidOut: (element) => indexOf(element) < shown,
    finish: () => finish.forEach((work) => work()),
  }
}
