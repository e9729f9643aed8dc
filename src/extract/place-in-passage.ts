import { placeAt } from '../load/source.js'
import type { Passage, Source } from '../model/note.js'
import type { Place } from '../model/place.js'

/**
 * The place of a stretch of a passage's text in its file.
 *
 * @param from index of its first character in `passage.text`
 * @param to index after its last
 */
export function placeInPassage(source: Source, passage: Passage, from: number, to: number): Place {
  return placeAt(source, offset(passage, from), to > from ? offset(passage, to - 1) + 1 : offset(passage, from))
}

function offset(passage: Passage, index: number): number {
  const { runs } = passage
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.at ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  if (!run) return 0
  const inside = Math.min(index - run.at, run.length)
  return run.offsets?.[inside] ?? run.offset + inside
}
