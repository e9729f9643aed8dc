/**
 * Runs in the page: what stands right behind a table or picture and may go before it as one, in its order: a whole
 * numbered paragraph, with the points, lists and lines that hang on it.
 *
 * Before a turned table, which is a page by itself, headings go along with the paragraph behind them, and pictures go
 * too. Nothing that says "table" (or "figure") goes before it, or, where it is turned and so not right below either,
 * nothing that says "the table above"; nor what opens like a source ("Source: ..."), nor what calls footnotes where
 * their numbers would then stand out of order: a turned table's notes have letters.
 *
 * @param block what is passed; of a table on turned pages what stands for it in the text
 * @param content the table or picture itself
 * @returns nothing where it must stay behind
 */
export function unitBehind(block: Element, content: Element): HTMLElement[] {
  const isTurned = content !== block || content.matches('.landscape')
  const heading = 'h2, h3, h4, h5, h6, .lone-heading'
  const isWhole = (element: Element | null): boolean => element?.matches('.para:not([class*="depth-"])') ?? false
  const callsNumbers = (element: Element): boolean =>
    [...element.querySelectorAll('a[role="doc-noteref"]')].some(({ textContent }) => /\d/.test(textContent ?? ''))
  const label = content.querySelector('.caption-number')?.textContent ?? ''
  const word = (/\p{L}{3,}/u.exec(label)?.[0] ?? '').toLowerCase()
  /** Without its ending: of "Tabelle" also "Tabellen", of "таблица" also "таблице". */
  const stem = word.slice(0, Math.max(4, word.length - 2))

  const above =
    /\b(?:above|preceding|foregoing|oben|obig|vorstehend|ci-dessus|précédent|sopra|precedente|arriba|anterior)|выше|предыдущ/i

  const unit: HTMLElement[] = []
  let one = block.nextElementSibling
  for (; isTurned && one instanceof HTMLElement && one.matches(heading); one = one.nextElementSibling) unit.push(one)
  const isPicture = isTurned && one?.matches('figure')
  if (!isPicture && !isWhole(one)) return []
  let isFirst = true
  for (; one instanceof HTMLElement; one = one.nextElementSibling) {
    if (!isFirst && (isWhole(one) || one.matches(`${heading}, .table-frame, .turned-pages, figure, .notes`))) break
    unit.push(one)
    isFirst = false
  }
  const mayGo = unit.every((element) => {
    const text = (element.textContent ?? '').replace(/^\s*\d+\.\s*/, '')
    const speaksOfIt = stem !== '' && text.toLowerCase().includes(stem)
    if (speaksOfIt && (!isTurned || above.test(text))) return false
    if (element.matches('.para') && !element.querySelector('.label') && /^\p{L}[^.:;]{0,40}:/u.test(text)) return false
    return !(callsNumbers(element) && callsNumbers(content))
  })
  return mayGo ? unit : []
}
