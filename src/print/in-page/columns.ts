import type { ContentArea } from '../page-shape.js'
import type { PreparedStyles } from './prepare-columns.js'
import { setAside } from './set-aside.js'

/** Parts that print on from one another, without a new page between them. */
export interface Flow {
  parts: HTMLElement[]
  area: ContentArea
  /** What stands on pages of its own within them, in order. */
  turned: Turned[]
}

/** An element that has another kind of page than the part around it: a wide table on pages turned to landscape. */
export interface Turned {
  element: HTMLElement
  area: ContentArea
  /** Stands in the flow for it, as many columns long as it takes pages. */
  standIn: HTMLElement
  pages: number
  /** How many pages behind its first each element with an id begins. */
  pageWithin: Map<string, number>
}

/** A document whose pages are laid out as columns. */
export interface Columns {
  flows: Flow[]
  /** Lays all flows out that have pages of the commonest size, one behind the other; the others are hidden. */
  showTogether(): void
  /** Whether a flow is one of these. */
  isTogether(flow: Flow): boolean
  /** Lays one flow out, all others hidden. */
  show(flow: Flow): void
  hide(flow: Flow): void
  /** Lays what has pages of its own out, in columns of that size, instead of its flow. */
  showTurned(turned: Turned): void
  /** Takes it away again, knowing its pages. */
  hideTurned(turned: Turned): void
  /** The column of a box, from 0, in what is shown. */
  columnOf: (box: DOMRect | undefined) => number
  /** How far down its column a place is, in px. */
  down: (y: number) => number
  /** Shows everything, in pages again. */
  restore(): void
}

/**
 * Runs in the page, with print styles on: lays out what starts on a new page in columns as large as its page's content
 * area. The same layout then breaks the text at the same places, tables' repeated heads included, so that an element's
 * column is its page.
 *
 * Asks of the print styles: all that prints stands in `main > [data-part]`; html, body and main have no margin, border
 * or padding of their own; an element within a part that has a page of its own (`page`) has it by a rule that names no
 * part, and begins and ends it with page breaks.
 *
 * At first all is shown together that can be. Called before the document was ever laid out, that is its first layout,
 * which it needs in any case, and what is later shown alone costs little (`npm run bench`).
 *
 * @param areas content areas by the name of the page, '' for the page without a name
 * @param prepared what {@link prepareColumns} did
 */
export function layInColumns(areas: Record<string, ContentArea>, prepared: PreparedStyles): Columns {
  const main = document.querySelector('main')
  if (!main) throw new Error('The document has no main element')
  const parts = [...main.querySelectorAll<HTMLElement>(':scope > [data-part]')]
  const undo: (() => void)[] = []
  const set = (style: CSSStyleDeclaration, property: string, value: string): void => {
    const [before, priority] = [style.getPropertyValue(property), style.getPropertyPriority(property)]
    undo.push(() => style.setProperty(property, before, priority))
    style.setProperty(property, value, 'important')
  }

  const pageName = (part: Element): string => getComputedStyle(part).getPropertyValue('page')
  const areaOf = (name: string): ContentArea => areas[name] ?? areas[''] ?? { width: 0, height: 0 }
  const flows: Flow[] = []
  for (const part of parts) {
    const before = flows.at(-1)?.parts.at(-1)
    const style = getComputedStyle(part)
    if (style.display === 'none') continue
    const joined =
      before &&
      style.breakBefore !== 'column' &&
      getComputedStyle(before).breakAfter !== 'column' &&
      pageName(before) === pageName(part)
    if (joined) flows.at(-1)?.parts.push(part)
    else flows.push({ parts: [part], area: areaOf(pageName(part)), turned: [] })
  }

  // Each has a shell: its part and what else is around it, empty but for it, so that the same styles meet it.
  const shells = new Map<Turned, HTMLElement>()
  // There are as many rules as parts, and most end with the same class: that is looked for first.
  const lastOf = (selector: string): string => /[\s>+~](\.[\w-]+)$/.exec(selector)?.[1] ?? selector
  const ends = [...new Set(prepared.ownPage.map(lastOf))].join()
  for (const element of ends === '' ? [] : main.querySelectorAll<HTMLElement>(ends)) {
    if (!prepared.ownPage.some((selector) => element.matches(selector))) continue
    const flow = flows.find((one) => one.parts.some((part) => part !== element && part.contains(element)))
    const name = pageName(element)
    const isTurned = flow && name !== pageName(flow.parts[0] as Element) && element.checkVisibility()
    if (!isTurned || flow.turned.some((one) => one.element.contains(element))) continue
    const standIn = document.createElement('div')
    standIn.className = 'turned-pages'
    let shell = element
    for (let around = element.parentElement; around && around !== main; around = around.parentElement) {
      const copy = around.cloneNode(false) as HTMLElement
      copy.removeAttribute('id')
      for (const side of ['margin', 'padding', 'border']) copy.style.setProperty(`${side}-block`, '0', 'important')
      copy.style.setProperty('display', 'block', 'important')
      if (shell === element) element.replaceWith(standIn)
      copy.append(shell)
      shell = copy
    }
    const turned: Turned = { element, area: areaOf(name), standIn, pages: 1, pageWithin: new Map() }
    shells.set(turned, shell)
    flow.turned.push(turned)
  }

  // Also where in print it is another kind of page that begins it.
  for (const { parts: own } of flows) if (own[0]) set(own[0].style, 'break-before', 'column')
  const aside = new Map<HTMLElement, () => void>()
  const hide = (flow: Flow): void => {
    for (const part of flow.parts) if (!aside.has(part)) aside.set(part, setAside(part))
  }
  const unhide = (flow: Flow): void => {
    for (const part of flow.parts) {
      aside.get(part)?.()
      aside.delete(part)
    }
  }
  flows.forEach(hide)
  const isSame = (one: ContentArea, other: ContentArea): boolean =>
    one.width === other.width && one.height === other.height
  const countLike = (area: ContentArea): number => flows.filter((flow) => isSame(flow.area, area)).length
  const [commonest] = flows.map(({ area }) => area).sort((one, other) => countLike(other) - countLike(one))
  const isTogether = ({ area }: Flow): boolean => commonest !== undefined && isSame(area, commonest)

  const mainStyle = main.style.cssText
  let left = 0
  let top = 0
  let columnWidth = 1
  const setArea = ({ width, height }: ContentArea): void => {
    main.style.cssText =
      `${mainStyle};display:block;box-sizing:content-box;margin:0;padding:0;border:0;min-width:0;max-width:none;` +
      `min-height:0;max-height:none;width:${width}px;height:${height}px;columns:${width}px auto;column-gap:0;column-fill:auto`
    // Nothing stands in it yet, so that asking for its place lays out nothing.
    ;({ left, top } = main.getBoundingClientRect())
    columnWidth = width
  }
  const columnOf = (box: DOMRect | undefined): number => Math.floor(((box?.left ?? left) - left + 1) / columnWidth)
  const showTurned = (turned: Turned): void => {
    setArea(turned.area)
    main.append(shells.get(turned) as HTMLElement)
  }
  const hideTurned = (turned: Turned): void => {
    const { element, standIn, pageWithin } = turned
    const boxes = element.getClientRects()
    turned.pages = columnOf(boxes[boxes.length - 1]) + 1
    for (const one of [element, ...element.querySelectorAll('[id]')])
      if (one.id !== '') pageWithin.set(one.id, columnOf(one.getClientRects()[0]))
    shells.get(turned)?.remove()
    const { height } = flows.find((flow) => flow.turned.includes(turned))?.area ?? { height: 0 }
    // A little less than its pages, so that it never slips onto one more.
    standIn.style.cssText = `break-before:column;break-after:column;margin:0;height:${turned.pages * height - 1}px`
  }
  for (const turned of flows.flatMap((flow) => flow.turned)) {
    showTurned(turned)
    hideTurned(turned)
  }
  const showTogether = (): void => {
    flows.forEach(hide)
    if (commonest) setArea(commonest)
    for (const flow of flows) if (isTogether(flow)) unhide(flow)
    main.getBoundingClientRect()
  }
  showTogether()
  return {
    flows,
    showTogether,
    isTogether,
    show(flow) {
      flows.forEach(hide)
      setArea(flow.area)
      unhide(flow)
    },
    hide,
    showTurned,
    hideTurned,
    columnOf,
    down: (y) => y - top,
    restore() {
      for (const { element, standIn } of flows.flatMap(({ turned }) => turned)) standIn.replaceWith(element)
      flows.forEach(unhide)
      main.style.cssText = mainStyle
      for (const restore of undo.reverse()) restore()
      prepared.restore()
    },
  }
}
