import { describe, expect, it } from 'vitest'
import { makeSource } from '../../src/load/source.js'
import type { Meeting } from '../../src/model/meeting.js'
import { gatherFiles } from '../../src/pipeline.js'
import { explainRecipients } from '../../src/recipients/explain-recipients.js'
import { loadRecipients } from '../../src/recipients/load-recipients.js'
import { RECIPIENT_KEYS } from '../../src/recipients/recipient-schema.js'

const MEETING = `title: A meeting
language: en
house: osce
dates: { start: 2019-09-23, end: 2019-09-24 }
questions: [{ id: q1, title: One }]
sessions: [{ id: s1, kind: session, title: First, starts: 2019-09-23, asks: {} }]
`
const LANGUAGES = ['en', 'fr', 'de', 'it', 'ru', 'es']
const meeting: Meeting = (await gatherFiles({ 'meeting.yaml': MEETING })).meeting

/** What is said of a list: `line:column message`. */
function said(text: string, file = 'recipients.yaml'): string[] {
  return loadRecipients(makeSource(file, text), meeting, LANGUAGES).violations.map(
    ({ place, message }) => `${place.line}:${place.column} ${message}`,
  )
}

/** One recipient whose address is under test; it stands in line 4. */
const withAddress = (address: string): string =>
  `- id: austria\n  state: Austria\n  name: Permanent Mission\n  address: ${JSON.stringify(address)}\n`

describe('a list of recipients', () => {
  it('is read from YAML and from CSV alike', () => {
    const yaml = `- { id: austria, state: Austria, name: Permanent Mission, address: at@missions.example, language: de }
- { id: holy-see, state: the Holy See, name: "O'Neill, Monsignor", address: hs@missions.example, edition: internal }
- { id: interpol, organization: INTERPOL, name: Liaison office, address: liaison@interpol.example }
`
    const csv = `\uFEFFid;state;organization;name;address;language;edition
austria;Austria;;Permanent Mission;at@missions.example;de;
holy-see;the Holy See;;"O'Neill, Monsignor";hs@missions.example;;internal

interpol;;INTERPOL;Liaison office;liaison@interpol.example;;
`.replaceAll('\n', '\r\n')
    const fromYaml = loadRecipients(makeSource('recipients.yaml', yaml), meeting, LANGUAGES)
    const fromCsv = loadRecipients(makeSource('recipients.csv', csv.slice(1)), meeting, LANGUAGES)
    expect(fromYaml.violations).toEqual([])
    expect(fromCsv.violations).toEqual([])
    const bare = ({ recipients }: typeof fromYaml): object[] => recipients.map((one) => ({ ...one, place: 0 }))
    expect(bare(fromCsv)).toEqual(bare(fromYaml))
    expect(fromYaml.recipients).toMatchObject([
      { id: 'austria', party: 'Austria', isState: true, language: 'de', edition: 'circulation' },
      { id: 'holy-see', party: 'Holy See', language: 'en', edition: 'internal', name: "O'Neill, Monsignor" },
      { id: 'interpol', party: 'INTERPOL', isState: false },
    ])
    expect(fromCsv.recipients[2]?.place).toMatchObject({ file: 'recipients.csv', line: 5, column: 1 })
  })

  it('takes the plain addresses that are in use', () => {
    for (const address of ["o'brien+apem@missions.example", 'a.b-c_d@x1.xn--bcher-kva.example', 'POL@Mission.Example'])
      expect(said(withAddress(address))).toEqual([])
  })

  it.each([
    ['a line break', 'at@missions.example\r\nBcc: all@missions.example', 'holds a line break'],
    ['a comma', 'at@missions.example, evil@elsewhere.example', 'holds more than an address'],
    ['a bare comma', 'at@missions.example,evil@elsewhere.example', 'is more than one'],
    ['a semicolon', 'at@missions.example;evil@elsewhere.example', 'is more than one'],
    ['quotation marks', '"at evil"@missions.example', 'holds quotation marks'],
    ["another's name", 'Belgium <at@missions.example>', 'holds more than an address'],
    ['a comment', 'at(belgium)@missions.example', 'holds more than an address'],
    ['a Cyrillic twin', '\u0430t@missions.example', 'holds the character U+0430, which may look like another one'],
    ['a wide twin', 'at\uFF20missions.example', 'holds the character U+FF20, which may look like another one'],
    ['a joiner', 'a\u200Dt@missions.example', 'holds the character U+200D, which may look like another one'],
    ['a twin in the domain', 'at@missi\u043Ens.example', 'holds the character U+043E, which may look like another one'],
    ['two signs', 'at@evil.example@missions.example', 'is more than one'],
    ['a number', 'at@[192.0.2.1]', 'is no address'],
    ['an address without a domain', 'at', 'is no address'],
    ['a bare host', 'at@localhost', 'is no address'],
    ['a dot at the end', 'at.@missions.example', 'is no address'],
    ['a long one', `${'a'.repeat(65)}@missions.example`, 'is no address'],
  ])('refuses an address with %s, at its line and without repeating it', (_, address, message) => {
    const all = said(withAddress(address))
    expect(all).toEqual([`4:12 The address of austria ${message}`])
  })

  it('refuses the same in CSV, where a quoted cell holds a line break', () => {
    const csv = 'id,state,name,address\naustria,Austria,Mission,"at@x.example\r\nBcc: b@x.example"\n'
    expect(said(csv, 'recipients.csv')).toEqual(['2:25 The address of austria holds a line break'])
  })

  it('refuses what would break the head of a message, in names too', () => {
    const named = (name: string): string[] =>
      said(`- { id: a, state: Austria, name: ${JSON.stringify(name)}, address: a@x.example }`)
    expect(named('Mission\r\nBcc: b@x.example')).toEqual(['1:34 The name of a holds a line break or control character'])
    expect(named('Mission <b@x.example>')).toEqual(['1:34 The name of a holds an address'])
    expect(named('Mis\u202Esion')).toEqual(['1:34 The name of a holds a character that nobody sees'])
  })

  it('refuses duplicates, capitals aside, with both lines', () => {
    const text = `- { id: austria, state: Austria, name: One, address: pol@x.example }
- { id: belgium, state: Belgium, name: Two, address: POL@X.example }
- { id: austria, state: Austria, name: Three, address: three@x.example }
`
    expect(said(text)).toEqual(['2:9 belgium has the address of austria', '3:9 Two recipients have the id austria'])
    const { violations } = loadRecipients(makeSource('recipients.yaml', text), meeting, LANGUAGES)
    expect(violations[0]?.related).toMatchObject({ place: { line: 1 } })
  })

  it("calls States by the name of the meeting's date", () => {
    const state = (name: string, category = ''): string[] =>
      said(`- { id: a, state: ${name}, name: N, address: a@x.example, category: "${category}" }`)
    expect(state('Turkey')).toEqual([])
    expect(state('Türkiye')).toEqual(['1:19 "Türkiye" is not what the OSCE called a State on 2019-09-23'])
    expect(state('Holland')).toEqual(['1:19 "Holland" is not what the OSCE called a State on 2019-09-23'])
    expect(state('Austira')).toEqual(['1:19 "Austira" is not what the OSCE called a State on 2019-09-23'])
    expect(state('Japan', 'Partner for Co-operation')).toEqual([])
    expect(state('Japan', 'participating State')).toEqual(['1:67 Japan was no participating State on 2019-09-23'])
    const { violations } = loadRecipients(
      makeSource('recipients.yaml', '- { id: a, state: Holland, name: N, address: a@x.example }'),
      meeting,
      LANGUAGES,
    )
    expect(violations[0]?.hint).toBe('Did you mean "Netherlands"?')
  })

  it('says what the schema misses, each at its place, and repeats no address that stands in the wrong cell', () => {
    const text = `- id: Austria
  state: Austria
  name: Mission
  address: a@x.example
- id: belgium
  state: Belgium
  organisation: x
  name: Mission
  address: b@x.example
  langauge: fr
- id: nobody
  name: Mission
  address: c@x.example
  language: tlh
  edition: secret@x.example
`
    const all = said(text)
    expect(all).toEqual([
      '1:7 "Austria" cannot be "id"',
      '7:3 "organisation" is nothing that can be set here',
      '10:3 "langauge" is nothing that can be set here',
      '15:12 "(an address)" is no edition',
    ])
    expect(said(text.replace('secret@x.example', 'internal'))).toContain(
      '11:7 nobody must have a state or an organization, one of the two',
    )
    expect(said(text.replace('secret@x.example', 'internal'))).toContain('14:13 There is no cover letter in "tlh"')
    expect(JSON.stringify(all)).not.toMatch(/\w@\w/)
  })

  it('says what is wrong with a table', () => {
    expect(said('id,state,,name,name\n', 'recipients.csv')).toEqual([
      '1:1 There is no recipient here',
      '1:10 Column 3 has no name',
      '1:16 Two columns are called "name"',
    ])
    expect(said('id,state,name,address\na,Austria,N,a@x.example,more\n', 'recipients.csv')).toEqual([
      '2:25 This row has 5 cells, and the first row names 4',
    ])
    expect(said('id,name\n"a\n', 'recipients.csv')).toContain('2:1 A quotation mark is never closed')
    expect(said('id,name\n"a" b,c\n', 'recipients.csv')).toContain('2:4 Words stand behind a closing quotation mark')
    expect(said('{}')).toEqual(['1:1 There is no recipient here'])
    expect(said('- just words')).toEqual(['1:3 This is no recipient'])
  })
})

describe('what `rapporteur explain recipients` says', () => {
  const told = explainRecipients()
  const examples = told
    .split(/\n\n/)
    .filter((part) => part.startsWith('    '))
    .map((part) => part.replace(/^ {4}/gm, ''))

  it('names every field, and its examples are two lists without a fault that say the same', () => {
    for (const key of RECIPIENT_KEYS) expect(told).toMatch(new RegExp(`^${key} +\\S`, 'm'))
    const [fromYaml, fromCsv] = examples.map((text, nth) =>
      loadRecipients(makeSource(`recipients.${nth === 0 ? 'yaml' : 'csv'}`, text), meeting, LANGUAGES),
    )
    expect([fromYaml?.violations, fromCsv?.violations]).toEqual([[], []])
    const bare = (loaded: typeof fromYaml): object[] => (loaded?.recipients ?? []).map((one) => ({ ...one, place: 0 }))
    expect(bare(fromYaml)).toHaveLength(2)
    expect(bare(fromCsv)).toEqual(bare(fromYaml))
  })
})
