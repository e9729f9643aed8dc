import { strFromU8, unzipSync } from 'fflate'
import type { Piece, Scope } from './piece.js'

/** The session whose paragraph has that number. */
export type SessionOfParagraph = (paragraph: string) => Scope | undefined

/** Where the tables of recommendations have the number of the paragraph. */
const PARAGRAPH = 7

/** The cells of a CSV file; each row belongs to the session whose paragraph it names. */
export function csvPieces(name: string, text: string, sessionOf: SessionOfParagraph): Piece[] {
  return rowPieces(name, readCsv(text), sessionOf)
}

/** The cells of a workbook's sheets, and every word in its other files. */
export function xlsxPieces(name: string, bytes: Uint8Array, sessionOf: SessionOfParagraph): Piece[] {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)] as const)
  const shared = sharedStrings(files.find(([path]) => path === 'xl/sharedStrings.xml')?.[1] ?? '')
  return files.flatMap(([path, xml]): Piece[] => {
    if (path === 'xl/sharedStrings.xml') return []
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return rowPieces(name, readSheet(xml, shared), sessionOf)
    const words = wordsOfXml(xml)
    return words ? [{ output: name, place: path, text: words, scope: 'report', manner: 'prose' }] : []
  })
}

function rowPieces(name: string, rows: string[][], sessionOf: SessionOfParagraph): Piece[] {
  const [heads = []] = rows
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Piece[] => {
      if (text === '') return []
      const scope = sessionOf(cells[PARAGRAPH] ?? '') ?? (row === 0 ? 'report' : 'anywhere')
      return [
        { output: name, place: `row ${row + 1}, column ${heads[column] ?? column + 1}`, text, scope, manner: 'prose' },
      ]
    }),
  )
}

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(([, inner = '']) => wordsOfXml(inner, ''))
}

function readSheet(xml: string, shared: string[]): string[][] {
  return [...xml.matchAll(/<row\b[^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: string[] = []
    for (const [, attributes = '', inner = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const letters = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? ''
      const column = letters
        ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
        : cells.length
      const words = wordsOfXml(inner, '')
      while (cells.length < column) cells.push('')
      cells[column] = /\bt="s"/.test(attributes) ? (shared[Number(words)] ?? '') : words
    }
    return cells
  })
}

/** Text and attributes' values, their references resolved. */
function wordsOfXml(xml: string, between = '\n'): string {
  const words = xml.replace(/<[^>]*>/g, (tag) =>
    between
      ? [between, ...tag.matchAll(/="([^"]*)"/g)].map((one) => (typeof one === 'string' ? one : one[1])).join(between)
      : '',
  )
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return words
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, entity?: string) =>
      entity ? (named[entity] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '0', hex ? 16 : 10)),
    )
    .trim()
}
