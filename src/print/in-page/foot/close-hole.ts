import type { Columns, Flow } from '../columns.js'
import type { Ahead } from './lay-out-ahead.js'
import type { Row } from './read-rows.js'
import { readRows } from './read-rows.js'
import { unitBehind } from './unit-behind.js'

/** Where a page will end: below one of its rows, with so many px left above its notes. */
export interface PageEnd {
  rows: readonly Row[]
  index: number
  room: number
}

/**
 * Runs in the page: closes the hole that a table or picture leaves which has no room on its page, as typesetters do.
 *
 * A picture is set smaller where that lets it stay: to three quarters of its size at the least, so that the words in it
 * can still be read. Otherwise the text behind it goes on before it as long as it has room ({@link unitBehind}), and it
 * comes at the head of the next page. Where a heading goes before a turned table, a line that names its page stands where
 * the table stood. What is read aloud has the same order as what is seen.
 *
 * @param block what leaves the hole; of a table on turned pages what stands for it in the text
 * @param content the table or picture itself
 * @param least px: smaller holes stay
 * @param endOf where the page ends now
 * @param ahead where the text is laid out bit by bit
 * @returns whether anything was changed
 */
export function closeHole(
  block: HTMLElement,
  content: HTMLElement,
  page: number,
  least: number,
  columns: Columns,
  endOf: () => PageEnd,
  ahead: Ahead | undefined,
): boolean {
  // A heading right above goes overleaf with it.
  let lead: Element = block
  while (content === block && lead.previousElementSibling && /^H[2-6]$/.test(lead.previousElementSibling.tagName))
    lead = lead.previousElementSibling
  let isChanged = false
  const isFollowed = ({ rows, index }: PageEnd): boolean => {
    const last = rows[index]?.block
    const before = (isChanged ? block : lead).previousElementSibling
    if (!last || !before?.contains(last)) return false
    const next = rows[index + 1]?.block
    const first = isChanged ? block : lead
    return next ? first.contains(next) : columns.columnOf(first.getClientRects()[0]) > page
  }
  const standsThere = (element: HTMLElement, { rows, index }: PageEnd): boolean => {
    const boxes = element.getClientRects()
    const last = boxes[boxes.length - 1]
    return (
      last !== undefined &&
      columns.columnOf(last) === page &&
      columns.down(last.bottom) <= (rows[index]?.bottom ?? 0) + 2
    )
  }

  let end = endOf()
  if (end.room <= least || !isFollowed(end)) return false

  const picture = content.matches('figure') ? content.querySelector('img') : null
  if (picture && lead === block) {
    const { height } = picture.getBoundingClientRect()
    const margin = Number.parseFloat(getComputedStyle(content).marginBlockStart) || 0
    const rest = content.getBoundingClientRect().height - height + margin
    const share = (end.room - rest - 2) / height
    if (share >= 0.75 && share < 1) {
      const before = picture.style.cssText
      picture.style.maxBlockSize = `${Math.floor(height * share)}px`
      if (standsThere(content, endOf())) {
        content.dataset['percent'] = String(Math.round(100 * share))
        return true
      }
      picture.style.cssText = before
    }
  }

  /** In px: a quarter of a page. */
  const high = 225
  // A heading that stands on the turned page heads what is behind it too.
  if (content.querySelector('h3, h4, h5, h6, .lone-heading')) return false
  const pointers = [...content.querySelectorAll<HTMLElement>('.pointer')]
  const frames = pointers.map(({ parentElement }) => parentElement)
  while (end.room > least && isFollowed(end)) {
    const unit = unitBehind(block, content)
    const [last] = unit.slice(-1)
    if (!last) break
    ahead?.toElement(last)
    const isPassed = unit[0]?.matches('h2, h3, h4, h5, h6, .lone-heading') && content.contains(pointers[0] ?? null)
    for (const pointer of isPassed ? pointers : []) {
      pointer.classList.add('pointer-shown')
      block.before(pointer)
    }
    block.before(...unit)
    const after = endOf()
    // No footnote is cut for it, unless the hole is one that everybody sees.
    const isCut = after.room < 0 && end.room < high
    if (isCut || !standsThere(last, after)) {
      block.after(...unit)
      for (const [at, pointer] of isPassed ? pointers.entries() : []) {
        pointer.classList.remove('pointer-shown')
        frames[at]?.prepend(pointer)
      }
      break
    }
    isChanged = true
    end = after
  }
  if (isChanged) content.dataset['passed'] = ''
  return isChanged
}

/** Closes holes from the first page to the last, each before its page is final. */
export interface HoleWatch {
  /**
   * Closes the next hole on the pages behind the last that is final.
   *
   * @param final the last page that must not change, -1 where there is none
   * @param next the page that is worked at next: all before it have no notes
   * @param endOf where the next page will end, its notes considered
   * @param ahead where the text is laid out bit by bit
   * @returns whether one was closed; then there may be more
   */
  closeNext(final: number, next: number, endOf?: () => PageEnd, ahead?: Ahead): boolean
}

/** Runs in the page: what may leave a hole, the tables and pictures among numbered paragraphs. */
export function findFloats({ parts }: Flow): HTMLElement[] {
  const wanted = '.para ~ :is(.table-frame, figure, .turned-pages)'
  return parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(wanted)])
}

/** Runs in the page: looks at each table and picture among numbered paragraphs once, when it is its turn. */
export function watchHoles(flow: Flow, columns: Columns): HoleWatch {
  /** In px: three lines of text. */
  const least = 60
  const blocks = new Set(findFloats(flow))
  const endWithoutNotes = (page: number): PageEnd => {
    const rows = readRows(flow.parts, columns, page)
    return { rows, index: rows.length - 1, room: flow.area.height - (rows.at(-1)?.bottom ?? 0) }
  }
  return {
    closeNext(final, next, endOf, ahead) {
      for (const block of blocks) {
        const [box] = !ahead || ahead.isLaidOut(block) ? block.getClientRects() : []
        const own = box ? columns.columnOf(box) : Number.POSITIVE_INFINITY
        if (!box || own > next + 1) return false
        const content = flow.turned.find(({ standIn }) => standIn === block)?.element ?? block
        // It begins its page; or notes will push it off the page where it stands now.
        const pages = own < next ? [own - 1] : own === next ? [own - 1, own] : [next]
        // Only notes of the page that is worked at can still push it on.
        if (own < next) blocks.delete(block)
        for (const page of pages.filter((one) => one > final)) {
          const end = page === next && endOf ? endOf : () => endWithoutNotes(page)
          if (!closeHole(block, content, page, least, columns, end, ahead)) continue
          blocks.delete(block)
          return true
        }
      }
      return false
    },
  }
}
