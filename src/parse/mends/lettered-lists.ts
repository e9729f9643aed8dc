import type { Line } from '../lines.js'
import type { Edit } from '../offset-map.js'
import { isBlank, readAs, type Mending } from './mending.js'

/** A letter, a Roman number or a digit that opens an item as Markdown does not know it: "a)", "(i)", "i.", "(1)", "1)Words". */
interface Marker {
  /** The forms of one list: its brackets and the sort of its numbers. */
  style: string
  value: number
  /** What it may also be: "i)" is the ninth letter and the first Roman number. */
  other?: { style: string; value: number }
  /** Index of its first character in the line, and after its last one with the spaces. */
  from: number
  to: number
}

const MARKER = /^(\s*)(\(?)([a-zа-я]|[ivx]{2,5}|[A-ZА-Я]|[IVX]{2,5}|\d{1,2})([.)])([ \t\u00A0]+(?=\S)|(?=\p{L}))/u
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 }
/** The letters that number a list in Russian: "ё", "й" and what comes late are left out. */
const CYRILLIC = 'абвгдежзиклмнопрст'
/** So far below the next item of a list may stand. */
const MOST_LINES = 20

/** Items that begin with a letter or a Roman number are those of an ordered list. */
export function mendLetteredLists(mending: Mending): void {
  const { lines, verbatim, taken } = mending
  let list: { style: string; value: number; edits: Edit[]; first: Marker & Line } | undefined
  const finish = (): void => {
    if (list) tell(mending, list.edits, list.first)
    list = undefined
  }
  for (const [index, line] of lines.entries()) {
    const { text } = line
    if (verbatim[index] || taken.has(index)) continue
    const marker = markerOf(text)
    if (!marker) {
      // A paragraph or a heading ends the list; what is indented belongs to its item.
      if (text.trim() !== '' && (/^#/.test(text) || (isBlank(lines[index - 1]) && !/^\s/.test(text)))) finish()
      continue
    }
    const next = list && forms(marker).find(({ style, value }) => style === list?.style && value === list.value + 1)
    if (list && next) {
      list.value = next.value
      list.edits.push(editOf(marker, next.value, line))
      continue
    }
    const first = forms(marker).find(({ style, value }) => value === 1 && opens(mending, index, style))
    if (!first) continue
    finish()
    list = { ...first, edits: [editOf(marker, 1, line)], first: { ...marker, ...line } }
  }
  finish()
}

function forms({ style, value, other }: Marker): { style: string; value: number }[] {
  return [{ style, value }, ...(other ? [other] : [])]
}

function editOf({ from, to }: Marker, value: number, { at }: Line): Edit {
  return { at: at + from, removed: to - from, inserted: `${value}) ` }
}

function tell(mending: Mending, edits: Edit[], { at, from, to, text }: Marker & Line): void {
  const typed = text.slice(from, to).trim()
  const message =
    edits.length === 1
      ? `"${typed}" opens an item of a list`
      : `"${typed}" and the marks of the ${edits.length === 2 ? 'line' : `${edits.length - 1} lines`} after it open the items of a list`
  readAs(mending, edits, {
    message,
    hint: edits.length === 1 ? 'Write "1)"' : 'Write "1)", "2)" and so on',
    from: at + from,
    to: at + from + typed.length,
  })
}

/**
 * Whether a first marker opens a list: one with a bracket where a paragraph begins; any other where the second item
 * follows, since "(a)" and "i." may come to stand at the start of a line of prose.
 */
function opens({ lines, verbatim }: Mending, index: number, style: string): boolean {
  const above = lines[index - 1]
  const begins = isBlank(above) || /^\s*(?:#|[-*+•–]\s)/.test(above?.text ?? '')
  if (begins && /^\(?[aiа1]\)$/.test(style) && !/^\(1/.test(style)) return true
  for (let at = index + 1; at < Math.min(lines.length, index + MOST_LINES); at++) {
    const text = lines[at]?.text ?? ''
    if (verbatim[at]) continue
    if (/^#/.test(text)) return false
    const marker = markerOf(text)
    if (marker && forms(marker).some((form) => form.style === style && form.value === 2)) return true
  }
  return false
}

function markerOf(text: string): Marker | undefined {
  if (!/^\s*\(?[\dA-Za-zА-Яа-я]{1,5}[.)]/.test(text)) return undefined
  const [whole, indent = '', open = '', number = '', close = '', gap = ''] = MARKER.exec(text) ?? []
  if (whole === undefined || (open === '(' && close !== ')')) return undefined
  const isDigit = /\d/.test(number)
  // "1. Words" is Markdown's own; a number needs a word right behind it, or brackets.
  if (isDigit && open === '' && gap !== '') return undefined
  if (!isDigit && gap === '') return undefined
  // "A. Smith" is a name.
  if (/^[A-HJ-UW-ZА-Я]$/.test(number) && close === '.') return undefined
  const place = { from: indent.length, to: whole.length }
  const brackets = (sort: string): string => `${open}${sort}${close}`
  if (isDigit) return { style: brackets('1'), value: Number(number), ...place }
  const isLower = number === number.toLowerCase()
  const roman = /^[ivx]+$/i.test(number)
    ? { style: brackets(isLower ? 'i' : 'I'), value: romanValue(number.toLowerCase()) }
    : undefined
  if (number.length > 1) return roman ? { ...roman, ...place } : undefined
  const cyrillic = CYRILLIC.indexOf(number.toLowerCase())
  if (cyrillic >= 0) return { style: brackets(isLower ? 'а' : 'А'), value: cyrillic + 1, ...place }
  if (/[А-я]/.test(number)) return undefined
  const letter = { style: brackets(isLower ? 'a' : 'A'), value: number.toLowerCase().charCodeAt(0) - 96 }
  return { ...letter, ...(roman ? { other: roman } : {}), ...place }
}

function romanValue(number: string): number {
  return [...number].reduce((sum, sign, index) => {
    const value = ROMAN[sign] ?? 0
    return sum + (value < (ROMAN[number[index + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}
