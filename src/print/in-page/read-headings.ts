/** A heading as it reads, and as it is called elsewhere: without the numbers of its footnotes. */
export interface HeadingWords {
  text: string
  title: string
}

/** Runs in the page: the words of every heading that is displayed, in order, spaces as they read. Lays nothing out. */
export function readHeadings(): HeadingWords[] {
  const plain = (element: Element): string =>
    (element.textContent ?? '')
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => {
      const bare = heading.cloneNode(true) as Element
      for (const call of bare.querySelectorAll('sup:has([role="doc-noteref"])')) call.remove()
      return { text: plain(heading), title: plain(bare) }
    })
}
