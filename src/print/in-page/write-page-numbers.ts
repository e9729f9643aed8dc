/** Runs in the page: writes each page number into the elements that ask for it. */
export function writePageNumbers(pageOf: Record<string, number>): void {
  for (const cell of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const page = pageOf[cell.dataset['pageOf'] ?? '']
    if (page !== undefined) cell.textContent = String(page)
  }
}
