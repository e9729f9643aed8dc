import { describe, expect, it } from 'vitest'
import { LANGUAGES, messagesFor } from '../../src/messages/index.js'
import { BUILT_IN_KINDS } from '../../src/model/kinds.js'
import { values } from './values.js'

/** Values that are the same word as in English, and rightly so. */
const TRULY_THE_SAME: Record<string, string[]> = {
  fr: [
    'parts.introduction',
    'parts.annexes',
    'cover.distribution',
    'page.label',
    'page.labelInLine',
    'page.figure(1)',
    'page.figure(2)',
    'facts.rapporteur(1)',
    'facts.rapporteur(2)',
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
    'annexes.date',
  ],
  de: ['levels.national', 'levels.regional', 'levels.international'],
  it: [],
  ru: [],
  es: ['levels.regional', 'provenance.severities.error'],
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

  it('have a word for a page within a line, whose capital only German keeps', () => {
    for (const { locale, page } of Object.values(LANGUAGES)) {
      expect(page.labelInLine).toBe(locale === 'de-DE' ? 'Seite' : page.label.toLocaleLowerCase(locale))
    }
  })

  it('put no article before a day in Italian, which would be "il" for most and "l’" for some', () => {
    const { comments } = LANGUAGES['it']!.cover
    expect([
      comments('8 novembre 2019', 'a@b.example'),
      comments('8 novembre 2019', ''),
      comments('', 'a@b.example'),
    ]).toEqual([
      'Si invita a trasmettere eventuali osservazioni al seguente indirizzo: a@b.example. Termine: 8 novembre 2019.',
      'Si invita a trasmettere eventuali osservazioni. Termine: 8 novembre 2019.',
      'Si invita a trasmettere eventuali osservazioni al seguente indirizzo: a@b.example.',
    ])
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
