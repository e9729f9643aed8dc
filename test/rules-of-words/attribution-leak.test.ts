import { describe, expect, it } from 'vitest'
import { find, HEAD, textsOf, type Given } from './find.js'

const people =
  'people:\n  - { id: jan-vzor, name: Jan Vzor, role: Head, affiliation: Port of Burgas }\n' +
  '  - { id: speaker-1, name: Anna Beispiel, affiliation: "" }\n  - { id: nameless, name: "", affiliation: "" }\n'
const sessions = (attribution: string) =>
  'sessions:\n  - { id: session-1, kind: session, title: One, starts: 2019-09-23T10:00, asks: {}, speakers: [speaker-1] }\n' +
  `  - { id: session-2, kind: session, title: Two, starts: 2019-09-23T10:00, attribution: ${attribution}, asks: {}, speakers: [jan-vzor] }\n`
const given = (attribution = 'affiliation', more = ''): Given => ({ meeting: people + sessions(attribution) + more })

describe('attribution-leak', () => {
  it('finds a name in every kind of words, each at its place', async () => {
    const note = [
      'Of Jan Vzor and *Jan* **Vzor**.[^1]',
      '',
      '## Vzor',
      '',
      '### J. Vzor',
      '',
      '- Finding: by Jan Vzor',
      '  - told by Vzor',
      '- Follow-up to Secretariat (by Jan Vzor): Do it.',
      '- Recommendation to Jan Vzor: Do it.',
      '',
      '> "Yes", said Jan Vzor.',
      '',
      'Table: of Vzor',
      '',
      '| a | b |',
      '|---|---|',
      '| Jan | Vzor |',
      '',
      '![Picture of Vzor](../figures/jan-vzor.png "Taken by Vzor")',
      '',
      '[here](https://example.org/vzor-j.vzor "by Vzor") and [there][x] and `Vzor`',
      '',
      '```',
      'Vzor',
      '```',
      '',
      ':::internal',
      'Vzor',
      ':::',
      '',
      'Not discussed: Vzor was ill.',
      '',
      '[^1]: See Vzor.',
      '[x]: https://example.org/jan_vzor',
      '',
    ].join('\n')
    const found = await find('attribution-leak', note, given())
    const lines = new Set(found.map(({ line }) => line))
    const expected = note.split('\n').flatMap((line, index) => (/vzor/i.test(line) ? [index + 1 + HEAD] : []))
    expect([...lines].sort((a, b) => a - b)).toEqual(expected)
    expect(found.every(({ severity }) => severity === 'error')).toBe(true)
    expect(found.every(({ text }) => /vzor/i.test(text))).toBe(true)
    expect(found.filter(({ line }) => line === HEAD + 20).map(({ text }) => text)).toEqual(['jan-vzor', 'Vzor', 'Vzor'])
  })

  it.each([
    'Of @jan-vzor, and (@jan-vzor; @speaker-1).',
    'Of @Jan-Vzor',
    '![of @jan-vzor](../figures/x.png "by @jan-vzor")',
    '- Follow-up to @secretariat (by 2020-01): Do it. @jan-vzor',
    'vzorky and NeVzor, the january',
    '<!-- Vzor said so -->\n\nWords.',
    'At the Port of Burgas.',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('attribution-leak', words, given())).toEqual([])
  })

  it.each([
    ['Of \\@jan-vzor', 'jan-vzor'],
    ['`@jan-vzor`', 'jan-vzor'],
    ['mail to jan.vzor@port.example now', 'jan.vzor'],
    ['https://example.org/%6Aan-vzor', '%6Aan-vzor'],
    ['![a](../figures/JanVzor.png)', 'JanVzor'],
    ['J\\. Vzor', 'J\\. Vzor'],
    ['Jan\r\nVzor', 'Jan\r\nVzor'],
    ['👮🏽 Jan Vzor', 'Jan Vzor'],
    ['V&#122;or', 'V&#122;or'],
    ['![of Vzor][x]\n\n[x]: ../figures/x.png', 'Vzor'],
    ['![a][x]\n\n[x]: ../figures/x.png "of Vzor"', 'Vzor'],
    ['~~Vzor~~', 'Vzor'],
    ['# Vzor', 'Vzor'],
    ['#### Vzor', 'Vzor'],
    ['- [ ] Vzor', 'Vzor'],
    ['<b>Vzor</b>', 'Vzor'],
    ['@vzor', 'vzor'],
  ])('finds it in %j', async (words, text) => {
    expect(await textsOf('attribution-leak', words, given())).toContain(text)
  })

  it('finds affiliations under the Chatham House Rule, and not else', async () => {
    expect(await textsOf('attribution-leak', 'At the Port of Burgas.', given('chatham'))).toEqual(['Port of Burgas'])
    expect(await textsOf('attribution-leak', 'Jan Vzor, Port of Burgas', given('chatham'))).toEqual([
      'Jan Vzor',
      'Port of Burgas',
    ])
    expect(await textsOf('attribution-leak', 'Jan Vzor, Port of Burgas', given('open'))).toEqual([])
  })

  it("finds in the editor's words whom no open session names", async () => {
    const editor = { 'editor/introduction.md': 'Thanks to Jan Vzor of the Port of Burgas, and to Anna Beispiel.' }
    const inEditor = async (one: Given) =>
      (await find('attribution-leak', 'Words.', one)).map(({ file, text }) => [file, text])
    expect(await inEditor({ ...given('chatham'), files: editor })).toEqual([['editor/introduction.md', 'Jan Vzor']])
    expect(await inEditor({ ...given('open'), files: editor })).toEqual([])
    const files = { ...editor, 'notes/session-1.md': '---\nsession: session-1\n---\n\nSaid @jan-vzor.\n' }
    expect(await inEditor({ ...given('chatham'), files })).toEqual([])
  })

  it("does not find in the editor's words whom the words of an open session name without a mention", async () => {
    const files = {
      'editor/introduction.md': 'Thanks to Jan Vzor.',
      'notes/session-1.md': '---\nsession: session-1\n---\n\nJan Vzor proposed it.\n',
    }
    expect(await textsOf('attribution-leak', 'Words.', { ...given('chatham'), files })).toEqual([])
    const hidden = {
      ...files,
      'notes/session-1.md': files['notes/session-1.md'].replace(/Jan.*/, ':::internal\nJan Vzor.\n:::'),
    }
    expect(await textsOf('attribution-leak', 'Words.', { ...given('chatham'), files: hidden })).toEqual(['Jan Vzor'])
  })

  it('finds them in meeting.yaml', async () => {
    const meeting =
      people +
      sessions('chatham').replace('title: Two', 'title: "Two, by Jan Vzor"') +
      'documents: [{ title: A paper, by: Jan Vzor }]\nissuer: { chair: "The Beispiel Office" }\n'
    const found = await find('attribution-leak', 'Words of Beispiel and Anna Beispiel.', { meeting })
    expect(found.map(({ file, text }) => [file, text])).toEqual([
      ['meeting.yaml', ''],
      ['meeting.yaml', ''],
      ['notes/session-2.md', 'Anna Beispiel'],
    ])
  })

  it('cannot be waived', async () => {
    const { rules } = await import('../../src/rules/index.js')
    expect(rules.find(({ id }) => id === 'attribution-leak')?.waivable).toBe(false)
  })
})
