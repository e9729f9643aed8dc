import type { PhrasingContent, Table, TableRow } from 'mdast'
import {
  wordsOf,
  type Segment,
  type Told,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from '../read/blocks.js'

/** What a table needs of the note around it. */
export interface TableContext {
  phrasing: (segments: Segment[], paragraph: number) => PhrasingContent[]
  tell: (told: Told) => void
}

/**
 * A table of Word as one of Markdown, which knows neither merged cells nor paragraphs in cells: the words of a merged
 * cell stand in each of its places, paragraphs of a cell on one line; both are told.
 */
export function tableOf(table: WordTable, { phrasing, tell }: TableContext): Table {
  const paragraph = firstNumber(table)
  let merged = false
  let joined = false
  let above: PhrasingContent[][] = []
  const rows = table.rows.map((row): TableRow => {
    const cells: PhrasingContent[][] = []
    for (const cell of row.cells) {
      const flat = flatten(cell.blocks)
      joined ||= flat.joined
      const own = cell.goesOn && !flat.words ? (above[cells.length] ?? []) : phrasing(flat.segments, paragraph)
      merged ||= (cell.goesOn || cell.columns > 1) && own.length > 0
      for (let at = 0; at < cell.columns; at++) cells.push(at === 0 ? own : structuredClone(own))
    }
    above = cells
    return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) }
  })
  const columns = Math.max(0, ...rows.map(({ children }) => children.length))
  for (const row of rows) while (row.children.length < columns) row.children.push({ type: 'tableCell', children: [] })
  if (merged) tell({ message: 'A table has merged cells: their words stand in each of their places', paragraph })
  if (joined) tell({ message: 'A table has cells of several paragraphs: each cell is one line now', paragraph })
  return { type: 'table', children: rows }
}

/** A table of one cell is a frame around text. */
export function isFrame({ rows }: WordTable): boolean {
  return rows.length === 1 && (rows[0]?.cells.length ?? 0) === 1
}

/** The number of the first Word paragraph in a block. */
export function firstNumber(block: WordBlock): number {
  if (block.kind === 'paragraph') return block.number
  for (const { cells } of block.rows) {
    for (const { blocks } of cells) for (const inner of blocks) return firstNumber(inner)
  }
  return 0
}

/** All paragraphs of a cell on one line; tables in it too. */
function flatten(blocks: WordCell['blocks']): { segments: Segment[]; words: boolean; joined: boolean } {
  const paragraphs = paragraphsIn(blocks).filter(({ segments }) => segments.length > 0)
  const segments: Segment[] = []
  for (const paragraph of paragraphs) {
    const before = wordsOf({ segments }).trimEnd()
    if (before) segments.push(text(/[.:;!?,]$/.test(before) ? ' ' : '; '))
    const { list } = paragraph
    if (list?.worded) segments.push(text(`${list.label} `))
    segments.push(...paragraph.segments.map((segment) => (segment.kind === 'break' ? text(' ') : segment)))
  }
  const words = wordsOf({ segments }).trim() !== '' || segments.some(({ kind }) => kind === 'picture')
  return { segments, words, joined: paragraphs.length > 1 }
}

function text(words: string): Segment {
  return { kind: 'text', text: words, bold: false, italic: false, strike: false }
}

/** The paragraphs of blocks, those of tables and text boxes within them too. */
export function paragraphsIn(blocks: WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...paragraphsIn(block.boxes)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  )
}
