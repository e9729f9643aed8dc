/** Styles with which pages can be laid out as columns. */
export interface PreparedStyles {
  /** The selectors of what stands on pages of its own (`page`), parts apart. */
  ownPage: string[]
  restore(): void
}

/**
 * Runs in the page: makes page breaks column breaks in all styles, for columns know no others, and has parts count their
 * lists and headings apart, as what is set aside does. As long as the document is hidden it costs nothing; later all
 * styles would be found anew.
 */
export function prepareColumns(): PreparedStyles {
  const undo: (() => void)[] = []
  const set = (style: CSSStyleDeclaration, property: string, value: string): void => {
    const [before, priority] = [style.getPropertyValue(property), style.getPropertyPriority(property)]
    undo.push(() => style.setProperty(property, before, priority))
    style.setProperty(property, value, priority)
  }
  const toColumns = (style: CSSStyleDeclaration): void => {
    for (const property of ['break-before', 'break-after']) {
      if (['page', 'left', 'right', 'recto', 'verso'].includes(style.getPropertyValue(property)))
        set(style, property, 'column')
    }
    for (const property of ['break-before', 'break-after', 'break-inside']) {
      if (style.getPropertyValue(property) === 'avoid-page') set(style, property, 'avoid-column')
    }
  }

  const parts = [...document.querySelectorAll<HTMLElement>('main > [data-part]')]
  const ownPage = new Set<string>()
  const toColumnsIn = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        toColumns(rule.style)
        if (
          !['', 'auto'].includes(rule.style.getPropertyValue('page')) &&
          !parts.some((part) => part.matches(rule.selectorText))
        )
          ownPage.add(rule.selectorText)
      }
      if ('cssRules' in rule) toColumnsIn(rule.cssRules as CSSRuleList)
    }
  }
  for (const { style } of parts) set(style, 'contain', 'style')
  for (const sheet of document.styleSheets) toColumnsIn(sheet.cssRules)
  // Thousands of texts have a style of their own that keeps them whole; those have nothing to do with pages.
  const pageBreaks = '[style*="page"],[style*="left"],[style*="right"],[style*="recto"],[style*="verso"]'
  for (const element of document.querySelectorAll<HTMLElement>(`[style*="break"]:is(${pageBreaks})`))
    toColumns(element.style)

  return {
    ownPage: [...ownPage],
    restore: () => undo.reverse().forEach((work) => work()),
  }
}
