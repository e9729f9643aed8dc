import { describe, expect, it } from 'vitest'
import type { QuestionFindings } from '../../src/model/report.js'
import { assemble, everything, line, outline, said, session } from './assemble.js'

const one = `## Q1

### Skills

- Recommendation to States: Train.
- Finding (work): Named by its qualifier.[^1]

### Daily work

Prose alone.

## Q2

- Divergence: Whether to buy.
  - View (several): Not before an audit. @anna
    - Example: An audit of last year.
  - View (one): Trials are the audit.
- Lesson learned: Visit first.
- Agreement: Visits help.
- Finding (q1, skills): Two weeks are enough.
- View: A view of its own.

[^1]: A footnote.
`
const two = `## Q2

- Agreement: Visits cost little.

Not discussed: money.
`

function told({ groups }: QuestionFindings): string[] {
  return groups.flatMap((group) => [
    `# ${group.title}${group.lacks ? ` (${group.lacks})` : ''}`,
    ...group.kinds.flatMap(({ label, points }) => [
      label,
      ...points.map(
        ({ sessionTitle, number, blocks, views }) =>
          `- ${sessionTitle} ${number}: ${said(blocks)}${views.map((view) => ` / ${said(view.blocks)}`).join('')}`,
      ),
    ]),
  ])
}

describe('findings by question', () => {
  it('stand under their aspects, then by kind, agreement beside divergence, views with their divergence', async () => {
    const report = await assemble(
      { 'notes/session-1.md': one, 'notes/session-2.md': two },
      { meeting: { sections: 'sections: [sessions, introduction]' } },
    )
    const [first, second] = report.findings as [QuestionFindings, QuestionFindings]
    expect(first.heading).toBe('Question 1. Police work')
    expect(told(first)).toEqual([
      '# Daily work',
      'Findings',
      '- Tools in use 2: Named by its qualifier.',
      '# Skills',
      'Findings',
      '- Tools in use 10: Two weeks are enough.',
      'Recommendations',
      '- Tools in use 1: Train.',
    ])
    expect(told(second)).toEqual([
      '# ',
      'Findings',
      '- Tools in use 10: Two weeks are enough.',
      'Examples',
      '- Tools in use 6: An audit of last year.',
      'Lessons learned',
      '- Tools in use 8: Visit first.',
      'Agreements',
      '- Tools in use 9: Visits help.',
      '- Learning together 12: Visits cost little.',
      'Divergences',
      '- Tools in use 4: Whether to buy. / Not before an audit. — Anna Beispiel (a national police service) / Trials are the audit.',
      'Views',
      '- Tools in use 11: A view of its own.',
    ])
    expect(second.notDiscussed.map(({ sessionTitle, reason, anchor }) => [sessionTitle, line(reason), anchor])).toEqual(
      [['Learning together', 'money.', 'p13']],
    )
    expect(first.groups[0]?.kinds[0]?.points[0]?.anchor).toBe('p2')
  })

  it('keep agreement and divergence together with a kind of the meeting’s own between them', async () => {
    const kinds = 'kinds: [{ id: pledge, label: Pledge, plural: Pledges, after: agreement }]'
    const note = '## Q2\n\n- Divergence: A.\n- Pledge: B.\n- Agreement: C.\n'
    const report = await assemble({ 'notes/session-1.md': note }, { meeting: { kinds } })
    expect(report.findings[1]?.groups[0]?.kinds.map(({ label }) => label)).toEqual([
      'Agreements',
      'Divergences',
      'Pledges',
    ])
    expect(outline(session(report, 'session-1').items)[2]).toMatch(/^\d+ Pledge: B\.$/)
  })

  it('say what is lacking', async () => {
    const report = await assemble({ 'notes/session-1.md': '## Q1\n\n### Daily work\n\nProse alone.\n' })
    const [first, second] = report.findings as [QuestionFindings, QuestionFindings]
    expect(told(first)).toEqual([
      '# Daily work (This aspect was discussed; no point was recorded under it.)',
      '# Skills (No session took up this aspect.)',
    ])
    expect(second).toMatchObject({
      groups: [],
      lacks: ['No session took up this question.'],
      silent: ['Tools in use', 'Learning together'],
    })
  })

  it('say that a question without aspects was answered in prose alone', async () => {
    const report = await assemble({ 'notes/session-2.md': '## Q2\n\nProse alone, and no point in it.\n' })
    expect(report.findings[1]).toMatchObject({
      groups: [],
      lacks: ['This question was discussed; no point was recorded under it.'],
    })
  })
})

describe('what was not discussed', () => {
  it('names its aspect, though nothing was said under the question', async () => {
    const note = '## Q1\n\n### Skills\n\nNot discussed: no time.\n\n### Daily work\n\nNot discussed: no speaker.\n'
    const report = await assemble({ 'notes/session-1.md': note })
    const [first] = report.findings as [QuestionFindings]
    expect(first.groups).toEqual([])
    expect(first.notDiscussed.map(({ aspectTitle, reason }) => [aspectTitle, line(reason)])).toEqual([
      ['Skills', 'no time.'],
      ['Daily work', 'no speaker.'],
    ])
  })
})

describe('a question that was asked and not answered', () => {
  it('names the sessions that owe an answer, and none that may leave it out', async () => {
    const asks = ['required', 'expected', 'optional', 'optional']
    const listed = asks.map(
      (how, n) => `  - { id: s${n}, kind: session, title: Room ${n}, starts: 2019-09-23, asks: { q1: ${how} } }`,
    )
    const notes = Object.fromEntries(
      asks.map((_, n) => [`notes/s${n}.md`, n === 3 ? '## Q1\n\nAn answer.\n' : 'Words.\n']),
    )
    const none = '  - { id: s9, kind: session, title: Room 9, starts: 2019-09-23, asks: {} }'
    const meeting = { sessions: ['sessions:', ...listed, none].join('\n') }
    const report = await assemble({ ...notes, 'notes/s9.md': 'Words.\n' }, { allowGaps: true, meeting })
    expect(report.findings[0]?.silent).toEqual(['Room 0', 'Room 1'])
  })
})

describe('gaps', () => {
  const notes = { 'notes/session-1.md': '## Q1\n\nAn answer.\n\n## Other matters\n\nWords.\n' }

  it('are marked where a build may go on without', async () => {
    const report = await assemble(notes, { allowGaps: true })
    expect(outline(session(report, 'session-1').items).slice(2)).toEqual([
      'GAP There is no answer yet to Question 2. Co-operation',
      '## Other matters',
      expect.stringContaining('Words.'),
    ])
    expect(session(report, 'session-2')).toMatchObject({ outstanding: true, items: [{ type: 'gap' }] })
    expect(report.outstanding).toEqual([{ id: 'session-2', title: 'Learning together' }])
    expect(report.cover.status).toBe('Draft; the note of one session is outstanding')
    expect(report.summary.answers.map(({ blocks }) => blocks)).toEqual([[], []])
  })

  it('are not marked anywhere else', async () => {
    const report = await assemble(notes)
    expect(everything(report)).not.toContain('"gap"')
    expect(report.cover.status).toBe('Draft')
    expect(report.parts).not.toContain('summary')
  })
})
