import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { find } from './find.js'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const prose = read('plain-prose.md')
/** As reports of meetings have it: titles, symbols, names of bodies, quotations, tables, units, initials, footnotes. */
const official = read('official-prose.md')
const rulesOfWords = [
  'abbreviation-undefined',
  'attribution-leak',
  'consensus-claimed',
  'gendered-term',
  'house-term',
  'state-name',
  'symbol-form',
]

/** People whose names are words, in a session that hides everybody. */
const people = [
  ...[
    'Ada King',
    'Ben Brown',
    'Cleo May',
    'Dora Young',
    'Eric Price',
    'Fay Law',
    'Gus Bank',
    'Hal Field',
    'Ida Winter',
  ],
  ...[
    'Jo Jordan',
    'Kit Green',
    'Lea Bridge',
    'Max Long',
    'Nan Small',
    'Ola Hill',
    'Pia Lane',
    'Mark Page',
    'Rae Justice',
  ],
  ...[
    'Sid Malta',
    'Tim Fisher',
    'Una Street',
    'Val Marsh',
    'Will Power',
    'Xia Li',
    'Yan An',
    'Zoe Church',
    'An Other',
    '',
  ],
]
const affiliations = ['Police', 'law enforcement', 'a detective agency', 'OSCE', 'University', '', 'a bank of blood']
const listed = people.map((name, index) => ({
  id: `p-${index}`,
  name,
  affiliation: affiliations[index % affiliations.length],
}))
const chatham =
  'sessions:\n  - { id: session-2, kind: session, title: Two, starts: 2019-09-24, attribution: chatham, asks: {} }\n' +
  `people: ${JSON.stringify(listed)}\naddressees: [{ id: osce, name: OSCE }]\ntitle: Machines and law enforcement\n`

it('is long enough to prove something', () => {
  expect(Buffer.byteLength(prose)).toBeGreaterThan(50_000)
})

it.each(rulesOfWords)('%s finds nothing in ordinary prose', async (rule) => {
  for (const [house, words] of ['osce', 'none'].flatMap((one) => [prose, official].map((words) => [one, words]))) {
    const found = await find(rule, words ?? '', {
      meeting: `house: ${house}\nabbreviations: { OSCE: the house }\n${chatham}`,
    })
    expect(found.map(({ text, line }) => `${line}: ${text}`)).toEqual([])
  }
})
