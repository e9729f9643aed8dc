import { describe, expect, it } from 'vitest'
import { assemble, line, outline, said, sessions } from './assemble.js'

describe('the editor’s files', () => {
  it('give the summary an answer for each question, their labelled items kept as items', async () => {
    const report = await assemble({
      'editor/executive-summary.md': `# Executive summary

Opening.

## Background

Before.

## Q2

- Recommendation to States (agreed): Train. @anna

### Visits

Second.[^1]

## Q1. Police work

Not discussed: no time.

## Outlook

After.

[^1]: Of the summary.
`,
    })
    const { summary } = report
    expect(said(summary.opening)).toBe('Opening. Background Before.')
    expect(summary.answers.map(({ anchor, heading, blocks }) => [anchor, heading, said(blocks)])).toEqual([
      ['summary-q1', 'Question 1. Police work', 'no time.'],
      [
        'summary-q2',
        'Question 2. Co-operation',
        '[Recommendation to participating States (agreed): Train. — Anna Beispiel (a national police service)] Visits Second.[^1] Outlook After.',
      ],
    ])
    expect(summary.footnotes).toHaveLength(1)
    expect(report.register).toEqual([])
    expect(report.parts).not.toContain('register')
  })

  it('keep the words and the footnotes of the summary’s headings', async () => {
    const note = [
      '## Q1: Police work and its many tools',
      'One.',
      '## Q2[^1]',
      'Two.',
      '## Q1 (once more)',
      'Three.',
      '[^1]: Foot.',
    ]
    const { summary } = await assemble({ 'editor/executive-summary.md': note.join('\n\n') })
    expect(summary.answers.map(({ heading, calls, blocks }) => [heading, line(calls), said(blocks)])).toEqual([
      ['Question 1. Police work and its many tools', '', 'One. Question 1. Police work (once more) Three.'],
      ['Question 2. Co-operation', '[^1]', 'Two.'],
    ])
    expect(summary.footnotes).toHaveLength(1)
  })

  it('give disclaimer and preparation, whose footnotes do not meet', async () => {
    const report = await assemble({
      'editor/disclaimer.md': '# Disclaimer\n\nNo consensus.[^1]\n\n[^1]: Nor any position.\n',
      'editor/preparation.md': 'In a month.[^1]\n\n[^1]: Or two.\n',
    })
    const { disclaimer, prepared, footnotes } = report.preparation
    expect(said(disclaimer)).toBe('No consensus.[^disclaimer-1]')
    expect(said(prepared)).toBe('In a month.[^preparation-1]')
    expect(footnotes.map(({ identifier, children }) => [identifier, said(children)])).toEqual([
      ['disclaimer-1', 'Nor any position.'],
      ['preparation-1', 'Or two.'],
    ])
  })

  it('give annexes of their own where they have no other place', async () => {
    const report = await assemble({
      'editor/thanks.md': '# Acknowledgements\n\nThanks.\n\n## To the hosts\n\n- Finding: kept\n',
    })
    const [part] = report.annexes.further ?? []
    expect(part?.title).toBe('Acknowledgements')
    expect(outline(part?.items ?? [])).toEqual(['- Thanks.', '## To the hosts', '- [Finding: kept]'])
  })

  it('say the mentions of a title of their own, and keep its footnotes', async () => {
    const report = await assemble(
      { 'editor/statement.md': '# Statement by @jan to @states[^1]\n\nWords.\n\n[^1]: Of the title.\n' },
      { meeting: { sessions: sessions('chatham') } },
    )
    const [part] = report.annexes.further ?? []
    expect(part?.title).toBe('Statement by a speaker to participating States')
    expect(line(part?.calls ?? [])).toBe('[^1]')
    expect(part?.footnotes).toHaveLength(1)
    expect(outline(part?.items ?? [])).toEqual(['- Words.'])
  })

  it('have ids of their own, whatever they are called', async () => {
    const files = ['agenda', 'session-1', 'findings', 'благодарности', 'приложение', 'thanks']
    const report = await assemble(
      Object.fromEntries(
        files.map((name) => [`editor/${name}.md`, 'Words.[^1]\n\n## More\n\nWords.\n\n[^1]: Note.\n']),
      ),
    )
    const ids = report.annexes.further?.map(({ id }) => id) ?? []
    expect(ids.toSorted()).toEqual(['agenda-2', 'findings-2', 'section', 'section-2', 'session-1-2', 'thanks'])
    for (const { id, items } of report.annexes.further ?? []) {
      expect(items.find(({ type }) => type === 'heading')).toMatchObject({ anchor: `${id}-more` })
    }
  })

  it('go before what meeting.yaml knows, which leaves out what the editor has a section on', async () => {
    const meeting = {
      sections: 'sections: [introduction]',
      mandate: 'mandate: [{ symbol: MC(9).DEC/9, text: Meetings of police experts }]',
      series: 'series: { name: Annual Meeting, year: 2019, previous: [{ year: 2018, theme: New threats }] }',
      participation:
        'participation: [{ category: law enforcement, count: 1200, women: 480 }, { category: delegations, count: 20, women: 9 }]',
    }
    const report = await assemble(
      { 'editor/introduction.md': 'Opening.\n\n## Mandate\n\nIn other words.\n' },
      { meeting },
    )
    expect(outline(report.introduction.items)).toEqual([
      '1 Opening.',
      '## Mandate',
      '2 In other words.',
      '## Objectives',
      '3 The meeting was asked to consider the following questions:',
      '- [How does work change?] [How can services learn?]',
      '## Earlier meetings',
      '4 2018: New threats',
      '## Participation',
      '5 Participants by category:',
      '- CategoryParticipantsof whom womenlaw enforcement1,200480delegations209Total1,220489',
    ])
    expect(report.introduction.items[3]).toMatchObject({ anchor: 'introduction-questions' })
    expect(report.introduction.items[7]).toMatchObject({ provenance: { file: 'meeting.yaml' } })
    expect(report.cover.series).toBe('2019 Annual Meeting')
  })
})
