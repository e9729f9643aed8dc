import { placeAt } from '../../load/source.js'
import { fixOf, readAs, type Mending } from './mending.js'
import { shown } from './table-cells.js'

const NOTE = /^[ \t]*\[(\d{1,3})\]:?[ \t]+(?=\S)/
const INLINE = /(?<!\\)\^\[([^[\]\n]+)\]/g

/**
 * Footnotes that are typed otherwise: "[1]" in the text with "[1] words" at the end of the file are read as calls and
 * notes; "^[words]" is told.
 */
export function mendTypedFootnotes(mending: Mending): void {
  const { lines, verbatim, source, observations } = mending
  const from = lines[0]?.at ?? 0
  if (!/\[\d|\^\[/.test(source.text.slice(from))) return
  readNumbered(mending)
  let number = 1
  for (const [index, { text, at }] of lines.entries()) {
    if (verbatim[index] || !text.includes('^[')) continue
    for (const { 0: whole, 1: words = '', index: column } of text.matchAll(INLINE)) {
      if (insideCode(text, column)) continue
      while (source.text.includes(`[^${number}]`)) number++
      const place = placeAt(source, at + column, at + column + whole.length)
      const end = source.text.trimEnd().length
      observations.push({
        rule: 'residue',
        violation: {
          severity: 'warning',
          message: `A footnote within the line prints as it stands: "${shown(words)}"`,
          hint: `Write "[^${number}]" here, and "[^${number}]: ${shown(words, 30)}" on a line of its own at the end`,
          place,
          remains: `line ${place.line} has a footnote that is not read`,
          fix: fixOf(
            source,
            [
              { at: at + column, removed: whole.length, inserted: `[^${number}]` },
              { at: end, removed: 0, inserted: `\n\n[^${number}]: ${words}` },
            ],
            'Make it a footnote',
          ),
        },
      })
      number++
    }
  }
}

function readNumbered(mending: Mending): void {
  const { lines, verbatim, taken } = mending
  // The notes are the last lines of the file.
  const notes = new Map<string, number>()
  for (let index = lines.length - 1; index >= 0; index--) {
    const text = lines[index]?.text ?? ''
    if (text.trim() === '') continue
    const number = verbatim[index] ? undefined : NOTE.exec(text)?.[1]
    if (number === undefined || notes.has(number)) break
    notes.set(number, index)
  }
  const first = Math.min(...notes.values())
  for (const [number, index] of notes) {
    const line = lines[index]
    if (!line) continue
    const calls = lines.slice(0, first).flatMap(({ text, at }, nth) => {
      if (verbatim[nth]) return []
      return [...text.matchAll(new RegExp(`(?<!\\\\)\\[${number}\\](?![(\\[:])`, 'g'))]
        .filter(({ index: column }) => !insideCode(text, column))
        .map(({ index: column }) => at + column + 1)
    })
    if (calls.length === 0) continue
    taken.add(index)
    const bracket = line.at + line.text.indexOf('[')
    const [head = ''] = NOTE.exec(line.text) ?? []
    const mark = head.trimEnd()
    const edits = [
      ...calls.map((at) => ({ at, removed: 0, inserted: '^' })),
      { at: bracket + 1, removed: 0, inserted: '^' },
      ...(mark.endsWith(':') ? [] : [{ at: line.at + mark.length, removed: 0, inserted: ':' }]),
    ]
    readAs(mending, edits, {
      message: `"[${number}]" is read as a call of the footnote "${shown(line.text.slice(head.length))}"`,
      hint: `Write "[^${number}]" in the text and "[^${number}]:" before the note`,
      from: (calls[0] ?? 1) - 1,
      to: (calls[0] ?? 1) + number.length + 1,
    })
  }
}

/** Whether a column of a line stands in code. */
function insideCode(text: string, column: number): boolean {
  if (!text.includes('`')) return false
  return [...text.matchAll(/(`+)(?!`).*?[^`]\1(?!`)/g)].some(
    ({ 0: code, index }) => column >= index && column < index + code.length,
  )
}
