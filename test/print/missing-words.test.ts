import { describe, expect, it } from 'vitest'
import { missingWords, pagesWithoutNumber } from '../../src/print/missing-words.js'

const missing = (expected: string, ...pages: string[]) =>
  missingWords(expected, pages).map(({ word, count }) => `${word} ${count}`)

describe('missingWords', () => {
  it('finds what is not there, and how often', () => {
    expect(missing('Łódź and Łódź and Vienna', 'ódź and ódź and')).toEqual(['Vienna 1', 'Łódź 2'])
    expect(missing('one two two', 'two one')).toEqual(['two 1'])
    expect(missing('agreed 👮 ☑ 12 €', 'agreed 12 €')).toEqual(['☑ 1', '👮 1'])
  })

  it.each([
    ['a soft hyphen at a line end', 'co\u00ADope\u00ADra\u00ADtion', 'co-\noperation'],
    ['another kind of hyphen', 'understanding', 'under\u2010\nstanding'],
    ['a hyphen of its own', 'co-operation', 'co-\noperation'],
    ['a word over two pages', 'accountability', 'account-\nability'],
    ['a mark glued to its word', 'services1 police 23.', 'services 1 police23.'],
    ['cells without a space between', 'first second', 'firstsecond'],
    ['letters set apart', 'Contents', 'C o n t e n t s'],
    ['ligatures', 'office fiancé', 'o\uFB03ce \uFB01ancé'],
    ['small capitals', 'Small Caps', 'SMALL CAPS'],
    ['marks set apart from their letters', 'Kraków', 'Krako\u0301w'],
    ['upper indices', 'x² No 5', 'x2 № 5'],
    ['letters in the shapes of their places', 'الجزائر', 'ﺍﻟﺠﺰﺍﺋﺮ'],
    ['words written backwards', 'ירושלים', 'םילשורי'],
    ['marks on letters that read from the right', 'מִדְבָּר', 'מדבר'],
    ['invisible characters', 'one\u200Btwo\uFEFF', 'onetwo'],
  ])('passes over %s', (_name, expected, printed) => {
    expect(missing(expected, printed)).toEqual([])
  })

  it('takes a word that a page end splits, the running heads being apart', () => {
    expect(missing('extraordinary', 'extra\u2010', 'ordinary', 'Head 1 of 2', 'Head 2 of 2')).toEqual([])
  })
})

describe('pagesWithoutNumber', () => {
  it('looks for the whole number from the first numbered page on', () => {
    expect(pagesWithoutNumber(['', '2 of 13', 'Report 3', '', '15 of 13'], 2)).toEqual([4, 5])
  })
})
