import type { Violation } from '../model/diagnostic.js'
import type { Source } from '../model/note.js'
import type { Place } from '../model/place.js'
import { placeAt } from '../load/source.js'

/** Rows as objects by the names of the first row, in the form that `readYaml` gives. */
export interface ReadCsv {
  value: Record<string, string>[]
  problems: Violation[]
  /** Place of each cell by dotted path, such as `0.address`; of a row under its number. */
  places: Record<string, Place>
}

interface Cell {
  text: string
  from: number
  to: number
}

/**
 * Reads CSV by RFC 4180, with commas or, as spreadsheets of half of Europe write it, semicolons. An empty cell is as
 * good as none. Cells keep their place, which is why no library is used.
 */
export function readCsv(source: Source): ReadCsv {
  const result: ReadCsv = { value: [], problems: [], places: { '': placeAt(source, 0) } }
  const [heads, ...rows] = rowsOf(source, result.problems)
  if (!heads) return result
  const names = heads.map(({ text }) => text.trim())
  for (const [index, name] of names.entries()) {
    const head = heads[index] as Cell
    if (name !== '' && names.indexOf(name) === index) continue
    result.problems.push({
      message: name === '' ? `Column ${index + 1} has no name` : `Two columns are called "${name}"`,
      hint: 'Name the columns in the first row: id, state, organization, category, name, address, language, edition',
      place: placeAt(source, head.from, head.to),
    })
  }
  for (const cells of rows) {
    const row = String(result.value.length)
    const [first = { text: '', from: 0, to: 0 }] = cells
    result.places[row] = placeAt(source, first.from, cells.at(-1)?.to)
    const [over] = cells.slice(names.length)
    if (over) {
      result.problems.push({
        message: `This row has ${cells.length} cells, and the first row names ${names.length}`,
        hint: 'Put a text that holds the separator between quotation marks',
        place: placeAt(source, over.from, over.to),
      })
    }
    const value: Record<string, string> = {}
    for (const [index, { text, from, to }] of cells.entries()) {
      const name = names[index]
      if (!name || text.trim() === '') continue
      // Only line breaks and blanks around the words go: what stands within them is judged.
      value[name] = text.trim()
      result.places[`${row}.${name}`] = placeAt(source, from, to)
    }
    result.value.push(value)
  }
  return result
}

/** The rows that are not empty. */
function rowsOf(source: Source, problems: Violation[]): Cell[][] {
  const { text } = source
  const separator = (/^[^\r\n]*/.exec(text)?.[0] ?? '').includes(';') ? ';' : ','
  const rows: Cell[][] = []
  let cells: Cell[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(source, at, problems) : plainCell(text, at, separator)
    cells.push(cell)
    at = cell.to
    if (text[at] === separator) {
      at += 1
      // A separator at the very end opens one more empty cell.
      if (at < text.length && !/[\r\n]/.test(text[at] as string)) continue
      cells.push({ text: '', from: at, to: at })
    } else if (at < text.length && !/[\r\n]/.test(text[at] as string)) {
      const end = plainCell(text, at, separator).to
      problems.push({
        message: 'Words stand behind a closing quotation mark',
        hint: 'Double a quotation mark that belongs to the text',
        place: placeAt(source, at, end),
      })
      at = end
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    if (cells.some((one) => one.text.trim() !== '')) rows.push(cells)
    cells = []
  }
  return rows
}

function plainCell(text: string, from: number, separator: string): Cell {
  let to = from
  while (to < text.length && text[to] !== separator && text[to] !== '\n' && text[to] !== '\r') to += 1
  return { text: text.slice(from, to), from, to }
}

function quotedCell(source: Source, from: number, problems: Violation[]): Cell {
  const { text } = source
  let words = ''
  let at = from + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) {
      problems.push({
        message: 'A quotation mark is never closed',
        hint: 'Close it at the end of the cell',
        place: placeAt(source, from, from + 1),
      })
      return { text: words + text.slice(at), from, to: text.length }
    }
    words += text.slice(at, end)
    if (text[end + 1] !== '"') return { text: words, from, to: end + 1 }
    words += '"'
    at = end + 2
  }
}
