import { beforeAll, describe, expect, it } from 'vitest'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf, type Files } from '../whole/meeting-folder.js'
import { holes } from './judge-pages.js'
import { printMeeting, type PrintedMeeting } from './print-meeting.js'
import { makeWords } from './sample-document.js'

const words = makeWords(5)

/** Too wide for an upright page. */
function wideTable(caption: string): string {
  const row = (cell: (column: number) => string): string =>
    `| ${Array.from({ length: 12 }, (_, at) => cell(at + 1)).join(' | ')} |`
  const rows = Array.from({ length: 6 }, () => row(() => words(2)))
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
    `As the table shows, ${words(30)}.`,
    '## Pictures',
    ...Array.from({ length: 5 }, () => `${words(75)}.`),
    '![A path of decisions](../figures/human-review.png "A picture")',
    ...Array.from({ length: 3 }, () => `Behind ${words(50)}.`),
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
    turned = built.printed.pages.flatMap(({ width, height }, at) => (width > height ? [at] : []))
  }, 120_000)
  const linesOf = (page: number | undefined): string[] => built.printed.pages[page ?? -1]?.lines ?? []

  it('lets the text that may go before it do so, whole paragraphs in their order', () => {
    expect(turned).toHaveLength(3)
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
    expect(linesOf(third + 1)[0]).toMatch(/^\d+Asthetableshows/)
  })

  it('has the order of the page in the numbers of the paragraphs', () => {
    const own = built.printed.pages.filter(({ running }) => running.startsWith('Sideevent'))
    const numbers = own.flatMap(({ rows }) =>
      rows.flatMap(({ text, size }) => (Math.abs(size - 11) < 0.2 ? (/^(\d+)\. /.exec(text)?.[1] ?? []) : [])),
    )
    expect(numbers.length).toBeGreaterThan(25)
    expect(numbers.map(Number)).toEqual(numbers.map((_, at) => Number(numbers[0]) + at))
  })

  it('leaves no hole before a picture', () => {
    const empty = holes(built.printed.pages).filter(({ share, besideTurned }) => share > 0.25 && !besideTurned)
    expect(empty).toEqual([])
  })

  it('was right at the first print', () => {
    expect(built.log).toEqual([])
  })
})
