import { describe, expect, it } from 'vitest'
import { find, textsOf } from './find.js'

const on = (day: string) => ({ meeting: `house: osce\ndates: { start: ${day}, end: ${day} }\n` })
const in2019 = on('2019-09-23')

describe('state-name', () => {
  it.each([
    ['2019-09-23', 'Turkey', 'Türkiye', 'Turkey'],
    ['2022-05-31', 'Turkey', 'Türkiye', 'Turkey'],
    ['2022-06-01', 'Türkiye', 'Turkey', 'Türkiye'],
    ['2024-01-01', 'Republic of Türkiye', 'Republic of Turkey', 'Türkiye'],
    [
      '2018-09-23',
      'the former Yugoslav Republic of Macedonia',
      'North Macedonia',
      'the former Yugoslav Republic of Macedonia',
    ],
    ['2019-02-12', 'North Macedonia', 'the former Yugoslav Republic of Macedonia', 'North Macedonia'],
    ['2015-01-01', 'Czech Republic', 'Czechia', 'Czech Republic'],
  ])('on %s: %s, not %s', async (day, right, wrong, use) => {
    expect(await textsOf('state-name', `Officers from ${right} spoke.`, on(day))).toEqual([])
    const found = await find('state-name', `Officers from ${wrong} spoke.`, on(day))
    expect(found.map(({ text, severity, hint }) => [text, severity, hint])).toEqual([
      [wrong.replace(/^the /, ''), 'warning', `Write "${wrong.startsWith('the ') ? use.replace(/^the /, '') : use}"`],
    ])
  })

  it('writes the name of a State as a name, where an abbreviation of it stood', async () => {
    const [found] = await find('state-name', 'Officers from FYROM spoke.', in2019)
    expect(found?.hint).toBe('Write "North Macedonia"')
  })

  it.each([
    ['The participating State Japan spoke.', 'Japan'],
    ['The participating States Thailand and Germany met.', 'Thailand'],
    ['The Partners for Co-operation France and Japan met.', 'France'],
  ])('"%s": what is called by the wrong name beside it', async (words, name) => {
    expect(await textsOf('state-name', words, in2019)).toEqual([name])
  })

  it.each([
    ['in Holland', 'Holland', 'the Netherlands'],
    ['in Russia', 'Russia', 'the Russian Federation'],
    ['in South Korea', 'South Korea', 'the Republic of Korea'],
    ['in Great Britain', 'Great Britain', 'the United Kingdom'],
    ['in Britain', 'Britain', 'the United Kingdom'],
    ['in America', 'America', 'the United States of America'],
    ['at the Vatican', 'the Vatican', 'the Holy See'],
    ['in Byelorussia', 'Byelorussia', 'Belarus'],
    ['in Bosnia', 'Bosnia', 'Bosnia and Herzegovina'],
    ['in Bosnia-Herzegovina', 'Bosnia-Herzegovina', 'Bosnia and Herzegovina'],
    ['in Kirgizia', 'Kirgizia', 'Kyrgyzstan'],
    ['in Moldavia', 'Moldavia', 'Moldova'],
    ['in Macedonia', 'Macedonia', 'North Macedonia'],
    ['in Turkiye', 'Turkiye', 'Turkey'],
    ['in the Ukraine, too', 'the Ukraine', 'Ukraine'],
    ['in the Ukraine', 'the Ukraine', 'Ukraine'],
    ['by officers of the Ukraine who came late', 'the Ukraine', 'Ukraine'],
    ['as the Ukraine reported', 'the Ukraine', 'Ukraine'],
    ["by the Ukraine's police", 'the Ukraine', 'Ukraine'],
    ['there. The Ukraine also has a law', 'The Ukraine', 'Ukraine'],
    ['in the\nUkraine (since 2017)', 'the\nUkraine', 'Ukraine'],
    ['IN RUSSIA', 'RUSSIA', 'THE RUSSIAN FEDERATION'],
    ['in France, England and Italy', 'England', 'the United Kingdom'],
    ['in Great\nBritain', 'Great\nBritain', 'the United Kingdom'],
    ['in Russia AI is used', 'Russia', 'the Russian Federation'],
    ['by experts from Vatican City', 'Vatican City', 'the Holy See'],
    ['a Russia-led study', 'Russia', 'the Russian Federation'],
  ])('finds it %s', async (words, text, use) => {
    const found = await find('state-name', `It is tried ${words}.`, in2019)
    expect(found.map((one) => [one.text, one.hint])).toEqual([[text, `Write "${use}"`]])
  })

  it.each([
    'Moldova, the Republic of Moldova, Kyrgyzstan, the Kyrgyz Republic, Czechia and the Czech Republic',
    'Slovakia, the Slovak Republic, the Netherlands and the Kingdom of the Netherlands',
    'the United States, the United States of America and the United Kingdom of Great Britain and Northern Ireland',
    'Bosnia and Herzegovina, the Federation of Bosnia and Herzegovina',
    'police forces in England and Wales; the Bank of England; New England',
    'Tom Holland, North Holland, Holland House; Northern Ireland',
    'South America, Latin America, the Americas, North, Central and South America, the Bank of America',
    'Central Macedonia in Greece; the NATO-Russia Council; the Bank of Russia; United Russia',
    'the Vatican Library; a meeting in Vatican City; the Ukraine mission; Russian and Turkish officers; a turkey',
    'the Ukraine delegation, the Ukraine conflict, the Ukraine–Moldova border, the Ukraine-related part',
    'Mr. Holland, Ms. England, Dr. Britain, J. Holland, A.-M. Holland and Prof. Ö. Holland',
    'the Battle of Britain',
    'the Ukraine Recovery Conference, the Special Monitoring Mission to Ukraine, the Ukraine desk and its head',
    'the Hashemite Kingdom of Jordan, Republic of Korea',
    '"Holland" and *Russia Reborn* and [Russia](https://example.org) and `Holland`',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('state-name', `They spoke of ${words}.`, in2019)).toEqual([])
  })

  it('says nothing without a house', async () => {
    expect(await textsOf('state-name', 'Holland and participating States such as Japan')).toEqual([])
  })

  describe('what a State is called', () => {
    it.each([
      ['participating States such as Canada, Japan and Norway', ['Japan']],
      [
        'participating States such as Japan, Israel and the Republic of Korea',
        ['Japan', 'Israel', 'Republic of Korea'],
      ],
      ['some participating States, including Japan, tried it', ['Japan']],
      ['OSCE participating States (Albania, Egypt)', ['Egypt']],
      ['the participating State Japan', ['Japan']],
      ['Japan, a participating State', ['Japan']],
      ['Japan (one of the participating States)', ['Japan']],
      ['Japan is a participating State', ['Japan']],
      ['Japan, Norway and other participating States', ['Japan']],
      ['the Partner for Co-operation Serbia', ['Serbia']],
      ['experts from Partner for Co-operation Germany', ['Germany']],
      ['Japan as a participating State', ['Japan']],
      ['Japan, which is a participating State', ['Japan']],
      ['Partners for Co-operation such as Serbia and Japan', ['Serbia']],
      ['Mediterranean Partners for Co-operation like Malta', ['Malta']],
      ['Serbia, a Partner for Cooperation', ['Serbia']],
      ['Mongolia, an Asian Partner for Co-operation', ['Mongolia']],
      ['participating\nStates such as\nJapan', ['Japan']],
    ])('is an error in %j', async (words, texts) => {
      const found = await find('state-name', `We heard of ${words}.`, in2019)
      expect(found.map(({ text, severity }) => [text, severity])).toEqual(texts.map((text) => [text, 'error']))
    })

    it.each([
      'participating States such as Canada and Norway',
      'participating States and Partners for Co-operation such as Japan and Norway',
      'Partners for Co-operation and participating States such as Japan and Norway',
      'Partners for Co-operation such as Japan, and participating States such as Norway',
      'participating States met in Japan',
      'Unlike Japan, the participating State concerned has a law',
      'Japan is not a participating State',
      'Mongolia, a participating State since 2012',
      'non-participating States such as Japan',
      "participating States such as Norway and Japan's neighbours",
      'Japan, Egypt and other Partners for Co-operation',
      '"participating States such as Japan" was a slip',
    ])('is none in %j', async (words) => {
      expect(await textsOf('state-name', `We heard of ${words}.`, in2019)).toEqual([])
    })

    it('goes by the day', async () => {
      expect(await textsOf('state-name', 'Mongolia, a participating State', on('2010-01-01'))).toEqual(['Mongolia'])
      expect(await textsOf('state-name', 'Mongolia, a Partner for Co-operation', on('2010-01-01'))).toEqual([])
    })
  })
})
