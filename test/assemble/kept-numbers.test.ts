import { describe, expect, it } from 'vitest'
import { numberingRecord } from '../../src/assemble/numbering-record.js'
import { hashOf } from '../../src/assemble/provenance.js'
import { numberingRecordSchema, type NumberingRecord, type Revision } from '../../src/model/numbering-record.js'
import type { Report } from '../../src/model/report.js'
import { assemble, outline, said, session, sessions } from './assemble.js'

const first: Revision = { revision: '1', date: '2019-10-15', status: 'comment', reason: '' }
const second: Revision = { revision: 'Rev.1', date: '2019-11-20', status: 'comment', reason: 'Comments received' }
/** The sessions first, so that their numbers begin with 1; the introduction's one paragraph is the last. */
const only = { sections: 'sections: [sessions, introduction]' }

const one = `Opening words of the session.

## Q1

### Daily work

Cameras are in use in most of the services that spoke.

- Finding: Two services use video analysis every day. @anna
- Recommendation to States: Keep a public register of tools.
- Recommendation to Secretariat: Collect the registers of all services.

## Q2

- Recommendation to States: Train officers before a tool is bought.
`
const two = `## Q2

- Finding: Courses are shared between three academies.
`

type Notes = Record<string, string>
const notes = (changes: [RegExp | string, string][] = [], other: Notes = {}): Notes => ({
  'notes/session-1.md': changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to)
    expect(changed, `${from} is in the note`).not.toBe(text)
    return changed
  }, one),
  'notes/session-2.md': two,
  ...other,
})

async function release(of: Notes, revision: Revision = first, earlier?: NumberingRecord): Promise<NumberingRecord> {
  const record = numberingRecord(await assemble(of, { meeting: only, ...(earlier ? { earlier } : {}) }), revision)
  return numberingRecordSchema.parse(JSON.parse(JSON.stringify(record)))
}

async function after(earlier: NumberingRecord, of: Notes, meeting: Record<string, string> = {}): Promise<Report> {
  return assemble(of, { meeting: { ...only, ...meeting }, earlier })
}

const lines = (report: Report, ids = ['session-1', 'session-2']): string[] =>
  ids.flatMap((id) => outline(session(report, id).items))

const register = (report: Report): string[] =>
  report.register.flatMap(({ title, recommendations }) =>
    recommendations.map(({ shown, number, blocks }) => `${title}: ${shown} (${number}) ${said(blocks)}`),
  )

describe('numbers that were circulated', () => {
  it('are the same again where nothing changed, in words, place and record', async () => {
    const record = await release(notes())
    const report = await after(record, notes())
    expect(lines(report)).toEqual(lines(await assemble(notes(), { meeting: only })))
    expect(numberingRecord(report, second).paragraphs).toEqual(record.paragraphs)
    expect(record.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(record.paragraphs[4]).toMatchObject({
      part: 'session-1',
      question: 'q1',
      aspect: 'work',
      words: 'collect the registers of all services',
      recommendation: { shown: 'R3', addressees: ['secretariat'] },
    })
  })

  it('stand with one paragraph deleted and two added', async () => {
    const report = await after(
      await release(notes()),
      notes([
        [/- Finding: Two.*\n/, ''],
        [/(- Recommendation to States: Keep.*\n)/, '$1- Finding: A first new point.\n- Finding: And a second one.\n'],
      ]),
    )
    expect(lines(report)).toEqual([
      '1 Opening words of the session.',
      '## Question 1. Police work',
      '### Daily work',
      '2 Cameras are in use in most of the services that spoke.',
      '3 DELETED',
      '4 Recommendation to participating States: Keep a public register of tools.',
      '4 bis Finding: A first new point.',
      '4 ter Finding: And a second one.',
      '5 Recommendation to OSCE Secretariat: Collect the registers of all services.',
      '## Question 2. Co-operation',
      '6 Recommendation to participating States: Train officers before a tool is bought.',
      '## Question 2. Co-operation',
      '7 Finding: Courses are shared between three academies.',
    ])
    expect(session(report, 'session-1').items.flatMap((item) => ('anchor' in item ? [item.anchor] : []))).toContain(
      'p4-bis',
    )
  })

  it('go on behind the last one, and before the first take the nought', async () => {
    const report = await after(
      await release(notes()),
      notes([[/^/, 'New before everything.\n\n']], { 'notes/session-2.md': `${two}- Finding: New at the end.\n` }),
    )
    expect(lines(report)[0]).toBe('0 bis New before everything.')
    expect(lines(report).at(-1)).toBe('7 bis Finding: New at the end.')

    const usual = { sections: '' }
    const circulated = numberingRecord(await assemble(notes(), { meeting: usual }), first)
    const grown = notes([], { 'notes/session-2.md': `${two}- Finding: New at the end.\n` })
    expect(lines(await after(circulated, grown, usual)).at(-1)).toBe('9 Finding: New at the end.')
  })

  it('stay with words that were edited in their place, and with words that moved', async () => {
    const record = await release(notes())
    const edited = await after(record, notes([['Two services use video', 'Three services now use video']]))
    expect(lines(edited)).toContain(
      '3 Finding: Three services now use video analysis every day. — Anna Beispiel (a national police service)',
    )
    const moved = await after(
      record,
      notes([
        [/- Finding: Two.*\n/, ''],
        [/$/, '- Finding: Two services use video analysis every day. @anna\n'],
      ]),
    )
    expect(lines(moved).slice(-3)).toEqual([
      '3 Finding: Two services use video analysis every day. — Anna Beispiel (a national police service)',
      '## Question 2. Co-operation',
      '7 Finding: Courses are shared between three academies.',
    ])
    expect(lines(moved).join('\n')).not.toContain('DELETED')
    const replaced = await after(
      record,
      notes([['Two services use video analysis every day. @anna', 'Drones are rare.']]),
    )
    expect(lines(replaced).filter((line) => line.startsWith('3') || line.includes('Drones'))).toEqual([
      '3 DELETED',
      '3 bis Finding: Drones are rare.',
    ])
  })

  it('are never given again, over several releases', async () => {
    const record = await release(notes())
    const added = notes([[/(- Finding: Two.*\n)/, '$1- Finding: Came with the revision.\n']])
    const rev1 = await release(added, second, record)
    expect(rev1.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, '3 bis', 4, 5, 6, 7, 8])
    const rev2 = await release(
      notes([[/- Finding: Two.*\n/, '- Finding: Something else has come.\n']]),
      { ...second, revision: 'Rev.2' },
      rev1,
    )
    expect(rev2.paragraphs.map(({ number, deleted }) => `${number}${deleted ? ' gone' : ''}`)).toEqual([
      '1',
      '2',
      '3 gone',
      '3 bis gone',
      '3 ter',
      '4',
      '5',
      '6',
      '7',
      '8',
    ])
    expect(rev2.paragraphs[2]?.words).toBe('')
    expect(rev2.revisions.map(({ revision }) => revision)).toEqual(['1', 'Rev.1', 'Rev.2'])
    const back = await after(rev2, added)
    expect(lines(back).slice(4, 7)).toEqual([
      '3 Finding: Two services use video analysis every day. — Anna Beispiel (a national police service)',
      '3 bis Finding: Came with the revision.',
      '3 ter DELETED',
    ])
  })

  it('stand for a session that left the agenda, behind the one before it; of a note that is outstanding nothing is said', async () => {
    const record = await release(notes())
    const onlyFirst = sessions('open').split('\n').slice(0, 2).join('\n')
    const gone = await after(record, { 'notes/session-1.md': one }, { sessions: onlyFirst })
    expect(lines(gone, ['session-1']).slice(-2)).toEqual([
      '6 Recommendation to participating States: Train officers before a tool is bought.',
      '7 DELETED',
    ])
    const waiting = await assemble({ 'notes/session-1.md': one }, { meeting: only, earlier: record, allowGaps: true })
    expect(lines(waiting).join('\n')).not.toContain('DELETED')
    expect(lines(waiting).at(-1)).toMatch(/^GAP/)
  })
})

describe('numbers of a session whose id is "introduction"', () => {
  const agenda = sessions('open').replace('id: session-1', 'id: introduction')
  const own: Notes = { 'notes/introduction.md': one, 'notes/session-2.md': two }
  const all = (report: Report): string[] => [
    ...outline(report.introduction.items),
    ...lines(report, ['introduction', 'session-2']),
  ]

  it.each(['[introduction, sessions]', '[sessions, introduction]'])('stand, with the parts as %s', async (order) => {
    const meeting = { sessions: agenda, sections: `sections: ${order}` }
    const before = await assemble(own, { meeting })
    const record = numberingRecord(before, first)
    expect(all(await assemble(own, { meeting, earlier: record }))).toEqual(all(before))
    // Records were once made without telling the two apart.
    const mixed = JSON.parse(
      JSON.stringify(record).replaceAll('"session:introduction"', '"introduction"'),
    ) as typeof record
    expect(mixed).not.toEqual(record)
    expect(all(await assemble(own, { meeting, earlier: mixed }))).toEqual(all(before))
  })

  it('leave the introduction its own where that session is new', async () => {
    const meeting = { ...only, sessions: sessions('open').replace('id: session-2', 'id: introduction') }
    const report = await assemble(
      { 'notes/session-1.md': one, 'notes/introduction.md': '## Q2\n\n- Finding: Entirely new.\n' },
      { meeting, earlier: await release(notes()) },
    )
    expect(outline(report.introduction.items)).toContainEqual(expect.stringMatching(/^8 (?!DELETED)/))
    expect(lines(report, ['introduction']).at(-1)).toMatch(/^7 bis Finding: Entirely new/)
  })
})

describe('numbers of recommendations that were circulated', () => {
  it('stand; the new one behind R2 is R2 bis, the deleted one is marked, the last takes the next', async () => {
    const record = await release(notes())
    expect(register(await after(record, notes()))).toEqual([
      'participating States: R1 (4) Keep a public register of tools.',
      'participating States: R2 (6) Train officers before a tool is bought.',
      'OSCE Secretariat: R3 (5) Collect the registers of all services.',
    ])
    const report = await after(
      record,
      notes([
        [/- Recommendation to States: Keep.*\n/, ''],
        [/$/, '- Recommendation to States: Publish what was learned.\n- Recommendation to Secretariat: Meet again.\n'],
      ]),
    )
    expect(register(report)).toEqual([
      'participating States: R1 (4) [deleted]',
      'participating States: R2 (6) Train officers before a tool is bought.',
      'participating States: R2 bis (6 bis) Publish what was learned.',
      'OSCE Secretariat: R3 (5) Collect the registers of all services.',
      'OSCE Secretariat: R4 (6 ter) Meet again.',
    ])
    const again = numberingRecord(report, second)
    expect(again.paragraphs.map(({ recommendation }) => recommendation?.shown ?? '')).toEqual([
      '',
      '',
      '',
      'R1',
      'R3',
      'R2',
      'R2 bis',
      'R4',
      '',
      '',
    ])
    expect(register(await after(again, notes()))).toEqual([
      'participating States: R1 (4) Keep a public register of tools.',
      'participating States: R2 (6) Train officers before a tool is bought.',
      'participating States: R2 bis (6 bis) [deleted]',
      'OSCE Secretariat: R3 (5) Collect the registers of all services.',
      'OSCE Secretariat: R4 (6 ter) [deleted]',
    ])
  })

  it('are marked where the words stay and recommend no longer', async () => {
    const report = await after(
      await release(notes()),
      notes([['- Recommendation to States: Keep a public', '- Good practice: Keep a public']]),
    )
    expect(register(report)[0]).toBe('participating States: R1 (4) [deleted]')
    expect(lines(report)).toContain('4 Good practice: Keep a public register of tools.')
  })
})

describe('numbers of paragraphs that have become points', () => {
  /** As it was released when labels in paragraphs were prose: typed "Xfinding:", recorded as "finding". */
  const recordOf = async (body: string): Promise<NumberingRecord> => {
    const record = await release({ 'notes/session-2.md': `## Q2\n\n${body.replace(LABELS, 'X$&')}` })
    return {
      ...record,
      paragraphs: record.paragraphs.map((paragraph) => {
        const words = paragraph.words.replace(/x(?=finding|risk|recommendation)/g, '')
        return { ...paragraph, words, hash: hashOf(words, 12, { addressees: [] }) }
      }),
    }
  }
  const LABELS = /(?:Finding|Risk|Recommendation)/g
  const numbersAfter = async (before: string, now = before): Promise<string[]> =>
    lines(await after(await recordOf(before), { 'notes/session-2.md': `## Q2\n\n${now}` }), ['session-2']).slice(1)

  it('stay where each paragraph had one label, whatever its words and its place', async () => {
    const body =
      'Before.\n\nFinding: It holds.\n\n**Recommendation to participating States (national, by May 2020):** Read it.\n\nBehind.\n'
    expect(await numbersAfter(body)).toEqual([
      '1 Before.',
      '2 Finding: It holds.',
      '3 Recommendation to participating States: Read it.',
      '4 Behind.',
    ])
    const moved = body.replace('Before.\n\n', '').replace(/$/, '\nBefore.\n')
    expect((await numbersAfter(body, moved)).join('\n')).not.toMatch(/DELETED|bis/)
  })

  it('stay with the first where a paragraph had several labels, or words before them', async () => {
    expect(
      await numbersAfter(
        'Finding: It holds.\nRisk: Nobody reads it.\nRecommendation to States: Read it.\n\nWords come first.\nRisk: They go on.\n\nBehind.\n',
      ),
    ).toEqual([
      '1 Finding: It holds.',
      '1 bis Risk: Nobody reads it.',
      '1 ter Recommendation to participating States: Read it.',
      '2 Words come first.',
      '2 bis Risk: They go on.',
      '3 Behind.',
    ])
  })

  it('stay with the first item below a line that was a paragraph', async () => {
    expect(await numbersAfter('**Findings**\n\n- It holds.\n- It is read.\n\nBehind.\n')).toEqual([
      '1 Finding: It holds.',
      '1 bis Finding: It is read.',
      '2 Behind.',
    ])
  })

  it('stay where the words were edited besides', async () => {
    const before = 'Recommendation to participating States: Keep a log.\n\nBehind.\n'
    expect(await numbersAfter(before, before.replace('a log', 'the log'))).toEqual([
      '1 Recommendation to participating States: Keep the log.',
      '2 Behind.',
    ])
  })
})
