/**
 * Runs in the page: keeps texts of three lines and fewer whole. Two lines cannot stand on either side of a page's end
 * then, and Chromium 147 and 156, told so (`orphans`, `widows`), leave one line alone all the same.
 */
export function keepShortTexts(): void {
  /** In characters: three lines of 76. */
  const short = 228
  const texts = [...document.querySelectorAll<HTMLElement>('main :is(p, li:not(:has(p, ul, ol, table, pre)))')]
  // What is read is read before anything is written: each would have the styles found anew.
  const blocks = texts.map((text) =>
    text.parentElement && getComputedStyle(text).display === 'inline' ? text.parentElement : text,
  )
  for (const block of blocks) {
    if (block.closest('.notes, td, th') || (block.textContent ?? '').length > short) continue
    block.style.setProperty('break-inside', 'avoid')
  }
}
