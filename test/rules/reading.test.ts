import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invisibility, invisibleIn, nameCodePoints } from '../../src/rules/reading/characters.js'
import { likeness, LikenessIndex, ShingleReader } from '../../src/rules/reading/shingles.js'
import { nameWeekday, weekdayOf, writtenDates } from '../../src/rules/reading/written-dates.js'

describe('shingles', () => {
  const read = (...texts: string[]) => new ShingleReader().read(texts)
  const likenessOf = (one: string, other: string) => likeness(...(read(one, other) as [Uint32Array, Uint32Array]))

  it('are all runs of three words, mentions and signs aside', () => {
    const [sentence, ...parts] = read(
      'Send two officers: @speaker-1 one who pays',
      ...['send two officers', 'two officers one', 'officers one who', 'one who pays'],
    )
    expect([...(sentence ?? [])]).toEqual(parts.map(([id]) => id).sort((a = 0, b = 0) => a - b))
    expect(read('two words')[0]).toHaveLength(0)
  })

  it('are numbered from the rarest on', () => {
    const [all, often, rare] = read('a b c d', 'a b c', 'b c d', 'a b c')
    expect([...(all ?? [])]).toEqual([...(rare ?? []), ...(often ?? [])])
  })

  it('are compared as sets', () => {
    expect(likenessOf('a b c d', 'A, b. c d')).toBe(1)
    expect(likenessOf('a b c d', 'b c d e')).toBeCloseTo(1 / 3)
    expect(likenessOf('a b c', 'd e f')).toBe(0)
  })

  it('the index finds the earliest text that is like another', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 3, maxLength: 9 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const all = read(...texts)
        const index = new LikenessIndex<number>(0.6)
        for (const [at, shingles] of all.entries()) {
          const found = index.findAndKeep(shingles, at, () => true)
          const earliest = all
            .slice(0, at)
            .findIndex((earlier) => earlier.length > 0 && likeness(earlier, shingles) >= 0.6)
          expect(found).toBe(earliest < 0 ? undefined : earliest)
        }
      }),
    )
  })
})

describe('written dates', () => {
  it.each([
    ['en', 'on Monday, 23 September 2019 and', 1, 23, 9, 2019],
    ['en', 'on monday the 23rd of September and', 1, 23, 9, undefined],
    ['en', 'Tuesday, September 24, 2019', 2, 24, 9, 2019],
    ['en', 'Tuesday 2019-09-24', 2, 24, 9, 2019],
    ['de', 'am Dienstag, dem 24. September 2019', 2, 24, 9, 2019],
    ['fr', 'le mardi 24 septembre 2019', 2, 24, 9, 2019],
    ['es', 'el martes, 24 de septiembre de 2019', 2, 24, 9, 2019],
    ['it', 'martedì 24 settembre 2019', 2, 24, 9, 2019],
    ['ru', 'вторник, 24 сентября 2019', 2, 24, 9, 2019],
  ])('in %s: %s', (language, text, weekday, day, month, year) => {
    expect(writtenDates(text, language)).toMatchObject([{ weekday, day, month, ...(year ? { year } : {}) }])
  })

  it.each([
    ['en', 'It was on Monday, 24 September.', 'Monday, 24 September'],
    ['en', 'It was on Monday, September 24.', 'Monday, September 24'],
    ['en', 'It was on Monday, 24 Sept. It', 'Monday, 24 Sept'],
    ['en', 'It was on Monday, 24 Sept. 2019.', 'Monday, 24 Sept. 2019'],
    ['en', 'It was on Mon. Sept. 24, 2019.', 'Mon. Sept. 24, 2019'],
    ['de', 'Es war am Montag, dem 24. September.', 'Montag, dem 24. September'],
  ])('end before the full stop of the sentence, in %s: %s', (language, text, words) => {
    expect(writtenDates(text, language).map(({ from, to }) => text.slice(from, to))).toEqual([words])
  })

  it('are not seen where there is no weekday, or only a piece of one', () => {
    expect(writtenDates('24 September 2019; a Sunday; May 5; Sat 3 chairs', 'en')).toEqual([])
  })

  it('know the calendar', () => {
    expect(weekdayOf(2019, 9, 24)).toBe(2)
    expect(weekdayOf(2019, 2, 29)).toBeUndefined()
    expect(nameWeekday('en', 2)).toBe('Tuesday')
  })
})

describe('characters', () => {
  it.each([0x202e, 0x200b, 0x00, 0x1b, 0x7f, 0x85, 0xfeff, 0xd800, 0x2028, 0xe0041])(
    'U+%s cannot be seen',
    (codePoint) => {
      expect(invisibility(codePoint)).toBeTypeOf('string')
    },
  )

  it.each([0x20, 0x09, 0x0a, 0x0d, 0xa0, 0x2011, 0x301, 0x10ff])('U+%s can, or is a space', (codePoint) => {
    expect(invisibility(codePoint)).toBeUndefined()
  })

  it('have names', () => {
    expect(nameCodePoints('\u202e')).toBe('U+202E')
    expect(nameCodePoints('\0')).toBe('U+0000')
    expect(nameCodePoints('M\u0327')).toBe('U+004D U+0327')
  })

  it.each([
    [
      'an emoji of several',
      '\u{1f469}\u200d\u{1f4bb} \u{1f469}\u{1f3fd}\u200d\u{1f4bb} \u{1f3f3}\ufe0f\u200d\u{1f308}',
    ],
    ['a sign in colour, or in black', '\u26a0\ufe0f \u2708\ufe0e 1\ufe0f\u20e3'],
    ['Persian, parted', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Hindi and Malayalam, joined', '\u0915\u094d\u200d\u0937 \u0d28\u0d4d\u200d'],
  ])('in %s do their work', (_what, text) => {
    expect([...invisibleIn(text)]).toEqual([])
  })

  it.each([
    ['between Latin letters', 'a\u200db', 1],
    ['between Latin letters, parting', 'a\u200cb', 1],
    ['behind an emoji with nothing to join', '\u{1f469}\u200d and', 1],
    ['between an Arabic and a Latin letter', '\u0645\u200ca', 1],
    ['selecting a look that a letter has not', 'Ana\ufe0f Alpha', 1],
    ['without width', 'three\u200b months', 1],
  ])('%s are told', (_what, text, count) => {
    expect([...invisibleIn(text)]).toHaveLength(count)
  })
})
