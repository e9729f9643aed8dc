import type { TypedWords } from '../typed/index.js'
import type { Label } from './message.js'

/** The kinds of point as they print: with the very words that a note is typed with. */
export function printedKinds({ kinds }: TypedWords): Record<string, Label> {
  return Object.fromEntries(Object.entries(kinds).map(([id, { one, many }]) => [id, { label: one, plural: many }]))
}
