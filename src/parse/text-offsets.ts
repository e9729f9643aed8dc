import type { Text } from 'mdast'
import type { Source } from '../model/note.js'

/**
 * Offsets in the source of each character of a text node's value, and of its end: escapes, character references
 * and the marks at the start of continued lines make the source longer than the value.
 *
 * @returns nothing where the two are the same, character for character
 */
export function offsetsOf(node: Text, source: Pick<Source, 'text'>): number[] | undefined {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const { value } = node
  if (end - start === value.length && source.text.startsWith(value, start)) return undefined
  const offsets: number[] = []
  let at = start
  for (let index = 0; index < value.length; index++) {
    const unit = value[index] as string
    at = advance(source.text, at, end, unit, index > 0 && value[index - 1] === '\n')
    offsets.push(at)
    at = after(source.text, at, end, unit)
  }
  offsets.push(Math.min(at, end))
  return offsets
}

/** Skips what stands in the source before the character that is meant. */
function advance(text: string, from: number, end: number, unit: string, lineStart: boolean): number {
  let at = from
  if (lineStart) while (at < end && text[at] !== unit && /[ \t>]/.test(text[at] as string)) at++
  if (unit === '\n') {
    while (at < end && text[at] !== '\n' && text[at] !== '\r') at++
    return at
  }
  if (text[at] === '\\' && text[at + 1] === unit) return at + 1
  return at
}

/** The offset after the character's source: one unit, or a whole character reference. */
function after(text: string, at: number, end: number, unit: string): number {
  if (unit === '\n' && text[at] === '\r' && text[at + 1] === '\n') return at + 2
  if (text[at] === '&' && (unit !== '&' || /^&(?:amp|#38|#x26);/i.test(text.slice(at, at + 6)))) {
    const reference = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,30});/i.exec(
      text.slice(at, Math.min(end, at + 40)),
    )
    if (reference) return at + reference[0].length
  }
  return Math.min(at + 1, end)
}
