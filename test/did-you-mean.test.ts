import { describe, expect, it } from 'vitest'
import { didYouMean, editDistance } from '../src/did-you-mean.js'

describe('didYouMean', () => {
  it.each([
    ['Recomendation', ['Recommendation', 'Risk'], 'Recommendation'],
    ['fidning', ['finding', 'follow-up'], 'finding'],
    ['Rsik', ['Risk'], 'Risk'],
    ['rusk', ['Risk'], 'Risk'],
    ['session-11', ['session-1', 'session-2'], 'session-1'],
    ['SPEAKER-1', ['speaker-1'], 'speaker-1'],
  ])('takes %s for the nearest of %j', (word, candidates, expected) => {
    expect(didYouMean(word, candidates)).toBe(expected)
  })

  it.each([
    ['Note', ['Risk', 'Finding']],
    ['Rxyk', ['Risk']],
    ['For', ['View']],
    ['', ['a']],
    ['Background', ['Agreement']],
  ])('leaves %s alone beside %j', (word, candidates) => {
    expect(didYouMean(word, candidates)).toBeUndefined()
  })

  it('prefers the nearer candidate to the earlier one', () => {
    expect(didYouMean('session-2', ['session-31', 'session-3', 'session-2'])).toBe('session-2')
  })
})

describe('editDistance', () => {
  it('counts a swap of neighbours once', () => {
    expect(editDistance('ab', 'ba')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('stops where the limit is certain to be crossed', () => {
    expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(3)
  })
})
