/** Whether a line is the row of dashes below a table's head. */
export function isDelimiterRow(text: string): boolean {
  return /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(text) && text.includes('|')
}

/** The cells of a row; a "|" behind a backslash parts none. */
export function cellsOf(row: string): string[] {
  const words = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return words.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** A row of a table as it is typed. */
export function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The row of dashes for a number of columns. */
export function delimiterRow(columns: number): string {
  return rowOf(Array.from({ length: columns }, () => '---'))
}

/** Words that are shown in a message, cut where they would fill it. */
export function shown(words: string, most = 60): string {
  const one = words.replace(/\s+/g, ' ').trim()
  return one.length > most ? `${one.slice(0, most - 3).trimEnd()}...` : one
}
