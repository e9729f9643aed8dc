import type { ContentArea } from '../page-shape.js'

/** Parts that print on from one another, without a new page between them. */
export interface Flow {
  parts: HTMLElement[]
  area: ContentArea
}

/** A document whose pages are laid out as columns. */
export interface Columns {
  flows: Flow[]
  /** Lays one flow out, all others hidden. */
  show(flow: Flow): void
  hide(flow: Flow): void
  /** The column of a box, from 0, in the flow that is shown. */
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
 * or padding of their own.
 *
 * @param areas content areas by the name of the page, '' for the page without a name
 */
export function layInColumns(areas: Record<string, ContentArea>): Columns {
  const main = document.querySelector('main')
  if (!main) throw new Error('The document has no main element')
  const parts = [...main.querySelectorAll<HTMLElement>(':scope > [data-part]')]
  const undo: (() => void)[] = []
  const set = (style: CSSStyleDeclaration, property: string, value: string): void => {
    const before = style.getPropertyValue(property)
    const priority = style.getPropertyPriority(property)
    undo.push(() => style.setProperty(property, before, priority))
    style.setProperty(property, value, priority)
  }

  // Columns know no page breaks: in all styles they become column breaks.
  const toColumns = (style: CSSStyleDeclaration): void => {
    for (const property of ['break-before', 'break-after']) {
      if (['page', 'left', 'right', 'recto', 'verso'].includes(style.getPropertyValue(property)))
        set(style, property, 'column')
    }
    for (const property of ['break-before', 'break-after', 'break-inside']) {
      if (style.getPropertyValue(property) === 'avoid-page') set(style, property, 'avoid-column')
    }
  }
  const toColumnsIn = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) toColumns(rule.style)
      if ('cssRules' in rule) toColumnsIn(rule.cssRules as CSSRuleList)
    }
  }
  for (const sheet of document.styleSheets) toColumnsIn(sheet.cssRules)
  for (const element of document.querySelectorAll<HTMLElement>('[style*="break"]')) toColumns(element.style)

  const pageName = (part: HTMLElement): string => getComputedStyle(part).getPropertyValue('page')
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
    else flows.push({ parts: [part], area: areas[pageName(part)] ?? areas[''] ?? { width: 0, height: 0 } })
  }

  const displays = new Map(flows.flatMap((flow) => flow.parts).map((part) => [part, part.style.display]))
  const hide = (flow: Flow): void => flow.parts.forEach(({ style }) => (style.display = 'none'))
  const unhide = (flow: Flow): void => flow.parts.forEach((part) => (part.style.display = displays.get(part) ?? ''))
  flows.forEach(hide)
  const mainStyle = main.style.cssText
  let left = 0
  let top = 0
  let columnWidth = 1
  return {
    flows,
    show(flow) {
      const { width, height } = flow.area
      unhide(flow)
      main.style.cssText =
        `${mainStyle};display:block;box-sizing:content-box;margin:0;padding:0;border:0;min-width:0;max-width:none;` +
        `min-height:0;max-height:none;width:${width}px;height:${height}px;columns:${width}px auto;column-gap:0;column-fill:auto`
      ;({ left, top } = main.getBoundingClientRect())
      columnWidth = width
    },
    hide,
    columnOf: (box) => Math.floor(((box?.left ?? left) - left + 1) / columnWidth),
    down: (y) => y - top,
    restore() {
      flows.forEach(unhide)
      main.style.cssText = mainStyle
      for (const restore of undo.reverse()) restore()
    },
  }
}
