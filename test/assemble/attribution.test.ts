import { describe, expect, it } from 'vitest'
import { assemble, everything, outline, said, session, sessions } from './assemble.js'

const note = `@anna spoke first. @jan followed, as @anna had said. @secretariat wrote it down.

Tools save hours.[^1] @anna

Two agreed. (@anna, @jan)

- Finding: @jan counts them.
- Finding: It was seen by @anna

[^1]: As @jan measured. @jan
`

async function told(attribution: string) {
  const report = await assemble(
    { 'notes/session-1.md': note },
    { meeting: { sessions: sessions(attribution), sections: 'sections: [sessions, introduction]' } },
  )
  const part = session(report, 'session-1')
  return { report, part, lines: outline(part.items) }
}

describe('mentions', () => {
  it('names speakers of an open session', async () => {
    const { part, lines } = await told('open')
    expect(lines).toEqual([
      '1 Anna Beispiel (a national police service) spoke first. Researcher (a technical university) followed, as Anna Beispiel (a national police service) had said. OSCE Secretariat wrote it down.',
      '2 Tools save hours.[^1] — Anna Beispiel (a national police service)',
      '3 Two agreed. — Anna Beispiel (a national police service); researcher (a technical university)',
      '4 Finding: Researcher (a technical university) counts them.',
      '5 Finding: It was seen by Anna Beispiel (a national police service)',
    ])
    expect(part.footnotes.map(({ children }) => said(children))).toEqual([
      'As researcher (a technical university) measured. — researcher (a technical university)',
    ])
    expect(part.facts).toEqual([
      { label: 'Time', value: '23 September 2019, 10:00 to 12:30' },
      { label: 'Moderator', value: 'Eva Vzor (an agency)' },
      { label: 'Speakers', value: 'Anna Beispiel (a national police service); Researcher (a technical university)' },
    ])
  })

  it('says the affiliation alone where the session allows no more', async () => {
    const { report, part, lines } = await told('affiliation')
    expect(lines).toEqual([
      '1 A national police service spoke first. A technical university followed, as a national police service had said. OSCE Secretariat wrote it down.',
      '2 Tools save hours.[^1] — a national police service',
      '3 Two agreed. — a national police service; a technical university',
      '4 Finding: A technical university counts them.',
      '5 Finding: It was seen by a national police service',
    ])
    expect(part.facts[2]?.value).toBe('A national police service; A technical university')
    expect(everything(report)).not.toMatch(/Beispiel|Vzor|innovation|researcher/i)
  })

  it('says nothing of anybody under the Chatham House Rule, wherever the words stand', async () => {
    const { report, part, lines } = await told('chatham')
    expect(lines).toEqual([
      '1 A speaker spoke first. A speaker followed, as a speaker had said. OSCE Secretariat wrote it down.',
      '2 Tools save hours.[^1] — a speaker',
      '3 Two agreed. — two speakers',
      '4 Finding: A speaker counts them.',
      '5 Finding: It was seen by a speaker',
    ])
    expect(part.facts).toEqual([
      expect.objectContaining({ label: 'Time' }),
      { label: 'Moderator', value: 'not named' },
      { label: 'Speakers', value: '2 speakers, not named' },
    ])
    expect(report.annexes.agenda[0]?.details).toEqual(['Moderator: not named', 'Speakers: 2 speakers, not named'])
    expect(everything(report)).not.toMatch(
      /Beispiel|Vzor|innovation|researcher|police service|university|an agency|anna|\bjan\b/i,
    )
  })

  it('hides as much in headings, tables, captions and pictures', async () => {
    const words = `## What @anna showed

Table: Tools of @anna

| Who   |
| ----- |
| @anna |

![A photograph of @anna](../figures/a.png "By @anna")

![@jan][chart]

[chart]: ../figures/b.png "Of @jan"

Not by @anna-lena, nor by a@anna.example.

- Follow-up (by @anna): Nothing.
`
    const report = await assemble({ 'notes/session-1.md': words }, { meeting: { sessions: sessions('chatham') } })
    const { items } = session(report, 'session-1')
    expect(outline(items)).toEqual([
      '## What a speaker showed',
      '- WhoA speaker',
      '- <figures/a.png|A photograph of a speaker|By a speaker>',
      '- <figures/b.png|A speaker|Of a speaker>',
      expect.stringContaining('Not by [Outstanding: who is meant], nor by a@anna.example.'),
      expect.stringContaining('Nothing.'),
    ])
    expect(items[0]).toMatchObject({ anchor: 'session-1-what-a-speaker-showed', text: 'What a speaker showed' })
    expect(items[5]).toMatchObject({ point: { by: 'a speaker' } })
    expect(JSON.stringify(items[1])).toContain('Tools of ')
    expect(JSON.stringify(items)).not.toMatch(/@anna(?!\.example)|Beispiel/)
  })

  it('hides as much where the space before a mention was forgotten', async () => {
    const words = `It was in the footage.@anna, too; both (@anna/@jan) had seen it –@anna and -@jan said so.@anna

Write to a@anna.example or a.b@anna.example; see a/@anna.
`
    const report = await assemble(
      { 'notes/session-1.md': words },
      { meeting: { sessions: sessions('chatham'), sections: 'sections: [sessions, introduction]' } },
    )
    const { items } = session(report, 'session-1')
    expect(outline(items)).toEqual([
      '1 It was in the footage. A speaker, too; both (a speaker/a speaker) had seen it –a speaker and -a speaker said so. — a speaker',
      '2 Write to a@anna.example or a.b@anna.example; see a/@anna.',
    ])
  })

  it('counts speakers joined by "and" in any alphabet', async () => {
    for (const [language, words] of [
      ['ru', 'Двое согласились. @anna и @jan'],
      ['de', 'Zwei stimmten zu. @anna und @jan'],
      ['en', 'Two agreed. @anna and @jan'],
    ] as const) {
      const meeting = { sessions: sessions('chatham'), language: `language: ${language}` }
      const report = await assemble({ 'notes/session-1.md': `${words}\n` }, { meeting })
      const commas = words.replace(/ (?:и|und|and) /u, ', ')
      const same = await assemble({ 'notes/session-1.md': `${commas}\n` }, { meeting })
      const lines = outline(session(report, 'session-1').items)
      expect(lines[0]).toMatch(/\. — /)
      expect(lines).toEqual(outline(session(same, 'session-1').items))
    }
  })

  it('prints a person in the editor’s words as in the most open session in which they have a part', async () => {
    const meeting = {
      sessions: `sessions:
  - { id: session-1, kind: session, title: Closed, starts: 2019-09-23, attribution: chatham, speakers: [anna, eva], asks: {} }
  - { id: session-2, kind: session, title: Half, starts: 2019-09-24, attribution: affiliation, speakers: [anna], asks: {} }`,
    }
    const report = await assemble(
      { 'editor/executive-summary.md': '@anna, @eva, @jan and @secretariat spoke.\n' },
      { meeting },
    )
    expect(said(report.summary.opening)).toBe(
      'A national police service, a speaker, a speaker and OSCE Secretariat spoke.',
    )
  })

  it('knows an abbreviation from the end of a sentence', async () => {
    const words = 'Some, e.g. @jan, agreed. “@jan did too”, and others, e.g. @jan\n'
    const report = await assemble({ 'notes/session-1.md': words })
    expect(outline(session(report, 'session-1').items)[0]).toContain(
      'Some, e.g. researcher (a technical university), agreed. “Researcher (a technical university) did too”, and others, e.g. researcher (a technical university)',
    )
  })

  it('sets who said it behind the words above, where a paragraph says nothing else', async () => {
    const report = await assemble(
      { 'notes/session-1.md': '> Trials are the audit\n\n@anna\n\nMore.\n' },
      { meeting: { sections: 'sections: [sessions, introduction]' } },
    )
    expect(outline(session(report, 'session-1').items)).toEqual([
      '- Trials are the audit — Anna Beispiel (a national police service)',
      '1 More.',
    ])
  })

  it('gives no list of participants while one session hides its own', async () => {
    const list = 'participants: list'
    const open = await assemble({}, { meeting: { list } })
    expect(open.annexes.participants).toHaveLength(3)
    const hidden = await assemble({}, { meeting: { list, sessions: sessions('chatham') } })
    expect(hidden.annexes.participants).toEqual([])
    const half = await assemble({}, { meeting: { list, sessions: sessions('affiliation') } })
    expect(half.annexes.participants.map(({ name, role }) => name + role)).toEqual(['', '', ''])
    const people = `people:
  - { id: anna, name: Anna Beispiel, affiliation: a national police service }
  - { id: jan, name: Jan Exemple }`
    const one = await assemble({}, { meeting: { list, people, sessions: sessions('affiliation') } })
    expect(one.annexes.participants).toEqual([
      { name: '', role: '', affiliation: 'a national police service', category: '' },
    ])
  })
})
