import { describe, expect, it } from 'vitest'
import { find } from '../rules-of-words/find.js'
import { assemble, gather, session } from './assemble.js'

const two = (attribution: string, more = ''): Record<string, string> => ({
  sessions: `sessions:
  - { id: session-1, kind: session, title: Tools, starts: 2019-09-23T10:00, attribution: ${attribution}, moderator: [eva, anna], rapporteur: [jan, eva], asks: { q1: required }${more} }`,
})
const notes = { 'notes/session-1.md': 'Words.\n\n## Q1\n\nMore words.\n' }

async function facts(attribution: string, language = 'en'): Promise<[string, string][]> {
  const report = await assemble(notes, { meeting: { ...two(attribution), language: `language: ${language}` } })
  return session(report, 'session-1')
    .facts.slice(1)
    .map(({ label, value }) => [label, value])
}

describe('a session with two moderators and two rapporteurs', () => {
  it('lists them as its attribution allows', async () => {
    expect(await facts('open')).toEqual([
      ['Moderators', 'Eva Vzor (an agency); Anna Beispiel (a national police service)'],
      ['Rapporteurs', 'Researcher (a technical university); Eva Vzor (an agency)'],
    ])
    expect(await facts('affiliation')).toEqual([
      ['Moderators', 'An agency; A national police service'],
      ['Rapporteurs', 'A technical university; An agency'],
    ])
    const [moderators, rapporteurs] = await facts('chatham')
    expect(moderators?.[1]).toBe(rapporteurs?.[1])
    expect(moderators?.[1]).not.toMatch(/;|Eva|agency/)
  })

  it('says so in every language', async () => {
    for (const [language, labels] of [
      ['de', ['Moderation', 'Berichterstattung']],
      ['fr', ['Modération', 'Rapporteurs']],
      ['it', ['Moderazione', 'Relatori']],
      ['es', ['Moderación', 'Relatoría']],
      ['ru', ['Модераторы', 'Докладчики']],
    ] as const)
      expect((await facts('open', language)).map(([label]) => label)).toEqual(labels)
  })

  it('stands in the agenda alike, and one alone as before', async () => {
    const report = await assemble(notes, { meeting: two('open') })
    expect(JSON.stringify(report.annexes.agenda)).toContain('Moderators')
    const alone = await assemble(notes)
    expect(session(alone, 'session-1').facts.map(({ label }) => label)).toContain('Moderator')
  })

  it('names both openly, so that the report may', async () => {
    const { meeting } = await gather(notes, two('open'))
    expect(meeting.sessions[0]?.moderators).toEqual(['eva', 'anna'])
    const report = await assemble(
      { ...notes, 'editor/executive-summary.md': '## Q1\n\n@anna and @eva led.\n' },
      { meeting: two('open') },
    )
    expect(JSON.stringify(report.summary)).toContain('Anna Beispiel')
  })

  it.each([
    ['[speaker-1, nobody]', '"nobody" is nobody listed under people'],
    ['[speaker-1, 7]', 'Write an id, or several in a list: [anna, jan]'],
    ['{ a: b }', 'Write an id, or several in a list: [anna, jan]'],
  ])('moderator: %s is refused', async (moderator, message) => {
    const meeting = `sessions:\n  - { id: session-1, kind: session, title: T, starts: 2019-09-23, asks: {}, moderator: ${moderator} }\n`
    const found = await find('meeting-schema', 'Words.', { meeting, files: { 'notes/session-2.md': null } })
    expect(found.map((one) => one.message)).toEqual([message])
  })
})
