import { unitBehind } from './foot/unit-behind.js'

/**
 * Runs in the page: brings together what stands on turned pages. Tables that follow each other share a page where they
 * have room on one. A heading right above one is followed by the text behind the table where that may go before it, or
 * by a line that names the table's page where another heading comes next. Otherwise it stands on the turned page: alone
 * at the foot of a page it would head nothing.
 */
export function gatherTurned(): void {
  const heading = 'h3, h4, h5, h6, .lone-heading'
  for (const first of document.querySelectorAll<HTMLElement>('main .landscape')) {
    if (!first.matches('.landscape')) continue
    const own: Element[] = [first]
    for (let next = first.nextElementSibling; next?.matches('.landscape'); next = next.nextElementSibling)
      own.push(next)
    const heads: Element[] = []
    for (let head = first.previousElementSibling; head?.matches(heading); head = head.previousElementSibling)
      heads.unshift(head)
    if (heads.length > 0) {
      const last = own.at(-1) as Element
      const unit = own.every((one) => unitBehind(last, one).length > 0) ? unitBehind(last, first) : []
      if (unit.length > 0) {
        heads.length = 0
        if (unit[0]?.matches(heading)) {
          for (const pointer of own.flatMap((one) => [...one.querySelectorAll('.pointer')])) {
            pointer.classList.add('pointer-shown')
            first.before(pointer)
          }
        } else first.before(...unit)
      }
    }
    if (own.length + heads.length === 1) continue
    const together = document.createElement('div')
    together.className = 'landscape'
    first.before(together)
    together.append(...heads, ...own)
    for (const one of own) one.classList.remove('landscape')
  }
}
