import { describe, expect, it } from 'vitest'
import { formatDate, formatDateRange, formatTime } from '../../src/messages/dates.js'

/** A plain space for every kind of it. */
const plain = (words: string): string => words.replace(/\s/gu, ' ')

describe('dates', () => {
  it.each([
    ['en', '1 October 2019', 'March 2020'],
    ['fr', '1er octobre 2019', 'mars 2020'],
    ['de', '1. Oktober 2019', 'März 2020'],
    ['it', '1° ottobre 2019', 'marzo 2020'],
    ['ru', '1 октября 2019 года', 'март 2020 года'],
    ['es', '1 de octubre de 2019', 'marzo de 2020'],
  ])('in %s', (language, day, month) => {
    expect(plain(formatDate(language, '2019-10-01'))).toBe(day)
    expect(plain(formatDate(language, '2020-03'))).toBe(month)
    expect(formatDate(language, 'the next meeting')).toBe('the next meeting')
  })

  it.each([
    ['en', '23 and 24 September 2019', '30 September and 1 October 2019', '30 December 2019 to 2 January 2020'],
    ['fr', '23 et 24 septembre 2019', '30 septembre et 1er octobre 2019', '30 décembre 2019 au 2 janvier 2020'],
    ['de', '23. und 24. September 2019', '30. September und 1. Oktober 2019', '30. Dezember 2019 bis 2. Januar 2020'],
    ['it', '23 e 24 settembre 2019', '30 settembre e 1° ottobre 2019', '30 dicembre 2019 – 2 gennaio 2020'],
    [
      'ru',
      '23 и 24 сентября 2019 года',
      '30 сентября и 1 октября 2019 года',
      '30 декабря 2019 года – 2 января 2020 года',
    ],
    [
      'es',
      '23 y 24 de septiembre de 2019',
      '30 de septiembre y 1 de octubre de 2019',
      '30 de diciembre de 2019 al 2 de enero de 2020',
    ],
  ])('from one to another in %s', (language, days, months, years) => {
    expect(formatDateRange(language, '2019-09-23', '2019-09-24')).toBe(days)
    expect(formatDateRange(language, '2019-09-30', '2019-10-01')).toBe(months)
    expect(formatDateRange(language, '2019-12-30', '2020-01-02')).toBe(years)
    expect(formatDateRange(language, '2019-09-23', '2019-09-23')).toBe(formatDate(language, '2019-09-23'))
  })

  it('more than two days', () => {
    expect(formatDateRange('en', '2019-09-23', '2019-09-26')).toBe('23 to 26 September 2019')
  })

  it.each([
    ['en', '23 September 2019, 10:00 to 12:30', '23 September 2019, 10:00'],
    ['fr', '23 septembre 2019, de 10 h 00 à 12 h 30', '23 septembre 2019, 10 h 00'],
    ['de', '23. September 2019, 10:00 bis 12:30 Uhr', '23. September 2019, 10:00 Uhr'],
    ['it', '23 settembre 2019, ore 10.00–12.30', '23 settembre 2019, ore 10.00'],
    ['ru', '23 сентября 2019 года, 10:00–12:30', '23 сентября 2019 года, 10:00'],
    ['es', '23 de septiembre de 2019, de 10:00 a 12:30 horas', '23 de septiembre de 2019, 10:00 horas'],
  ])('with times in %s', (language, both, one) => {
    expect(plain(formatTime(language, '2019-09-23T10:00', '2019-09-23T12:30'))).toBe(both)
    expect(plain(formatTime(language, '2019-09-23T10:00'))).toBe(one)
  })

  it('over midnight, and without times', () => {
    expect(formatTime('en', '2019-09-23T22:00', '2019-09-24T01:00')).toBe(
      '23 September 2019, 22:00 to 24 September 2019, 01:00',
    )
    expect(formatTime('en', '2019-09-23')).toBe('23 September 2019')
    expect(formatTime('en', '2019-09-23', '2019-09-24')).toBe('23 and 24 September 2019')
  })

  it('are wall time, whatever the zone of the machine', () => {
    const zone = process.env['TZ']
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Vienna']) {
        process.env['TZ'] = TZ
        expect(formatTime('en', '2019-03-31T00:30', '2019-03-31T02:30')).toBe('31 March 2019, 00:30 to 02:30')
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})
