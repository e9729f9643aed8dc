import { letters, type Printed, type PrintedPage } from './read-printed.js'
import { textBlocks } from './text-blocks.js'

/** In points: the type of running text, and that of footnotes. */
const TEXT = 11
const NOTES = 8.75
/** The room of running head and foot, in points. */
const [HEAD, FOOT] = [(30 * 72) / 25.4, (28 * 72) / 25.4]

const plain = (html: string): string =>
  letters(
    html
      .replace(/<a [^>]*class="[^"]*\bon-screen"[^>]*>.*?<\/a>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&(?:amp|#x26);/g, '&')
      .replace(/&[^;\s]+;/g, ' '),
  )

interface Split {
  /** Of two pages that follow each other in one part, the first; from 1. */
  page: number
  above: PrintedPage['rows']
  below: PrintedPage['rows']
  next: PrintedPage
  here: PrintedPage
}

/** What stands on a page above its footnotes. */
function bodyOf({ rows }: PrintedPage): PrintedPage['rows'] {
  let end = rows.length
  while (end > 0 && Math.abs((rows[end - 1]?.size ?? 0) - NOTES) < 0.15) end--
  return rows.slice(0, end)
}

/** The ends of all pages that a part goes on behind. */
function splits(pages: readonly PrintedPage[]): Split[] {
  const titleOf = ({ running }: PrintedPage): string => running.replace(/Page\d+of\d+$/, '')
  return pages.flatMap((here, index) => {
    const next = pages[index + 1]
    if (!next || titleOf(here) !== titleOf(next)) return []
    return [{ page: index + 1, here, next, above: bodyOf(here), below: bodyOf(next) }]
  })
}

/** How many characters the full lines of running text, or of footnotes, have. */
export function lineLengths(pages: readonly PrintedPage[], of: 'text' | 'notes' = 'text'): number[] {
  const wanted = of === 'text' ? TEXT : NOTES
  return pages.flatMap(({ rows }) =>
    rows.flatMap(({ text, size, y }, at) => {
      const next = rows[at + 1]
      const goesOn = next && Math.abs(next.size - wanted) < 0.15 && y - next.y < wanted * 1.6
      return Math.abs(size - wanted) < 0.15 && goesOn ? [text.length] : []
    }),
  )
}

/**
 * Pages that end with the first line of a text, or begin with its last, and how many texts go on over the end of a page
 * at all.
 */
export function loneLines({ pages, pageOf }: Printed, html: string): { lone: string[]; texts: number } {
  const blocks = textBlocks(html, pageOf)
  const lone: string[] = []
  let texts = 0
  for (const { page, above, below } of splits(pages)) {
    const last = letters(above.at(-1)?.text ?? '')
    const first = letters(below[0]?.text ?? '')
    if (last === '' || first === '') continue
    const split = blocks.filter((text) => text.includes(last + first))
    if (split.length === 0) continue
    texts++
    if (split.every((text) => text.startsWith(last + first) || text.endsWith(last + first)))
      lone.push(`page ${page}: ${last} / ${first}`)
  }
  return { lone, texts }
}

/** Pages that end with a heading. */
export function headingsAtFoot(pages: readonly PrintedPage[], html: string): string[] {
  const headings = new Set(
    [...html.matchAll(/<(h[2-6]|p class="(?:kind|lone-heading)[^>]*)>([^]*?)<\/(?:h[2-6]|p)>/g)].map(([, , words]) =>
      plain(words ?? ''),
    ),
  )
  return splits(pages).flatMap(({ page, above }) => {
    const last = letters(above.at(-1)?.text ?? '')
    return last !== '' && headings.has(last) ? [`page ${page}: ${last}`] : []
  })
}

/** Pages that end with the head of a table, which the next page begins with again: none of its rows stands below. */
export function headsAtFoot(pages: readonly PrintedPage[]): string[] {
  return splits(pages).flatMap(({ page, above, below }) => {
    const last = letters(above.at(-1)?.text ?? '')
    return last.length > 8 && last === letters(below[0]?.text ?? '') ? [`page ${page}: ${last}`] : []
  })
}

/** How much of each page that a part goes on behind is left empty, above its footnotes; as a share of its height. */
export function holes(
  pages: readonly PrintedPage[],
): { page: number; share: number; next: string; isTurned: boolean }[] {
  return splits(pages).map(({ page, here, above, below }) => {
    const room = here.height - HEAD - FOOT
    const end = above.at(-1)?.y ?? here.height - HEAD
    const foot = here.rows.length > above.length ? (here.rows[above.length]?.y ?? 0) + 2 * NOTES : FOOT
    return {
      page,
      share: Math.max(0, end - foot - TEXT) / room,
      next: below[0]?.text ?? '',
      isTurned: here.width > here.height,
    }
  })
}
