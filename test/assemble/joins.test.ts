import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { byTag, parsed, textOf, byClass } from '../render/html.js'
import { assemble, gather, said } from './assemble.js'

const files = {
  'notes/session-1.md': `## Q1

- Finding: Two services.

## Q2

- Finding (agreed): Services learn most from the failures of other services, said @anna.
- Finding: Something else.
`,
  'notes/session-2.md': `## Q2

- Finding (one): Services learn most from the failures of other services, as @jan said.
- Divergence: Whom to ask.
  - View (one): Everybody.
`,
}
const joins = `- points:
    - { session: session-2, begins: Services learn most }
    - { session: session-1, begins: "services learn MOST from" }
`
const duplicates = async (more: Record<string, string>): Promise<string[]> =>
  check(await gather({ ...files, ...more }))
    .filter(({ rule }) => rule === 'point-duplicate')
    .map(({ hint = '' }) => hint)

describe('points that the editor joins', () => {
  it('print once among the findings, in the words of the first, with all origins named and linked', async () => {
    const report = await assemble({ ...files, 'editor/joins.yaml': joins })
    const kinds = report.findings[1]?.groups[0]?.kinds ?? []
    expect(
      kinds[0]?.points.map(({ blocks, number, joined }) => [number, said(blocks), joined?.map((one) => one.number)]),
    ).toEqual([
      [5, 'Services learn most from the failures of other services, as researcher (a technical university) said.', [3]],
      [4, 'Something else.', undefined],
    ])
    const { tree } = parsed(report)
    const point = byClass(tree, 'point').find((element) => textOf(element).includes('as researcher'))
    expect(point && textOf(point)).toMatch(
      /one · Learning together, paragraph 5, page ; Tools in use, paragraph 3, page \(agreed\)$/,
    )
    expect(point && byTag(point, 'a').map(({ properties }) => properties['href'])).toEqual(['#p5', '#p3'])
  })

  it('stand in their sessions as before', async () => {
    const [without, withJoins] = [await assemble(files), await assemble({ ...files, 'editor/joins.yaml': joins })]
    expect(withJoins.sessions).toEqual(without.sessions)
    expect(withJoins.register).toEqual(without.register)
  })

  it('are proposed by the check, and joined by nobody but the editor', async () => {
    const [hint = ''] = await duplicates({})
    const proposed = hint.slice(hint.indexOf('- points:'))
    expect(hint).toContain('editor/joins.yaml')
    expect(proposed).toContain('{ session: session-1, begins: "Services learn most from the failures of other" }')
    expect(await duplicates({ 'editor/joins.yaml': proposed })).toEqual([])
    expect(await duplicates({ 'editor/joins.yaml': joins })).toEqual([])
    const report = await assemble(files)
    expect(report.findings[1]?.groups[0]?.kinds[0]?.points.every(({ joined }) => joined === undefined)).toBe(true)
  })

  it('are proposed as one entry for a group, which stands as it is proposed', async () => {
    const sessionsOf = (ids: string[]) => ({
      sessions: `sessions:\n${ids.map((id) => `  - { id: "${id}", kind: session, title: S, starts: 2019-09-23, asks: { q1: required } }\n`).join('')}`,
    })
    const ids = ['one', '2019', 'true', 'four', 'five']
    const point = (more = '') =>
      `- Good practice: Ports lend each other "cranes: big ones" when one of them\n  breaks down@home${more}.`
    const notes: Record<string, string> = {
      one: point(),
      '2019': `${point()}\n- Finding: Ports lend.`,
      // Two that nobody can tell apart by their first words are left to the editor.
      true: `${point()}\n${point()}`,
      four: `${point(' at night')}\n${point()}`,
      five: point().replace('Good practice', 'Finding'),
    }
    const all = Object.fromEntries(
      ids.map((id) => [`notes/${id}.md`, `---\nsession: "${id}"\n---\n\n## Q1\n\n${notes[id]}\n`]),
    )
    const found = async (more: Record<string, string>) => check(await gather({ ...all, ...more }, sessionsOf(ids)))
    const hintsIn = (list: Awaited<ReturnType<typeof found>>) =>
      list.filter(({ rule }) => rule === 'point-duplicate').map(({ hint = '' }) => hint)
    const before = await found({})
    const hints = hintsIn(before)
    const entries = hints.flatMap((hint) => /- points: .*$/.exec(hint)?.[0] ?? [])
    expect(entries).toHaveLength(1)
    expect(hints.filter((hint) => hint.includes('proposed at notes/2019.md, line 7'))).toHaveLength(1)
    for (const id of ['one', '"2019"', 'four']) expect(entries[0]).toContain(`session: ${id}, `)
    const after = await found({ 'editor/joins.yaml': `${entries[0] ?? ''}\n` })
    const errors = (list: typeof after) => list.filter(({ severity }) => severity === 'error').length
    expect(after.filter(({ place }) => place.file === 'editor/joins.yaml')).toEqual([])
    expect(errors(after)).toBe(errors(before))
    expect(hintsIn(after).length).toBe(hints.length - 2)
    // What comes later joins the entry that is there.
    const shorter = (entries[0] ?? '').replace(/, \{ session: four.*(?=\])/, '')
    const whole = hintsIn(await found({ 'editor/joins.yaml': shorter })).flatMap(
      (hint) => /in place of .*(- points: .*)$/.exec(hint)?.[1] ?? [],
    )
    expect(whole).toEqual(entries)
  })

  it('are not proposed for opposites, whose words are named', async () => {
    const words = 'Services should tell each other of every failure that they saw in the last year.'
    const said = async (other: string) =>
      check(
        await gather({
          'notes/session-1.md': `## Q1\n\n- Finding: ${words}\n`,
          'notes/session-2.md': `## Q2\n\n- Finding: ${other}\n`,
        }),
      )
        .filter(({ rule }) => rule === 'point-duplicate')
        .map(({ message, hint = '' }) => [message, hint.includes('- points:')])
    expect(await said(words)).toEqual([['session-1 has nearly the same point', true]])
    expect(await said(words.replace('last', 'first'))).toEqual([
      [
        'This says the opposite of nearly the same point of session-1; they differ in "last" there, "first" here',
        false,
      ],
    ])
    expect(await said(words.replace('should tell', 'should not tell'))).toEqual([
      [
        'This says the opposite of nearly the same point of session-1; they differ in "not", which stands here alone',
        false,
      ],
    ])
    expect(await said(words.replace('year', 'month'))).toEqual([
      ['session-1 has nearly the same point; they differ in "year" there, "month" here', true],
    ])
  })

  it.each<[string, string, string]>([
    [
      '- points:\n    - { session: session-3, begins: x y }\n    - { session: session-1, begins: Two services }',
      '2:37',
      'There is no session "session-3"',
    ],
    [
      '- points:\n    - { session: session-1, begins: Nothing like }\n    - { session: session-1, begins: Two services }',
      '2:37',
      'No point of session-1 begins with these words',
    ],
    [
      '- points:\n    - { session: session-2, begins: Whom to ask }\n    - { session: session-1, begins: Two services }',
      '3:37',
      'A point of the kind "finding" cannot be joined',
    ],
    [
      '- points:\n    - { session: session-1, begin: Two services }\n    - { session: session-1, begins: Two services }',
      '2:29',
      '"begin" is nothing that can be set here',
    ],
    ['- points:\n    - { session: session-1, begins: Two services }', '2:5', 'A join has at least two points'],
    [`${joins}${joins}`, '5:37', 'This point is joined already'],
    ['points: []', '1:1', 'This is no list of joins'],
    ['- points: [', '1:12', ''],
  ])('say what is wrong with %j, with line and column', async (text, place, message) => {
    const gathered = await gather({ ...files, 'editor/joins.yaml': text })
    const found = check(gathered).filter(({ place: { file } }) => file === 'editor/joins.yaml')
    expect(
      found.map((one) => `${one.place.line}:${one.place.column} ${one.severity} ${one.rule} ${one.message}`),
    ).toContainEqual(expect.stringMatching(new RegExp(`^${place} error meeting-schema ${message}`)) as string)
    expect(() => assembleReport(gathered, { edition: 'circulation', allowGaps: true })).not.toThrow()
  })
})
