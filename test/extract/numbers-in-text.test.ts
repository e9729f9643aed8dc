import { describe, expect, it } from 'vitest'
import { makeSource } from '../../src/load/source.js'
import { parseMarkdown } from '../../src/parse/parse-markdown.js'

const kinds = (text: string): string[] =>
  parseMarkdown(makeSource('note.md', text), 0).tree.children.map(({ type }) => type)

describe('a number at the start of a paragraph', () => {
  it.each([
    '2018. In that year it began.',
    '1945) and later',
    '23. September was the day.',
    '3. Oktober 2019 war es.',
    '99. of them',
  ])('is text: %s', (text) => {
    expect(kinds(`${text}\n`)).toEqual(['paragraph'])
    expect(kinds(`> ${text}\n`)).toEqual(['blockquote'])
  })

  it.each([
    '1. One\n2. Two',
    '3. Three\n7. Seven',
    '12. Twelve',
    '23. Twenty-three\n24. Twenty-four',
    '5. May be read.',
  ])('opens a list: %s', (text) => {
    expect(kinds(`${text}\n`)).toEqual(['list'])
  })
})
