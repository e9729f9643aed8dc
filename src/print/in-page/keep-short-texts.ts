/**
 * Runs in the page: keeps texts of three lines and fewer whole, and lets long views of a divergence go on overleaf, side
 * by side. Two lines cannot stand on either side of a page's end
 * then, and Chromium 147 and 156, told so (`orphans`, `widows`), leave one line alone all the same.
 */
export function keepShortTexts(): void {
  /** In characters of running text: three lines of 85, the longest that there are; of four lines some are kept whole too. */
  const short = 255
  /** What whom it is from and where it stands has of the width of running text: 8 points of 11. */
  const small = 0.75
  /** In characters of a view: three lines of a column, and six. */
  const [shortView, longView] = [90, 180]
  /** In lines. */
  const shortCode = 12
  const lengthOf = (element: Element): number => (element.textContent ?? '').length
  // Where a text is too long, so is what it stands in.
  const texts = [...document.querySelectorAll<HTMLElement>('main :is(p, li)')].filter(
    (text) => lengthOf(text) * small <= short && (text.tagName === 'P' || !text.querySelector('p, ul, ol, table, pre')),
  )
  // What is read is read before anything is written: each would have the styles found anew.
  const blocks = texts.map((text) =>
    text.parentElement && getComputedStyle(text).display === 'inline' ? text.parentElement : text,
  )
  for (const code of document.querySelectorAll<HTMLElement>('main pre'))
    if ((code.textContent ?? '').split('\n').length <= shortCode) code.style.setProperty('break-inside', 'avoid')
  const views = [...document.querySelectorAll<HTMLElement>('main .views')].filter((group) =>
    [...group.children].some((view) => lengthOf(view) > longView),
  )
  for (const group of views) {
    group.style.setProperty('break-inside', 'auto')
    for (const view of group.children) if (view instanceof HTMLElement) view.style.setProperty('break-inside', 'auto')
  }
  for (const block of blocks) {
    let length = lengthOf(block)
    if (length * small > short || block.closest('.notes, td, th')) continue
    if (length > shortView && block.closest('.view')) continue
    if (length > short)
      for (const one of block.querySelectorAll('.attribution, .source')) length -= lengthOf(one) * (1 - small)
    if (length <= short) block.style.setProperty('break-inside', 'avoid')
  }
}
