import type { HeadingItem, Item } from '../model/report.js'

/**
 * Marks subheadings that have no sister, as reports of this kind never have one. Questions (level 2) are the frame of
 * every session and stay headings, and so does what has headings below it.
 */
export function markLoneHeadings(items: readonly Item[]): void {
  const headings = items.filter((item) => item.type === 'heading')
  for (const [index, heading] of headings.entries()) {
    const above = headings.slice(0, index).findLastIndex(({ level }) => level < heading.level)
    const end = headings.findIndex(({ level }, other) => other > index && level < heading.level)
    const around = headings.slice(above + 1, end === -1 ? undefined : end)
    if (heading.level > 2 && isLone(heading, around) && !((headings[index + 1]?.level ?? 0) > heading.level)) {
      heading.lone = true
    }
  }
}

function isLone(heading: HeadingItem, around: readonly HeadingItem[]): boolean {
  return around.every((other) => other === heading || other.level !== heading.level)
}
