import { placeAt } from '../load/source.js'
import type { Passage, Source } from '../model/note.js'
import type { Place } from '../model/place.js'

const REFERENCE = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/i
const AMPERSAND = /^&(?:amp|#38|#x26);/i

/**
 * The place of a stretch of a passage's text in its file.
 *
 * @param from index of its first character in `passage.text`
 * @param to index after its last
 */
export function placeInPassage(source: Source, passage: Passage, from: number, to: number): Place {
  return placeAt(
    source,
    offset(passage, from),
    to > from ? endOfCharacter(source, passage, to - 1) : offset(passage, from),
  )
}

/** Where the source of a character ends: of one unit, of two, or of a reference such as "&eacute;". */
function endOfCharacter(source: Source, passage: Passage, index: number): number {
  const isSecondUnit = /[\uDC00-\uDFFF]/.test(passage.text[index] ?? '')
  const start = offset(passage, isSecondUnit ? index - 1 : index)
  const written = source.text[start] === '&' ? source.text.slice(start, start + 34) : ''
  const reference = (passage.text[index] === '&' ? AMPERSAND : REFERENCE).exec(written)?.[0]
  return start + (reference?.length ?? (isSecondUnit ? 2 : 1))
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
