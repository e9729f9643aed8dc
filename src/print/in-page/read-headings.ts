/** Runs in the page: the words of every heading that is displayed, in order, spaces as they read. */
export function readHeadings(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.getClientRects().length > 0)
    .map((heading) =>
      (heading.textContent ?? '')
        .replace(/\u00AD/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
}
