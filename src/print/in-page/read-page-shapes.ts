import type { PageShape, PageShapes } from '../page-shape.js'

/**
 * Runs in the page: reads the size and margins of its pages from its own `@page` rules, so that a house's own styles
 * are measured as they print. Rules with pseudo-classes (`:first`) do not count.
 */
export function readPageShapes(): PageShapes {
  const sizes: Record<string, [string, string]> = {
    a3: ['297mm', '420mm'],
    a4: ['210mm', '297mm'],
    a5: ['148mm', '210mm'],
    b4: ['250mm', '353mm'],
    b5: ['176mm', '250mm'],
    legal: ['8.5in', '14in'],
    letter: ['8.5in', '11in'],
  }
  const probe = document.createElement('div')
  // Of what is not displayed, lengths are known without a layout.
  probe.style.display = 'none'
  document.body.append(probe)
  const inPixels = (length: string): number => {
    probe.style.width = ''
    probe.style.width = length
    return Number.parseFloat(getComputedStyle(probe).width) || 0
  }
  const readSize = (size: string, shape: PageShape): void => {
    const words = size.split(/\s+/)
    const name = words.find((word) => word in sizes)
    const lengths = (name ? sizes[name] : words.filter((word) => /^[\d.]/.test(word))) ?? []
    const [first = 0, second = first] = lengths.map(inPixels)
    if (first === 0) return
    const landscape = words.includes('landscape')
    const turned = landscape ? first < second : words.includes('portrait') && first > second
    ;[shape.width, shape.height] = turned ? [second, first] : [first, second]
  }
  const read = (style: CSSPageRule['style'], shape: PageShape): void => {
    readSize(style.getPropertyValue('size'), shape)
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const margin = style.getPropertyValue(`margin-${side}`)
      if (margin !== '') shape[side] = inPixels(margin)
    }
  }
  const found: { name: string; style: CSSPageRule['style'] }[] = []
  const collect = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSPageRule) {
        for (const name of rule.selectorText.split(',')) found.push({ name: name.trim(), style: rule.style })
      } else if (
        rule instanceof CSSGroupingRule &&
        (!(rule instanceof CSSMediaRule) || matchMedia(rule.conditionText).matches)
      ) {
        collect(rule.cssRules)
      }
    }
  }
  for (const sheet of document.styleSheets) collect(sheet.cssRules)

  // Without a size, the print asks for US Letter.
  const plain: PageShape = { width: 816, height: 1056, top: 0, right: 0, bottom: 0, left: 0 }
  for (const { name, style } of found) if (name === '') read(style, plain)
  const shapes: PageShapes = { '': plain }
  for (const { name, style } of found) {
    if (name === '' || name.includes(':')) continue
    read(style, (shapes[name] ??= { ...plain }))
  }
  probe.remove()
  return shapes
}
