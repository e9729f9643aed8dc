import { describe, expect, it } from 'vitest'
import { find, HEAD, textsOf } from './find.js'

const osce = { meeting: 'house: osce\n' }

describe('house-term', () => {
  it.each([
    ['cooperation grows', ['cooperation'], ['co-operation']],
    ['Cooperation grows', ['Cooperation'], ['Co-operation']],
    ['a call for COOPERATION', ['COOPERATION'], ['CO-OPERATION']],
    [
      'they cooperate, cooperated and are cooperative',
      ['cooperate', 'cooperated', 'cooperative'],
      ['co-operate', 'co-operated', 'co-operative'],
    ],
    ['a coordinator who coordinates', ['coordinator', 'coordinates'], ['co-ordinator', 'co-ordinates']],
    ['uncoordinated steps', ['uncoordinated'], ['unco-ordinated']],
    ['five percent, or 5 percent', ['percent', 'percent'], ['per cent', 'per cent']],
    [
      'the member States and a Member State',
      ['member States', 'Member State'],
      ['participating States', 'participating State'],
    ],
    ['Member States differ', ['Member States'], ['Participating States']],
    ['MEMBER STATES', ['MEMBER STATES'], ['PARTICIPATING STATES']],
    ['the OSCE participating states', ['participating states'], ['participating States']],
    [
      'to organise, organised, organising, organisation',
      ['organise', 'organised', 'organising', 'organisation'],
      ['organize', 'organized', 'organizing', 'organization'],
    ],
    ['recognise and emphasise', ['recognise', 'emphasise'], ['recognize', 'emphasize']],
    ['prioritisation of digitalised files', ['prioritisation', 'digitalised'], ['prioritization', 'digitalized']],
    ['an unauthorised use', ['unauthorised'], ['unauthorized']],
    ['the Partners for Cooperation', ['Partners for Cooperation'], ['Partners for Co-operation']],
    ['a partner for co-operation', ['partner for co-operation'], ['Partner for Co-operation']],
    [
      'the Organisation for Security and Cooperation in Europe',
      ['Organisation for Security and Cooperation in Europe'],
      ['Organization for Security and Co-operation in Europe'],
    ],
    ['the Organisation has 57 States', ['Organisation'], ['Organization']],
    ['cross-border cooperation.', ['cooperation'], ['co-operation']],
    ['“fine” cooperation', ['cooperation'], ['co-operation']],
  ])('finds %j', async (words, texts, uses) => {
    const found = await find('house-term', `We saw ${words}`.replace(/^We saw (?=\p{Lu})/u, ''), osce)
    expect(found.map(({ text }) => text)).toEqual(texts)
    expect(found.map(({ hint }) => hint)).toEqual(uses.map((use) => `Write "${use}"`))
  })

  it.each([
    'co-operation, co-ordination, participating States and organizations',
    'exercise advise supervise comprise compromise promise raise otherwise enterprise revise improvise surprise',
    'analyse, analysed, analysing, paralyse and catalyse',
    'expertise, precise, concise, likewise, demise, franchise, merchandise, excise, disguise, advertise, televise',
    'emphasis, emphases, hypothesis, synthesis, optimism, realism, realist, specialist, organism, criticism',
    'a percentage; percentages; per cent',
    'the member States of the European Union',
    'EU member States, and the member States of the Council of Europe',
    'each Member State of the United Nations; INTERPOL and its member states',
    'The Union legislates. Its member States apply the rules.',
    'non-member States, and non-participating States',
    'the Organisation for Economic Co-operation and Development',
    'the Shanghai Cooperation Organisation and the Gulf Cooperation Council',
    'the Ministry of Foreign Affairs and International Cooperation',
    'the European Union Agency for Law Enforcement Cooperation (Europol)',
    'the Stabilisation and Association Process',
    'the report said "cooperation of the member states" twice',
    'the report said “cooperation of the member states” twice',
    'they wrote "cooperation of\nthe member states" there',
    "what it calls 'cooperation' here",
    'as in *Police Cooperation in Europe*, second edition',
    '[cooperation](https://example.org/cooperation) and `cooperation`',
    '> cooperation of the member states',
    'https://example.org/cooperation and www.cooperation.example',
    'mail cooperation@police.example',
    'Participating States took the floor',
    'PARTICIPATING STATES',
    'the Slovak Chairmanship; a chairmanship that ends',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('house-term', words, osce)).toEqual([])
  })

  it('takes the members of the OSCE for its own, whatever else the sentence names', async () => {
    expect(
      await textsOf('house-term', 'The EU and the OSCE member states met; so did member states of the OSCE.', osce),
    ).toEqual(['member states', 'member states'])
  })

  it('looks at the same sentence only', async () => {
    expect(
      await textsOf('house-term', 'The European Union was thanked. Member states should train officers.', osce),
    ).toEqual(['Member states'])
  })

  it('has no house terms without a house', async () => {
    expect(await textsOf('house-term', 'cooperation of member states, five percent, organised')).toEqual([])
  })

  describe('the word for the chair', () => {
    const on = (day: string) => ({ meeting: `house: osce\ndates: { start: ${day}, end: ${day} }\n` })
    it.each([
      ['2019-09-23', 'the Slovak Chairmanship', []],
      ['2019-09-23', 'the Slovak Chairpersonship', ['Chairpersonship']],
      ['2022-05-18', 'the Chairmanship and the Chairpersonship', []],
      ['2025-05-18', 'the Finnish Chairpersonship', []],
      ['2025-05-18', 'the OSCE Chairmanship', ['Chairmanship']],
      ['2025-05-18', 'the Slovak Chairmanship of 2019', []],
      ['2025-05-18', 'his chairmanship of the session', []],
    ])('on %s, %j', async (day, words, texts) => {
      expect(await textsOf('house-term', words, on(day))).toEqual(texts)
    })
  })

  describe("the meeting's own terms", () => {
    const own = (terms: string) => ({ meeting: `terms:\n${terms}\n` })
    it('finds them, in the plural too, in any case', async () => {
      const found = await find(
        'house-term',
        'Harbors, and one HARBOR; a harbour.',
        own('  - { use: harbour, instead-of: [harbor] }'),
      )
      expect(found.map(({ text, hint }) => [text, hint])).toEqual([
        ['Harbors', 'Write "Harbours"'],
        ['HARBOR', 'Write "HARBOUR"'],
      ])
    })
    it('finds the longest of several', async () => {
      const terms = '  - { use: vessel, instead-of: [ship, cargo ship] }'
      expect(await textsOf('house-term', 'a cargo ship and a ship', own(terms))).toEqual(['cargo ship', 'ship'])
    })
    it('lets the right word stand where it holds the wrong one', async () => {
      expect(
        await textsOf(
          'house-term',
          'police service, service',
          own('  - { use: police service, instead-of: [service] }'),
        ),
      ).toEqual(['service'])
    })
    it('minds the case where the term does', async () => {
      expect(
        await textsOf('house-term', 'it is IT', own('  - { use: information technology, instead-of: [IT] }')),
      ).toEqual(['IT'])
      expect(
        await textsOf(
          'house-term',
          'Police Services and police services',
          own('  - { use: police services, instead-of: [Police Services] }'),
        ),
      ).toEqual(['Police Services'])
    })
    it('goes before the house', async () => {
      const both = { meeting: 'house: osce\nterms:\n  - { use: cooperation, instead-of: [co-operation] }\n' }
      expect(await textsOf('house-term', 'cooperation and co-operation', both)).toEqual(['co-operation'])
    })
    it('takes words of other scripts', async () => {
      const terms = '  - { use: гавань, instead-of: [порт] }'
      expect(await textsOf('house-term', 'порт, Порт, порты и импорт', own(terms))).toEqual(['порт', 'Порт'])
    })
    it('is not led astray by signs of expressions', async () => {
      expect(
        await textsOf(
          'house-term',
          'C++ and C+ (x) [a] a.b',
          own('  - { use: see plus plus, instead-of: ["C++", "a.b"] }'),
        ),
      ).toEqual(['C++', 'a.b'])
    })
  })

  describe('places', () => {
    it('is exact in every kind of block', async () => {
      const note = [
        '## Cooperation',
        '',
        'One 👮🏽 line of cooperation.[^1]',
        '',
        '- Finding: cooperation',
        '  - nested **cooperation**',
        '',
        'Table: cooperation',
        '',
        '| a | b |',
        '|---|---|',
        '| x | cooperation |',
        '',
        '![cooperation](../figures/x.png "more cooperation")',
        '',
        ':::internal',
        'cooperation',
        ':::',
        '',
        '[^1]: cooperation',
      ].join('\n')
      const found = await find('house-term', note, osce)
      const expected = note
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(/cooperation/gi)].map((match) => [index + 1 + HEAD, match.index + 1]),
        )
      expect(found.map(({ line, column }) => [line, column]).sort()).toEqual(expected.sort())
      expect(new Set(found.map(({ text }) => text.toLowerCase()))).toEqual(new Set(['cooperation']))
    })
    it('is exact with CRLF, escapes and over the end of a line', async () => {
      const found = await find('house-term', '\r\nA \\* &amp; member\r\nStates differ.\r\n', osce)
      expect(found.map(({ text, line, column }) => [text, line, column])).toEqual([['member\r\nStates', HEAD + 2, 12]])
    })
    it.each([
      ['member *States*', 'member *States'],
      ['*member* States', 'member* States'],
      ['**member** States', 'member** States'],
      ['member [States](https://example.org)', 'member [States'],
    ])('finds a term of which a part is set off: %j', async (words, text) => {
      expect(await textsOf('house-term', `Our ${words} met.`, osce)).toEqual([text])
    })
    it('leaves a title alone that begins within a term', async () => {
      expect(await textsOf('house-term', 'The member *States of Matter* is a book.', osce)).toEqual([])
    })
  })
})
