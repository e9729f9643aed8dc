import { beforeAll, describe, expect, it } from 'vitest'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf, type Files } from '../whole/meeting-folder.js'
import { holes } from './judge-pages.js'
import { printMeeting, type PrintedMeeting } from './print-meeting.js'
import { faultsOfNotes, faultsOfNumbers, notesOf } from './read-printed.js'
import { makeWords } from './sample-document.js'

const words = makeWords(5)

/** Too wide for an upright page. */
function wideTable(caption: string, call = ''): string {
  const row = (cell: (column: number) => string): string =>
    `| ${Array.from({ length: 12 }, (_, at) => cell(at + 1)).join(' | ')} |`
  const rows = Array.from({ length: 5 }, (_, at) => row((column) => words(2) + (at + column === 1 ? call : '')))
  return [`Table: ${caption}\n`, row((at) => `Column ${at}`), row(() => '---'), ...rows].join('\n')
}

/** The worked example with what leaves holes, and what may and may not go before it. */
function holedMeeting(): Files {
  const blocks = [
    '## Free to go before',
    `${words(60)}.`,
    wideTable('First'),
    ...Array.from({ length: 8 }, (_, at) => `Freely ${at + 1} ${words(60)}.`),
    '## Bound to its place',
    `${words(60)}.`,
    wideTable('Second'),
    `Source: ${words(9)}.`,
    ...Array.from({ length: 3 }, () => `${words(60)}.`),
    wideTable('Third'),
    `As the table above shows, ${words(30)}.`,
    ...Array.from({ length: 4 }, () => `${words(60)}.`),
    wideTable('Fourth', '[^of-a-row]'),
    '## Passed by the table',
    ...Array.from({ length: 6 }, (_, at) => `Passing, as table 7 shows, ${words(25)}.[^passing-${at}]`),
    '## Right above a table',
    wideTable('Fifth'),
    wideTable('Sixth'),
    '## Behind both',
    ...Array.from({ length: 4 }, () => `${words(50)}.`),
    '## Pictures',
    ...Array.from({ length: 5 }, () => `${words(75)}.`),
    '![A path of decisions](../figures/human-review.png "A picture")',
    ...Array.from({ length: 3 }, () => `Behind ${words(50)}.`),
    '### A table',
    wideTable('Seventh'),
    `[^of-a-row]: The note of a row says ${words(9)}.`,
    ...Array.from({ length: 6 }, (_, at) => `[^passing-${at}]: ${words(9)}.`),
  ]
  const files = filesOf('report')
  const at = 'notes/side-event.md'
  return { ...files, [at]: `${files[at] as string}\n${blocks.join('\n\n')}\n` }
}

describe('a table or picture that has no room on its page', () => {
  let built: PrintedMeeting
  let turned: number[]
  beforeAll(async () => {
    built = await printMeeting(memoryWorkspace(holedMeeting()))
    firstTable = Number(/<caption[^>]*><span class="caption-number">\D*(\d+)\.<\/span> First/.exec(built.html)?.[1]) - 1
    turned = built.printed.pages.flatMap(({ width, height }, at) => (width > height ? [at] : []))
  }, 120_000)
  let firstTable: number
  const linesOf = (page: number | undefined): string[] => built.printed.pages[page ?? -1]?.lines ?? []

  it('lets the text that may go before it do so, whole paragraphs in their order', () => {
    expect(turned).toHaveLength(6)
    const [first = 0] = turned
    const before = linesOf(first - 1).flatMap((line) => /Freely(\d)/.exec(line)?.[1] ?? [])
    expect(before.length).toBeGreaterThan(2)
    expect(before).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'].slice(0, before.length))
    expect(linesOf(first + 1)[0]).toMatch(new RegExp(`Freely${before.length + 1}`))
    expect(holes(built.printed.pages).find(({ page }) => page === first)?.share).toBeLessThan(0.25)
  })

  it('keeps its source behind it, and what speaks of it', () => {
    const [, second = 0, third = 0] = turned
    expect(linesOf(second + 1)[0]).toMatch(/^\d+Source/)
    expect(linesOf(third + 1)[0]).toMatch(/^\d+Asthetableaboveshows/)
  })

  it('lets a heading pass with the text below it, and says on which page the table is', () => {
    const at = turned[3] ?? 0
    const before = linesOf(at - 1)
    const heading = before.indexOf('Passedbythetable')
    expect(before[heading - 1]).toBe(`Table${4 + firstTable}page${at + 1}`)
    expect(before[heading + 1]).toMatch(/^\d+Passing/)
    expect(faultsOfNumbers(built.printed, built.html).faults).toEqual([])
  })

  it('has letters for its footnotes, so that numbers stay in their order where text goes before it', () => {
    expect(linesOf(turned[3]).some((line) => line.startsWith('aThenoteofarowsays'))).toBe(true)
    expect(faultsOfNotes(built.printed, notesOf(built.html)).faults).toEqual([])
    const numbers = [...built.html.matchAll(/class="note-number"[^>]*>(\d+)/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  })

  it('shares its page with the one that follows it, and leaves a line that names it below a heading right above', () => {
    const at = turned[4] ?? 0
    expect(linesOf(at).filter((line) => /^Table\d+(?:Fifth|Sixth)$/.test(line))).toHaveLength(2)
    const before = linesOf(at - 1)
    const heading = before.indexOf('Rightaboveatable')
    const lines = [5, 6].map((number) => `Table${number + firstTable}page${at + 1}`)
    expect(before.slice(heading + 1, heading + 4)).toEqual([...lines, 'Behindboth'])
  })

  it('has a heading right above on its own page where nothing follows', () => {
    expect(linesOf(turned.at(-1)).slice(0, 2)).toEqual(['Atable', `Table${7 + firstTable}Seventh`])
  })

  it('has the order of the page in the numbers of the paragraphs', () => {
    const own = built.printed.pages.filter(({ running }) => running.startsWith('Sideevent'))
    const numbers = own.flatMap(({ rows }) =>
      rows.flatMap(({ text, size }) => (Math.abs(size - 11) < 0.2 ? (/^(\d+)\. /.exec(text)?.[1] ?? []) : [])),
    )
    expect(numbers.length).toBeGreaterThan(25)
    expect(numbers.map(Number)).toEqual(numbers.map((_, at) => Number(numbers[0]) + at))
  })

  it('leaves no hole but where what follows must stay behind', () => {
    // Behind the last there is nothing.
    const isBound = (next: string): boolean => /^Table.*Third|^A table$/.test(next)
    const empty = holes(built.printed.pages).filter(
      ({ share, isTurned, next }) => share > 0.25 && !isTurned && !isBound(next),
    )
    expect(empty).toEqual([])
  })

  it('was right at the first print', () => {
    expect(built.log).toEqual([])
  })

  it('is told in the log, where it was turned or the text goes on before it', () => {
    const first = `Table ${1 + firstTable}`
    expect(built.changes.filter((line) => line.startsWith(first))).toEqual([
      `${first} stands on a turned page, for its columns have no room on an upright one`,
      `${first} has no room on its page: text that stands behind it goes on before it`,
    ])
    expect(built.changes.filter((line) => line.startsWith(`Table ${3 + firstTable}`))).toHaveLength(1)
  })
})
