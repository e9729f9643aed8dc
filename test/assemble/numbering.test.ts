import { describe, expect, it } from 'vitest'
import { assemble, outline, session } from './assemble.js'

const note = `Opening words.

## Q1. Police work

### Daily work

Prose of the aspect.

- An ordinary item
- Finding: A point. With two sentences.

  A second paragraph of it.

  - an unlabelled item
  - Example: A point below it.
    - View: Deeper still.
- Another ordinary item
- And one more

| Tool | Cost |
| ---- | ---- |
| A    | 1    |

> A quotation.

---

![A chart](../figures/chart.png "Costs")

After the chart.

## Q2. Co-operation

Not discussed: time ran out.

## Other matters

### Visits

#### Dates

Last words.
`

describe('numbering', () => {
  it('numbers prose, points and what was not discussed, in the order in which they print', async () => {
    const report = await assemble(
      { 'notes/session-1.md': note },
      { meeting: { sections: 'sections: [sessions, introduction]' } },
    )
    expect(outline(session(report, 'session-1').items)).toEqual([
      '1 Opening words.',
      '## Question 1. Police work',
      '### Daily work',
      '2 Prose of the aspect.',
      '- [An ordinary item]',
      '3 Finding: A point. With two sentences. A second paragraph of it. [an unlabelled item]',
      '  4 Example: A point below it.',
      '    5 View: Deeper still.',
      '- [Another ordinary item] [And one more]',
      '- ToolCostA1',
      '- A quotation.',
      '- <figures/chart.png|A chart|Costs>',
      '6 After the chart.',
      '## Question 2. Co-operation',
      '7 Not discussed: time ran out.',
      '## Other matters',
      '### Visits',
      '#### Dates',
      '8 Last words.',
    ])
  })

  it('runs on from the introduction to the sessions, and the other way where they print the other way', async () => {
    const files = {
      'editor/introduction.md': '## Objectives\n\nFirst.\n\nSecond.\n',
      'notes/session-1.md': 'Words of one.\n',
      'notes/session-2.md': 'Words of two.\n',
    }
    const usual = await assemble(files)
    expect(outline(usual.introduction.items)).toEqual(['## Objectives', '1 First.', '2 Second.'])
    expect(outline(session(usual, 'session-1').items)).toEqual(['3 Words of one.'])
    expect(outline(session(usual, 'session-2').items)).toEqual(['4 Words of two.'])

    const turned = await assemble(files, { meeting: { sections: 'sections: [sessions, introduction]' } })
    expect(turned.parts).toEqual([
      'cover',
      'preparation',
      'contents',
      'findings',
      'sessions',
      'introduction',
      'coverage',
      'annexes',
    ])
    expect(outline(session(turned, 'session-1').items)).toEqual(['1 Words of one.'])
    expect(outline(turned.introduction.items)).toEqual(['## Objectives', '3 First.', '4 Second.'])
  })

  it('is of parts of which none is left out: those that are named stand in their order where these have their places', async () => {
    const orderOf = async (sections: string) =>
      (await assemble({ 'notes/session-1.md': 'Words.\n' }, { meeting: { sections: `sections: ${sections}` } })).parts
    const usual = await orderOf('[]')
    expect(usual).toContain('sessions')
    expect(await orderOf('[sessions]')).toEqual(usual)
    expect(await orderOf('[annexes, cover, annexes]')).toEqual(usual)
    expect(await orderOf('[contents, cover, preparation]')).toEqual(
      usual.map((part) => ({ preparation: 'contents', contents: 'preparation' })[part as string] ?? part),
    )
    expect(await orderOf('[sessions, findings]')).toEqual(
      usual.map((part) => ({ sessions: 'findings', findings: 'sessions' })[part as string] ?? part),
    )
  })

  it('gives anchors that are unique, and a paragraph that of its number', async () => {
    const twice = '## Notes\n\nA.\n\n## Notes\n\nB.\n\n## Q1\n\nC.\n\n## Q1\n\nD.\n'
    const report = await assemble({ 'notes/session-1.md': twice, 'notes/session-2.md': '## Notes\n\nE.\n' })
    const anchors = report.sessions.flatMap(({ items }) => items.map((item) => ('anchor' in item ? item.anchor : '')))
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors).toEqual(
      expect.arrayContaining(['p2', 'session-1-notes', 'session-1-notes-2', 'session-1-q1', 'session-1-q1-2']),
    )
    expect(report.coverage.rows[0]?.cells[0]?.anchor).toBe('session-1-q1')
  })

  it('keeps what a heading says beyond the question', async () => {
    const report = await assemble({
      'notes/session-1.md': '## Q1: police work.\n\nA.\n\n## q2 – Learning by visits\n\nB.\n',
    })
    const headings = session(report, 'session-1').items.filter((item) => item.type === 'heading')
    expect(outline(headings)).toEqual([
      '## Question 1. Police work',
      '## Question 2. Co-operation – Learning by visits',
    ])
  })

  it('says the title once where a heading goes on behind it', async () => {
    const headings = [
      'Q1. Police  Work (continued)',
      'q2: Co‑operation – by visits',
      'Q1 (again)',
      'Q1: Police workers',
    ]
    const report = await assemble({
      'notes/session-1.md': headings.map((heading) => `## ${heading}\n\nA.\n`).join('\n'),
    })
    expect(outline(session(report, 'session-1').items.filter((item) => item.type === 'heading'))).toEqual([
      '## Question 1. Police work (continued)',
      '## Question 2. Co-operation – by visits',
      '## Question 1. Police work (again)',
      '## Question 1. Police work – Police workers',
    ])
  })

  it('does not repeat a title that was typed with other marks', async () => {
    const report = await assemble({
      'notes/session-1.md': '## Q1 – police  work:\n\nA.\n\n## q2. Co‑operation\n\nB.\n',
    })
    const headings = session(report, 'session-1').items.filter((item) => item.type === 'heading')
    expect(outline(headings)).toEqual(['## Question 1. Police work', '## Question 2. Co-operation'])
  })

  it('leaves no level out, even where a note does', async () => {
    const report = await assemble({ 'notes/session-1.md': '### Straight to three\n\nA.\n\n##### Five\n\nB.\n' })
    expect(outline(session(report, 'session-1').items)).toEqual([
      '## Straight to three',
      expect.any(String),
      '### Five',
      expect.any(String),
    ])
  })

  it('says of each paragraph where it comes from, by a hash of its words alone', async () => {
    const one = await assemble({ 'notes/session-1.md': 'Tools  save *hours* at caf\u00E9s. @anna\n' })
    const other = await assemble({ 'notes/session-1.md': '\nTOOLS save hours at cafe\u0301s! @jan\n' })
    const first = session(one, 'session-1').items[0]
    const second = session(other, 'session-1').items[0]
    expect(first).toMatchObject({ provenance: { file: 'notes/session-1.md', line: 5 } })
    expect(second).toMatchObject({ provenance: { line: 6 } })
    const hash = first?.type === 'paragraph' ? first.provenance.hash : ''
    expect(hash).toMatch(/^[0-9a-f]{12}$/)
    expect(second).toMatchObject({ provenance: { hash } })
  })

  it('numbers points below ordinary items and in quotations where they stand', async () => {
    const words = '- one\n  - Finding: below one\n- two\n\n> Said.\n>\n> - Risk: quoted\n'
    const report = await assemble(
      { 'notes/session-1.md': words },
      { meeting: { sections: 'sections: [sessions, introduction]' } },
    )
    expect(outline(session(report, 'session-1').items)).toEqual([
      '- [one]',
      '1 Finding: below one',
      '- [two]',
      '- Said.',
      '2 Risk: quoted',
    ])
  })

  it('passes over a point that says nothing', async () => {
    const words = '- Finding:\n- Divergence:\n  - View: one\n'
    const report = await assemble(
      { 'notes/session-1.md': words },
      { meeting: { sections: 'sections: [sessions, introduction]' } },
    )
    expect(outline(session(report, 'session-1').items)).toEqual(['1 Divergence: ', '  2 View: one'])
  })

  it('counts an ordered list on where a point divides it', async () => {
    const report = await assemble({ 'notes/session-1.md': '1. one\n2. Finding: two\n3. three\n' })
    const { items } = session(report, 'session-1')
    expect(outline(items)).toEqual(['- [one]', expect.stringMatching(/^\d Finding: two$/), '- [three]'])
    expect(items[2]).toMatchObject({ blocks: [{ type: 'list', start: 3 }] })
  })
})

describe('links within a note', () => {
  it('lead to headings, whatever they print as, to sessions, and to the findings on a question', async () => {
    const words = `To [a](#q1-police-work), [b](#q1), [c](#другое), [d](#session-2), [e](#q2), [f](#nowhere).

Table: See [g](#другое)

| [h](#q1) |
| -------- |
| x        |

## Q1. Police work

A.

## Другое

B.[^1]

[^1]: To [i](#q1).
`
    const report = await assemble({ 'notes/session-1.md': words })
    const { items, footnotes } = session(report, 'session-1')
    const urls = [...JSON.stringify([items, footnotes]).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url)
    expect(urls.toSorted()).toEqual(
      ['#session-1-q1', '#session-1-q1', '#session-1-section', '#session-2', '#findings-q2']
        .concat(['#session-1-section', '#session-1-q1', '#session-1-q1'])
        .toSorted(),
    )
  })
})
