import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { assemble, everything, gather, session, sessions } from './assemble.js'

const note =
  'Opening.[^1] @anna\n\n## Q1\n\n- Finding: A [link][x].\n\n  :::internal\n  SECRET\n  :::\n\n![@anna](../figures/a.png "By @anna")\n\n[x]: https://example.org\n[^1]: Of @jan.\n'

describe('a report', () => {
  it('is the same each time, and leaves what it is made of as it was', async () => {
    const gathered = await gather({ 'notes/session-1.md': note, 'editor/disclaimer.md': 'No consensus.\n' })
    const before = JSON.stringify(gathered)
    for (const edition of ['circulation', 'internal'] as const) {
      const options = { edition, allowGaps: true, date: '2019-10-01' }
      expect(assembleReport(gathered, options)).toEqual(assembleReport(gathered, options))
      expect(JSON.stringify(gathered)).toBe(before)
    }
  })

  it('says on its cover what a registry asks', async () => {
    const meeting = {
      issuer: 'issuer: { chair: Slovak Chairmanship, organizer: Slovak Chairmanship, support: Secretariat }',
      comments: 'comments: { deadline: 2019-11-15, address: desk@example.org }',
      abbreviations: 'abbreviations: { UN: United Nations, ÄB: x, AI: artificial intelligence }',
      symbol: 'symbol: SEC.DOC/1/19',
    }
    const report = await assemble({ 'notes/session-1.md': note }, { meeting, status: 'comment', date: '2019-10-01' })
    expect(report.status).toBe('comment')
    expect(report.cover).toMatchObject({
      issuers: ['Slovak Chairmanship', 'Secretariat'],
      dates: '23 and 24 September 2019',
      place: 'Vienna',
      symbol: 'SEC.DOC/1/19',
      date: '1 October 2019',
      originalLanguage: 'English',
      status: 'Draft for comment',
      comments: 'Comments are invited by 15 November 2019, to be sent to desk@example.org.',
    })
    expect(report.abbreviations.map(({ short }) => short)).toEqual(['ÄB', 'AI', 'UN'])
  })

  it('lists what notes and editor spell out with what meeting.yaml lists, which has the last word', async () => {
    const report = await assemble(
      {
        'notes/session-2.md': '## Q2\n\nThe United Nations (UN) and the joint unit of analysts (JUA).\n',
        'notes/session-1.md':
          'Number plate recognition (NPR).\n\n:::internal\nThe Blue Unit (BU).\n:::\n\n- Finding: A joint unit for analysis (JUA) and number plate recognition (NPR).\n',
        'editor/introduction.md': '## Aims\n\nThe terms of reference (TOR).\n',
      },
      { meeting: { abbreviations: 'abbreviations: { UN: "United Nations, New York" }' } },
    )
    expect(report.abbreviations.map(({ short, long }) => `${short}: ${long}`)).toEqual([
      'JUA: joint unit for analysis; joint unit of analysts',
      'NPR: number plate recognition',
      'TOR: terms of reference',
      'UN: United Nations, New York',
    ])
  })

  it('has the agenda in the order of time, whatever the order of the sessions', async () => {
    const [head = '', one = '', two = ''] = sessions('open').split('\n')
    const report = await assemble(
      { 'notes/session-1.md': note },
      { meeting: { sessions: [head, two, one].join('\n') } },
    )
    expect(report.sessions.map(({ id }) => id)).toEqual(['session-2', 'session-1'])
    expect(report.annexes.agenda.map(({ session: id }) => id)).toEqual(['session-1', 'session-2'])
  })

  it('adds no section of facts where the editor has one on the same subject', async () => {
    const series = 'series: { name: A, previous: [{ year: 2018, theme: Old threats }] }'
    const titles = async (heading: string): Promise<string[]> =>
      (
        await assemble({ 'editor/introduction.md': `## ${heading}\n\nWords.\n` }, { meeting: { series } })
      ).introduction.items.flatMap((item) => (item.type === 'heading' ? [item.text] : []))
    expect(await titles('Continuity with earlier meetings')).not.toContain('Earlier meetings')
    expect(await titles('Something else')).toContain('Earlier meetings')
  })

  it('says of every session and question what became of it', async () => {
    const { coverage } = await assemble({ 'notes/session-1.md': note })
    expect(coverage.rows.map(({ anchor, cells }) => [anchor, ...cells.map(({ label }) => label)])).toEqual([
      ['session-1', 'answered in part', 'no answer'],
      ['session-2', 'not asked', 'no answer'],
    ])
    expect(coverage.rows[0]?.cells[0]).toMatchObject({ anchor: 'session-1-q1', points: { finding: 1 } })
  })

  it('has no English word of ours in another language', async () => {
    const people = 'people: [{ id: y, name: Ⅰ }]'
    const empty = { title: 'title: Ⅰ', place: 'place: Ⅱ', people, addressees: 'addressees: []' }
    const meeting = {
      ...empty,
      language: 'language: fr',
      questions: 'questions: [{ id: q1, title: Ⅲ, text: Ⅳ, aspects: [{ id: a, title: Ⅴ }] }]',
      sessions:
        'sessions: [{ id: s1, kind: session, title: Ⅵ, starts: 2019-09-23T10:00, attribution: chatham, moderator: x, speakers: [y, z], asks: { q1: required } }]',
      participation: 'participation: [{ category: Ⅶ, count: 1, women: 1 }, { category: Ⅷ, count: 1, women: 1 }]',
    }
    const words = '## q1\n\nⅨ. @y\n\n- Recommendation (national, agreed): Ⅹ.\n- Risk: Ⅺ.\n\nNot discussed: Ⅻ.\n'
    const report = await assemble({ 'notes/s1.md': words }, { meeting, allowGaps: true, date: '2019-10-01' })
    const { register, findings, preparation, cover, introduction, annexes } = report
    // What the numbers are matched by is English where the note is, and is not printed.
    const printed = JSON.stringify(
      [report.sessions, register, findings, preparation, cover, introduction, annexes],
      (key, value: unknown) => (key === 'provenance' ? undefined : value),
    )
    expect(printed).toContain('Recommandation')
    expect(printed).toContain('un intervenant')
    expect(printed).not.toMatch(
      /speaker[^s]|not named|Recommendation|Question \d\.? [^Ⅲ]|\bNo\b|The |September|Draft|agreed\b(?!")/,
    )
  })

  it('loses no word of a note: the internal edition has them all', async () => {
    const piece = fc.constantFrom(
      (w: string) => `Prose ${w}.`,
      (w: string) => `- item ${w}\n  - Finding (agreed): ${w}a\n    - plain ${w}b\n\n      more ${w}c`,
      (w: string) => `1. Divergence: ${w}\n   - View: ${w}a\n2. plain ${w}b`,
      (w: string) => `> quoted ${w}\n>\n> - Risk: ${w}a`,
      (w: string) => `## Heading ${w}\n\n### Third ${w}a\n\n#### Fourth ${w}b`,
      (w: string) => `## Q1. ${w}`,
      (w: string) => `:::internal\nSecret ${w}\n\n- Finding: ${w}a\n\n### Heading ${w}b\n:::`,
      (w: string) => `Table: Caption ${w}\n\n| ${w}a |\n| --- |\n| ${w}b |`,
      (w: string) => `![alt ${w}](../figures/x.png "Caption ${w}a")`,
      (w: string) => `Called.[^${w}]\n\n[^${w}]: Footnote ${w}a\n\n    - Finding: ${w}b`,
      (w: string) => `A [link ${w}][${w}a] and \`code ${w}b\`.\n\n[${w}a]: https://example.org`,
      (w: string) => `Not discussed: ${w}`,
      (w: string) => `    code ${w}`,
      (w: string) => `~~${w}~~ **${w}a**\\\nafter ${w}b`,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const tokens = pieces.map((_, index) => `tok${index}x`)
        const text = pieces.map((write, index) => write(tokens[index] ?? '')).join('\n\n')
        const report = await assemble({ 'notes/session-1.md': `${text}\n` }, { edition: 'internal' })
        const { items, footnotes } = session(report, 'session-1')
        const printed = JSON.stringify([items, footnotes])
        // A token also stands in identifiers; where it is a word, nothing but a letter of the alphabet follows it.
        const wanted = [...text.matchAll(/(?<!\[\^)(?<!\]\[)(?<!^\[)tok\d+x[abc]?(?!\]:)/gm)].map(([word]) => word)
        expect(wanted.filter((word) => !new RegExp(`${word}(?![abc])`).test(printed))).toEqual([])
      }),
      { numRuns: 100, seed: 2019 },
    )
  })

  it('prints nothing of a note whose session is not on the agenda', async () => {
    const report = await assemble({ 'notes/x.md': '---\nsession: elsewhere\n---\n\nLost words.\n' })
    expect(everything(report)).not.toContain('Lost words')
  })
})
