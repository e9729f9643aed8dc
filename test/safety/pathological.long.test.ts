import { describe, it } from 'vitest'
import { readPathological } from './read-pathological.js'

describe('Markdown made to hang parsers', () => {
  it('safety 5: of 50,000 characters, is read or bounded by the usual clock', () => readPathological(50_000, ''))
})
