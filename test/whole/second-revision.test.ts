import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportSchema, type ReportJson } from '../../src/export/report-schema.js'
import type { NumberingRecord } from '../../src/model/numbering-record.js'
import { examine, makeReport, numberingOf } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf, outputsOf, type Files } from './meeting-folder.js'

const first = { revision: '1', date: '2019-10-15', status: 'comment', reason: '' } as const
const choices = { edition: 'circulation', status: 'draft', allowGaps: false } as const
const files = filesOf('report')
const note = String(files['notes/session-1.md'])

const deletedPoint = /^- Recommendation to police services: Keep an inventory.*\n/m
const added =
  '- Finding: A point that the comments added. @ai-researcher\n' +
  '- Recommendation to police services: Publish the inventory of tools once a year.\n'

const numbering = async (of: Files): Promise<NumberingRecord> =>
  numberingOf(await examine(memoryWorkspace(of)), { ...choices, revision: first })

const released = (record: NumberingRecord): Files => ({
  'releases/apem-2019/1/numbering.json': JSON.stringify(record),
  'releases/apem-2019/1/report.pdf': 'not looked at',
  'releases/apem-2019/1/release.json': '{}',
})

type Row = Omit<ReportJson['parts'][number]['paragraphs'][number], 'number'> & { number: string }

const rows = (outputs: Record<string, string>): Row[] =>
  reportSchema
    .parse(JSON.parse(outputs['report.json'] ?? ''))
    .parts.flatMap(({ paragraphs }) => paragraphs.map((one) => ({ ...one, number: String(one.number) })))

describe('a second revision with a paragraph deleted and two added', () => {
  let record: NumberingRecord
  let before: Record<string, string>
  let after: Record<string, string>
  let revised: Files

  beforeAll(async () => {
    record = await numbering(files)
    before = await outputsOf(files)
    const at = note.search(deletedPoint)
    const changed = note.replace(deletedPoint, '')
    revised = {
      ...files,
      ...released(record),
      'notes/session-1.md': changed.slice(0, at) + added + changed.slice(at),
      'meeting.yaml': `${String(files['meeting.yaml'])}
revisions:
  - { revision: Rev.1, date: 2019-12-02, status: final, reason: Comments of two delegations }
`,
    }
    after = await outputsOf(revised)
  })

  it('leaves every old number with its old words, in the data and in the page', () => {
    const were = rows(before)
    const are = new Map(rows(after).map((row) => [row.number, row]))
    const gone = were.find(({ words }) => words.startsWith('Keep an inventory'))
    for (const { number, words } of were) {
      if (number === gone?.number) expect(are.get(number)).toMatchObject({ kind: 'deleted', words: '' })
      else expect(are.get(number)?.words).toBe(words)
    }
    const later = [...are.keys()].filter((number) => !were.some((one) => one.number === number))
    const behind = Number(gone?.number)
    expect(later).toEqual([`${behind} bis`, `${behind} ter`])
    expect(after['report.html']).toContain(`id="p${behind}-bis"`)
    expect(after['report.html']).toMatch(
      new RegExp(
        `id="p${behind}"[^>]*>\\s*<p><span class="number">${behind}\\. (?:<a [^>]*></a>)?</span>\\[deleted\\]`,
      ),
    )
    expect(after['report.html']).toContain(`paragraph ${behind} bis`)
  })

  it('leaves recommendations their numbers: the deleted one is marked, the new one is bis', () => {
    const shown = (outputs: Record<string, string>): [string, string][] =>
      [...(outputs['recommendations.csv'] ?? '').matchAll(/^(R\d+(?: \w+)?),("(?:[^"]|"")*"|[^,]*),/gm)].map(
        ([, number = '', words = '']) => [number, words],
      )
    const were = new Map(shown(before))
    const gone = [...were].find(([, words]) => words.includes('Keep an inventory'))?.[0] ?? ''
    for (const [number, words] of shown(after)) {
      if (number === gone) expect(words).toBe('[deleted]')
      else if (were.has(number)) expect(words).toBe(were.get(number))
      else
        expect([number, words]).toEqual([expect.stringMatching(/^R\d+ bis$/), expect.stringContaining('once a year')])
    }
    expect(shown(after).length).toBe(were.size + 1)
  })

  it('prints the record of revisions, and keeps it', async () => {
    const annex = /Record of revisions<\/h3>[\s\S]*?<\/table>/.exec(after['report.html'] ?? '')?.[0] ?? ''
    expect(annex.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(
      'First release 15 October 2019 Draft for comment Rev.1 2 December 2019 Final Comments of two delegations',
    )
    const revision = { revision: 'Rev.1', date: '2019-12-02', status: 'final', reason: 'Comments' } as const
    const next = await numberingOf(await examine(memoryWorkspace(revised)), { ...choices, revision })
    expect(next.revisions).toEqual([first, revision])
    expect(next.paragraphs.map(({ number }) => String(number))).toEqual(rows(after).map(({ number }) => number))
  })

  it('writes a number with a word as text into the workbook, the others as numbers', async () => {
    const outputs = await makeReport(await examine(memoryWorkspace(revised)), {
      ...choices,
      builtAt: new Date('2019-12-02T00:00:00Z'),
      formats: ['xlsx'],
      log: () => undefined,
    })
    const book = outputs.find(({ name }) => name.endsWith('.xlsx'))
    const sheet = strFromU8(unzipSync(book?.bytes ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toMatch(/<c r="H\d+"(?! t=)[^>]*><v>\d+<\/v>/)
    expect(sheet).not.toContain('NaN')
  })

  it('numbers both editions alike', async () => {
    const examination = await examine(memoryWorkspace(revised))
    const revision = { ...first, revision: 'Rev.1' }
    const [one, other] = await Promise.all(
      (['internal', 'circulation'] as const).map((edition) =>
        numberingOf(examination, { ...choices, edition, revision }),
      ),
    )
    expect(one).toEqual(other)
  })

  it('is refused where the record of the last release is damaged', async () => {
    const path = 'releases/apem-2019/1/numbering.json'
    for (const damage of ['{', '{"version":1,"revisions":[],"paragraphs":[]}']) {
      const { result } = await examine(memoryWorkspace({ ...files, [path]: damage }))
      expect(result.diagnostics.filter(({ place }) => place.file === path)).toMatchObject([
        { rule: 'meeting-schema', severity: 'error', hint: expect.stringContaining('Put the file back') as string },
      ])
    }
  })

  it('reads the record that knows of most releases, whatever its folder is called', async () => {
    const revision = { revision: 'Rev.1', date: '2019-12-02', status: 'final', reason: 'Comments' } as const
    const next = await numberingOf(await examine(memoryWorkspace(revised)), { ...choices, revision })
    const { earlier } = await examine(
      memoryWorkspace({
        ...revised,
        'releases/a-symbol/Rev.1/numbering.json': JSON.stringify(next),
        'releases/a-symbol/Rev.1/release.json': '{}',
      }),
    )
    expect(earlier).toEqual(next)
  })
})
