import { describe, expect, it } from 'vitest'
import { isWithin, kindOn, matches, nameOn } from '../../src/house/house.js'
import { houseOf } from '../../src/house/index.js'

const osce = houseOf({ house: 'osce' })
if (!osce?.symbol) throw new Error('the house osce is missing')
const { states, terms } = osce
const { symbol } = osce
const of = (kind: string) => states.filter((state) => state.kind === kind)
const state = (id: string) => {
  const found = states.find((one) => one.id === id)
  if (!found) throw new Error(`no State ${id}`)
  return found
}

describe('houseOf', () => {
  it('knows no house of another name', () => {
    expect(houseOf({ house: 'none' })).toBeUndefined()
    expect(houseOf({ house: '' })).toBeUndefined()
    expect(houseOf({ house: 'toString' })).toBeUndefined()
  })
})

describe('the States of the OSCE', () => {
  it('are 57 and 11 Partners, each once, in the order of the alphabet', () => {
    expect(of('participating-state')).toHaveLength(57)
    expect(of('partner')).toHaveLength(11)
    expect(new Set(states.map(({ id }) => id)).size).toBe(68)
    expect(states.every(({ id }) => /^[a-z]+(?:-[a-z]+)*$/.test(id))).toBe(true)
    const names = of('participating-state').map(({ name }) => name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  it('bear the names of today', () => {
    expect(of('participating-state').map(({ name }) => name)).toEqual([
      ...['Albania', 'Andorra', 'Armenia', 'Austria', 'Azerbaijan', 'Belarus', 'Belgium', 'Bosnia and Herzegovina'],
      ...['Bulgaria', 'Canada', 'Croatia', 'Cyprus', 'Czechia', 'Denmark', 'Estonia', 'Finland', 'France', 'Georgia'],
      ...['Germany', 'Greece', 'Holy See', 'Hungary', 'Iceland', 'Ireland', 'Italy', 'Kazakhstan', 'Kyrgyzstan'],
      ...['Latvia', 'Liechtenstein', 'Lithuania', 'Luxembourg', 'Malta', 'Moldova', 'Monaco', 'Mongolia', 'Montenegro'],
      ...['Netherlands', 'North Macedonia', 'Norway', 'Poland', 'Portugal', 'Romania', 'Russian Federation'],
      ...['San Marino', 'Serbia', 'Slovakia', 'Slovenia', 'Spain', 'Sweden', 'Switzerland', 'Tajikistan', 'Türkiye'],
      ...['Turkmenistan', 'Ukraine', 'United Kingdom', 'United States of America', 'Uzbekistan'],
    ])
    expect(of('partner').map(({ name }) => name)).toEqual([
      ...['Algeria', 'Egypt', 'Israel', 'Jordan', 'Morocco', 'Tunisia'],
      ...['Afghanistan', 'Australia', 'Japan', 'Republic of Korea', 'Thailand'],
    ])
  })

  it.each([
    ['turkiye', '2019-09-23', 'Turkey'],
    ['turkiye', '2022-05-31', 'Turkey'],
    ['turkiye', '2022-06-01', 'Türkiye'],
    ['north-macedonia', '2019-02-11', 'the former Yugoslav Republic of Macedonia'],
    ['north-macedonia', '2019-02-12', 'North Macedonia'],
    ['czechia', '2012-01-01', 'Czech Republic'],
    ['czechia', '2019-09-23', 'Czechia'],
    ['norway', '2001-01-01', 'Norway'],
  ])('%s was called on %s %s', (id, day, name) => {
    expect(nameOn(state(id), day)).toBe(name)
  })

  it.each([
    ['mongolia', '2004-01-01', undefined],
    ['mongolia', '2012-11-20', 'partner'],
    ['mongolia', '2012-11-21', 'participating-state'],
    ['montenegro', '2006-06-21', undefined],
    ['montenegro', '2006-06-22', 'participating-state'],
    ['australia', '2009-01-01', undefined],
    ['japan', '1995-01-01', 'partner'],
  ])('%s was on %s %s', (id, day, kind) => {
    expect(kindOn(state(id), day)).toBe(kind)
  })
})

describe('terms of the OSCE', () => {
  it('never ask for what another of them forbids', () => {
    const day = '2019-09-23'
    const used = terms.filter((term) => isWithin(term, day))
    const right = new Set(used.flatMap(({ use, endings = [''] }) => endings.map((ending) => use + ending)))
    const wrong = used.flatMap(({ insteadOf, endings = [''] }) =>
      insteadOf.flatMap((form) => endings.map((ending) => form + ending)),
    )
    expect(wrong.filter((form) => right.has(form))).toEqual([])
    expect(new Set(wrong).size).toBe(wrong.length)
  })

  it('know no verb that ends in -ise by origin', () => {
    const forms = new Set(
      terms.flatMap(({ insteadOf, endings = [''] }) =>
        insteadOf.flatMap((form) => endings.map((ending) => form + ending)),
      ),
    )
    const originally =
      'advertise advise analyse apprise arise catalyse chastise circumcise comprise compromise concise demise despise devise ' +
      'disguise enterprise excise exercise expertise franchise guise improvise incise liaise likewise merchandise noise otherwise ' +
      'paralyse poise praise precise premise promise raise reprise revise rise supervise surmise surprise televise treatise wise'
    expect(
      originally
        .split(' ')
        .flatMap((word) => [word, `${word}d`, word.replace(/e$/, 'ing')])
        .filter((word) => forms.has(word)),
    ).toEqual([])
  })
})

describe('symbols of the OSCE', () => {
  it.each([
    'SEC.DOC/1/17/Rev.1',
    'PC.DEL/732/19 OSCE+',
    'CIO.GAL/105/15',
    'CIO.GAL/83/12/Corr.1*)',
    'SEC.DAYS/5/20',
    'MC(9).DEC/9',
    'PC.DEC/1049',
  ])('take %s', (written) => {
    expect(matches(symbol.pattern, written)).toBe(true)
  })
  it.each(['PC.DEC.1049', 'pc.dec/1049', 'PC.DEC/', 'PC.DEC/1049/2012', 'A/RES/70/1', ''])(
    'do not take %j',
    (written) => {
      expect(matches(symbol.pattern, written)).toBe(false)
    },
  )
  it('have examples of their own form', () => {
    expect(symbol.examples.every((example) => matches(symbol.pattern, example))).toBe(true)
  })
})
