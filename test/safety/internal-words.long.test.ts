import { describe, it } from 'vitest'
import { findNoInternalWord } from './internal-words.js'

describe('words that somebody would call internal', () => {
  it('are in no output of a build for circulation, 5,000 notes', () => findNoInternalWord(500, 2019), 3_600_000)
})
