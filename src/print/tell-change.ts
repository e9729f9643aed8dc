import type { Change } from './in-page/read-changes.js'

/** Says in a line what an editor may want to know of a page before it is seen. */
export function tellChange({ what, kind, percent = 100 }: Change): string {
  if (kind === 'passed') return `${what} has no room on its page: text that stands behind it goes on before it`
  if (kind === 'picture-smaller') return `${what} is set at ${percent} % of its size, for its page has no more room`
  if (kind === 'table-smaller') return `${what} is set in smaller type, for its columns' words are long`
  return `${what} stands on a turned page, for its columns have no room on an upright one`
}
