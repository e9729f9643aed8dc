import type { Edit } from './edit.js'
import type { Habits } from './habits.js'

const NBSP = '\u00a0'

/**
 * Dashes and dots as typed on a typewriter: a hyphen between spaces becomes a dash that begins no line, two hyphens a
 * dash, a hyphen between two years or after "pp." an en dash, three full stops an ellipsis.
 */
export function dashEdits(text: string, { dash }: Habits): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, index } of text.matchAll(/(?<=\S) (?:-{1,3}|[–—])(?= \S)/g))
    edits.push({ from: index, to: index + found.length, by: NBSP + (/[–—]/.test(found) ? found.slice(1) : dash) })
  for (const { 0: found, index } of text.matchAll(/(?<=\p{L})-{2,3}(?=\p{L})/gu))
    edits.push({ from: index, to: index + found.length, by: found.length === 3 ? '—' : dash })
  for (const { index } of text.matchAll(
    // The hyphen first: what looks back before it would do so from every digit of a long number.
    /-(?:(?<=(?<![\p{N}\p{L}/.-])(?:1[5-9]|20)\d\d-)(?=(?:1[5-9]|20)\d\d(?![\p{N}\p{L}/-]))|(?<=\bpp\.[ \u00a0]\d+-)(?=\d+(?![\d-])))/gu,
  ))
    edits.push({ from: index, to: index + 1, by: '–' })
  for (const { index } of text.matchAll(/(?<!\.)\.\.\.(?!\.)/g)) edits.push({ from: index, to: index + 3, by: '…' })
  return edits
}
