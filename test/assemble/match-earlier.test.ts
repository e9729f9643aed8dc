import { describe, expect, it } from 'vitest'
import { matchEarlier, type Findable } from '../../src/assemble/match-earlier.js'

/** Words by their letters; the hash is that of the whole. */
const paragraph = (letters: string): Findable => ({ hash: letters, words: [...letters].join(' ') })
const match = (earlier: string[], now: string[]): (number | undefined)[] =>
  matchEarlier(earlier.map(paragraph), now.map(paragraph))

describe('paragraphs that were circulated are found again', () => {
  it.each([
    // Of twenty words on either side: 22 of 40 is 0.55, and the least that counts.
    ['with eleven words of twenty the same', 'abcdefghijklmnopqrst', 'abcdefghijkLMNOPQRST', 0],
    ['with ten of twenty, no more', 'abcdefghijklmnopqrst', 'abcdefghijKLMNOPQRST', undefined],
    // The words of the shorter all stand in the longer: 22 of 40, and 20 of 39.
    ['grown from eleven words to twenty-nine', 'abcdefghijk', 'abcdefghijkLMNOPQRSTUVWXYZ012', 0],
    ['grown from ten words to twenty-nine, no more', 'abcdefghij', 'abcdefghijKLMNOPQRSTUVWXYZ012', undefined],
    ['in another order', 'abcdef', 'fedcba', 0],
    ['with a word as often as it stands there, and not oftener', 'aaaaaaaaaa', 'aabcdefghi', undefined],
  ])('%s', (_, earlier, now, found) => {
    expect(match([earlier], [now])).toEqual([found])
    expect(match([now], [earlier])).toEqual([found])
  })

  it('between others that were found, and in no other place', () => {
    expect(match(['first', 'abcdef', 'last'], ['first', 'abcdeX', 'last'])).toEqual([0, 1, 2])
    expect(match(['first', 'abcdef', 'other', 'last'], ['first', 'other', 'abcdeX', 'last'])).toEqual([
      0,
      2,
      undefined,
      3,
    ])
  })

  it('anywhere with their very words, each once', () => {
    expect(match(['one', 'two', '890'], ['890', 'one', 'two', 'one'])).toEqual([2, 0, 1, undefined])
  })

  it('where most is in common together', () => {
    expect(match(['abcdefgh'], ['abcdeXYZ', 'abcdefgX'])).toEqual([undefined, 0])
    expect(match([], ['one'])).toEqual([undefined])
    expect(match(['one'], [])).toEqual([])
  })
})
