import { describe, expect, it } from 'vitest'
import { LANGUAGES, messagesFor } from '../../src/messages/index.js'
import { BUILT_IN_KINDS } from '../../src/model/kinds.js'

/** Values that are the same word as in English, and rightly so. */
const TRULY_THE_SAME: Record<string, string[]> = {
  fr: [
    'parts.introduction',
    'parts.annexes',
    'cover.distribution',
    'page.label',
    'page.figure(1)',
    'page.figure(2)',
    'facts.rapporteur',
    'question.name(1)',
    'question.name(2)',
    'question.heading(1)',
    'question.heading(2)',
    'levels.national',
    'levels.international',
    'register.question',
    'introduction.participation',
    'coverage.points(1)',
    'coverage.points(2)',
  ],
  de: ['levels.national', 'levels.regional', 'levels.international'],
  it: [],
  ru: [],
  es: ['levels.regional'],
}

/** Every value by its dotted path; functions are called with small samples, several of them for plurals. */
function values(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(messages) as [string, unknown][]) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(here, value)
    else if (typeof value === 'function')
      for (const n of [1, 2]) found.set(`${here}(${n})`, sample(here, value as Say, n))
    else for (const [inner, words] of values(value as object, here)) found.set(inner, words)
  }
  return found
}

type Say = (...values: unknown[]) => unknown

/** Names that stand for what a meeting says, so that only our own words can be alike. */
function sample(path: string, say: Say, n: number): string {
  if (path === 'list') return String(say(['Ⅰ', 'Ⅱ', 'Ⅲ'].slice(0, n + 1)))
  if (/attributionText/.test(path)) return String(say(n === 1 ? [] : ['Ⅰ', 'Ⅱ']))
  if (path === 'findings.silent') return String(say(['Ⅰ', 'Ⅱ']))
  if (path === 'findings.source') return String(say('Ⅰ', n))
  if (path === 'point.to') return String(say('Ⅰ', ['Ⅱ', 'Ⅲ'].slice(0, n)))
  if (path === 'question.heading') return String(say(n, 'Ⅰ'))
  if (path === 'provenance.source') return String(say('Ⅰ', n))
  if (path === 'cover.series') return String(say('Ⅰ', 2000 + n))
  if (path === 'cover.outstanding') return String(say('Ⅰ', n))
  if (path === 'cover.comments') return String(n === 1 ? say('Ⅰ', 'Ⅱ') : say('', 'Ⅱ'))
  if (path === 'introduction.previous') return String(say(2000 + n, 'Ⅰ'))
  if (path === 'page.of') return String(say(n, 40))
  return String(/^(?:point\.by|gaps\.question)$/.test(path) ? say('Ⅰ') : say(n))
}

/** Signs, the samples and figures: what no language puts into words of its own. */
const WORDLESS = /^[\p{P}\p{N}\p{S}\sⅠⅡⅢ]*$/u

const english = values(LANGUAGES['en']!)

describe('messages', () => {
  it.each(Object.keys(TRULY_THE_SAME))('%s says everything that English says, in its own words', (language) => {
    const own = values(LANGUAGES[language]!)
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    const same = [...own]
      .filter(([key, words]) => words === english.get(key) && !WORDLESS.test(words))
      .map(([key]) => key)
    expect(same).toEqual(TRULY_THE_SAME[language])
    expect([...own].filter(([, words]) => words.trim() === '' || /undefined|NaN|object/.test(words))).toEqual([])
  })

  it('have a label for every kind of point that is built in, in English as notes write it', () => {
    const ids = BUILT_IN_KINDS.map(({ id }) => id)
    for (const messages of Object.values(LANGUAGES)) expect(Object.keys(messages.kinds)).toEqual(ids)
    for (const { id, label } of BUILT_IN_KINDS) expect(LANGUAGES['en']!.kinds[id]?.label).toBe(label)
  })

  it('are chosen by the first subtag, English for what is not there', () => {
    expect(messagesFor('fr-CA')).toBe(LANGUAGES['fr'])
    expect(messagesFor('DE')).toBe(LANGUAGES['de'])
    expect(messagesFor('tlh')).toBe(LANGUAGES['en'])
    expect(messagesFor('constructor')).toBe(LANGUAGES['en'])
  })

  it('count as Russian counts', () => {
    const { coverage, cover } = LANGUAGES['ru']!
    expect([1, 2, 5, 11, 21].map(coverage.points)).toEqual([
      '1 положение',
      '2 положения',
      '5 положений',
      '11 положений',
      '21 положение',
    ])
    expect(cover.outstanding('Проект', 2)).toBe('Проект; не получены записи 2 заседаний')
  })
})
