import type { CoverageCell, CoverageState } from '../model/coverage.js'
import { showable, widthOf } from './visible-text.js'

const MARKS: Record<CoverageState, string> = {
  answered: '✓',
  partial: '~',
  'not-discussed': '–',
  missing: '✗',
  'not-asked': '·',
}
const KEY = '✓ answered  ~ in part  – not discussed  ✗ missing  · not asked'

/** Between two columns. */
const GAP = 2

/**
 * Sessions by questions, with a mark in each cell, how many of those that were asked have answered, and the key.
 * Questions that do not fit in a line go on below.
 *
 * @param columns characters to a line
 */
export function coverageTable(coverage: readonly CoverageCell[], columns: number): string[] {
  const sessions = [...new Set(coverage.map(({ session }) => session))]
  const questions = [...new Set(coverage.map(({ question }) => question))]
  if (sessions.length === 0 || questions.length === 0) return []
  const byCell = new Map(coverage.map((cell) => [`${cell.session} ${cell.question}`, cell]))
  const own = (question: string): CoverageCell[] => coverage.filter((cell) => cell.question === question)
  const sums = new Map(questions.map((question) => [question, sumOf(own(question))]))

  const rowHead = Math.max(...[...sessions, 'answered'].map((words) => widthOf(words)))
  const widths = new Map(questions.map((one) => [one, Math.max(widthOf(showable(one)), widthOf(sums.get(one) ?? ''))]))
  const lines: string[] = []
  for (const group of groupsOf(questions, widths, columns - rowHead)) {
    const row = (head: string, cell: (question: string) => string): string =>
      (
        pad(showable(head), rowHead) +
        group.map((one) => ' '.repeat(GAP) + pad(cell(one), widths.get(one) ?? 0)).join('')
      ).trimEnd()
    if (lines.length > 0) lines.push('')
    lines.push(row('', showable))
    for (const session of sessions) {
      lines.push(row(session, (question) => MARKS[byCell.get(`${session} ${question}`)?.state ?? 'not-asked']))
    }
    lines.push(row('answered', (question) => sums.get(question) ?? ''))
  }
  return [...lines, '', KEY]
}

/** `2/3`: two of the three that were asked have answered, if only in part. */
function sumOf(cells: CoverageCell[]): string {
  const asked = cells.filter(({ state }) => state !== 'not-asked').length
  const answered = cells.filter(({ state }) => state === 'answered' || state === 'partial').length
  return `${answered}/${asked}`
}

function groupsOf(questions: string[], widths: Map<string, number>, columns: number): string[][] {
  const groups: string[][] = []
  let room = 0
  for (const question of questions) {
    const width = (widths.get(question) ?? 0) + GAP
    const last = groups.at(-1)
    if (last && width <= room) {
      last.push(question)
      room -= width
    } else {
      groups.push([question])
      room = columns - width
    }
  }
  return groups
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
