import { describe, it } from 'vitest'
import { findNoInternalWord } from './internal-words.js'

describe('words that somebody would call internal', () => {
  it('are in no output of a build for circulation', () => findNoInternalWord(30, 16), 120_000)
})
