import type { ContentArea } from '../page-shape.js'

/** What measuring found; pages count from 1, the cover included. */
export interface Measured {
  pages: number
  parts: { part: string; firstPage: number; pages: number }[]
  /** The page of each id that a `[data-page-of]` asks for. */
  pageOf: Record<string, number>
  /** Ids asked for that no displayed element of a part has. */
  unknown: string[]
  /** The text of all parts as it is displayed in print; '' where it is not wanted. */
  text: string
}

/**
 * Runs in the page, with print styles on: finds the page that each id asked for will print on, before printing.
 *
 * Asks of the print styles: all that prints stands in `main > [data-part]`; html, body and main have no margin, border or
 * padding of their own; the numbers' cells have a fixed width. Where they do otherwise, the comparison with the PDF
 * finds it, at the price of a second print.
 *
 * Each part that starts on a new page is laid out alone in columns as large as its page's content area. The same layout
 * breaks the text at the same places, tables' repeated heads included, so that an element's column is its page.
 * Afterwards the document is as it was.
 *
 * @param areas content areas by the name of the page, '' for the page without a name
 * @param withText whether the text is wanted
 */
export function measurePages(areas: Record<string, ContentArea>, withText: boolean): Measured {
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

  // Parts without a break between them flow on together.
  const flows: HTMLElement[][] = []
  for (const part of parts) {
    const before = flows.at(-1)?.at(-1)
    const style = getComputedStyle(part)
    if (style.display === 'none') continue
    const joined =
      before &&
      style.breakBefore !== 'column' &&
      getComputedStyle(before).breakAfter !== 'column' &&
      getComputedStyle(before).getPropertyValue('page') === style.getPropertyValue('page')
    if (joined) flows.at(-1)?.push(part)
    else flows.push([part])
  }

  const asked = new Set<string>()
  for (const cell of document.querySelectorAll<HTMLElement>('[data-page-of]')) asked.add(cell.dataset['pageOf'] ?? '')
  const measured: Measured = { pages: 0, parts: [], pageOf: {}, unknown: [], text: '' }
  const texts: string[] = []
  const hidden = flows.flat().map((part) => [part, part.style.display] as const)
  for (const [part] of hidden) part.style.display = 'none'
  const mainStyle = main.style.cssText

  const measureFlow = (flow: HTMLElement[], { width, height }: ContentArea): void => {
    main.style.cssText =
      `${mainStyle};display:block;box-sizing:content-box;margin:0;padding:0;border:0;min-width:0;max-width:none;` +
      `min-height:0;max-height:none;width:${width}px;height:${height}px;columns:${width}px auto;column-gap:0;column-fill:auto`
    const left = main.getBoundingClientRect().left
    const columnOf = (box: DOMRect | undefined): number => Math.floor(((box?.left ?? left) - left + 1) / width)
    let last = 0
    for (const part of flow) {
      const boxes = part.getClientRects()
      const first = columnOf(boxes[0])
      last = Math.max(last, columnOf(boxes[boxes.length - 1]))
      measured.parts.push({
        part: part.dataset['part'] ?? '',
        firstPage: measured.pages + first + 1,
        pages: last - first + 1,
      })
      for (const element of [part, ...part.querySelectorAll('[id]')]) {
        const box = element.getClientRects()[0]
        if (box && asked.has(element.id)) measured.pageOf[element.id] ??= measured.pages + columnOf(box) + 1
      }
      if (!withText) continue
      // What is there for screen readers alone is clipped to a point, and not printed.
      const clipped = [...part.querySelectorAll<HTMLElement>('*')].filter(
        ({ offsetWidth, offsetHeight, textContent }) => offsetWidth === 1 && offsetHeight === 1 && textContent !== '',
      )
      const displays = clipped.map(({ style }) => style.display)
      for (const { style } of clipped) style.display = 'none'
      texts.push(part.innerText)
      clipped.forEach(({ style }, index) => (style.display = displays[index] ?? ''))
    }
    measured.pages += last + 1
  }

  for (const flow of flows) {
    const name = flow[0] ? getComputedStyle(flow[0]).getPropertyValue('page') : ''
    for (const part of flow) part.style.display = hidden.find(([other]) => other === part)?.[1] ?? ''
    measureFlow(flow, areas[name] ?? areas[''] ?? { width: 0, height: 0 })
    for (const part of flow) part.style.display = 'none'
  }

  for (const [part, display] of hidden) part.style.display = display
  main.style.cssText = mainStyle
  for (const restore of undo.reverse()) restore()
  measured.unknown = [...asked].filter((id) => !(id in measured.pageOf))
  measured.text = texts.join('\n')
  return measured
}
