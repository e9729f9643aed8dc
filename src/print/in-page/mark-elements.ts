/** An element whose tag the browser would not choose as it should be, and what it is. */
export interface MarkedElement {
  kind: 'part' | 'contents' | 'link' | 'note-call' | 'notes' | 'note' | 'language'
  /** The element's id, where it has one. */
  id: string
  /** Of links: the address as the browser resolves it, or "#" and an id. */
  href: string
  /** Of links: what is said of them where they are listed apart from their text. */
  description: string
}

/**
 * Runs in the page, just before it prints: gives elements a role and a name that come out in the PDF's structure tree as
 * a Figure with an alternative text, so that each can be found there: the number behind the prefix is its place in what
 * is returned. Only elements that print are marked.
 *
 * @param prefix nothing else in the document may begin with it
 * @see {@link unmarkElements}
 */
export function markElements(prefix: string): MarkedElement[] {
  const marked: MarkedElement[] = []
  const isPoint = (element: Element, side: string): boolean => {
    const length = element.computedStyleMap().get(side)
    return length instanceof CSSUnitValue && length.unit === 'px' && length.value <= 1
  }
  // By the styles alone: asking for places would lay the whole document out once more, and printing does so anyway.
  const prints = (element: Element): boolean => {
    if (element.closest('[aria-hidden="true"]') || !element.checkVisibility({ visibilityProperty: true })) return false
    // What is there for screen readers alone is clipped to a point, and not printed.
    if (getComputedStyle(element).display !== 'inline') return !isPoint(element, 'width') && !isPoint(element, 'height')
    if ((element.textContent ?? '').trim() !== '') return true
    return [...element.getClientRects()].some(({ width, height }) => width > 1 && height > 1)
  }
  /** The words of an element, those of its parts apart from each other. */
  const wordsOf = (element: Element): string =>
    [...element.childNodes]
      .map((child) => (child instanceof Element ? ` ${wordsOf(child)} ` : (child.nodeValue ?? '')))
      .join('')
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:!?)\]])/g, '')
      .trim()
  const kindOf = (element: Element): MarkedElement['kind'] | undefined => {
    const role = element.getAttribute('role')
    if (role === 'doc-noteref' && element.hasAttribute('href')) return 'note-call'
    if (element.matches('a[href]')) return 'link'
    if (role === 'doc-footnote') return 'note'
    if (role === 'doc-endnotes' || element.classList.contains('page-notes')) return 'notes'
    if (role === 'doc-toc') return 'contents'
    if (element.matches('main > [data-part]')) return 'part'
    return element.matches(':is(span, q, i, b, u, s, cite, small, abbr, bdi, sub, sup)[lang]') ? 'language' : undefined
  }
  const wanted =
    'a[href], [role="doc-footnote"], [role="doc-endnotes"], .page-notes, [role="doc-toc"], main > [data-part], [lang]'
  // What is read is read before anything is written: each would have the styles found anew.
  const printing = [...document.body.querySelectorAll(wanted)].flatMap((element) => {
    const kind = kindOf(element)
    return kind && prints(element) ? [{ element, kind }] : []
  })
  for (const { element, kind } of printing) {
    const label = element.getAttribute('aria-label')
    const address = element.getAttribute('href') ?? ''
    const href = address.startsWith('#') || !(element instanceof HTMLAnchorElement) ? address : element.href
    const isLink = kind === 'link' || kind === 'note-call'
    const words = isLink ? (label ?? wordsOf(element)) : ''
    const beside = href.startsWith('#') || words === href || words === address ? '' : ` (${href})`
    const before = ['role', 'aria-label', 'aria-labelledby'].map((name) => element.getAttribute(name))
    element.setAttribute('data-unmarked', JSON.stringify(before))
    element.setAttribute('role', 'figure')
    element.removeAttribute('aria-labelledby')
    element.setAttribute('aria-label', `${prefix}${marked.length}`)
    marked.push({ kind, id: element.id, href, description: isLink ? `${words || href}${beside}`.trim() : '' })
  }
  return marked
}

/** Runs in the page: takes away what {@link markElements} did. */
export function unmarkElements(): void {
  for (const element of document.querySelectorAll('[data-unmarked]')) {
    const before = JSON.parse(element.getAttribute('data-unmarked') ?? '[]') as (string | null)[]
    for (const [index, name] of ['role', 'aria-label', 'aria-labelledby'].entries()) {
      const value = before[index]
      if (typeof value === 'string') element.setAttribute(name, value)
      else element.removeAttribute(name)
    }
    element.removeAttribute('data-unmarked')
  }
}
