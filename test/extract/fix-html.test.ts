import { expect, it } from 'vitest'
import { afterFixes, readBody, remarks } from '../parse/outline.js'

const fixed = async (body: string): Promise<string> => {
  const text = afterFixes(await readBody(body))
  return text.slice(text.indexOf('\n', text.indexOf('---\n', 4)) + 1)
}

it.each([
  ['A <b>thing</b> and <em>one</em>.', 'A **thing** and *one*.'],
  ['A <strong>thing <i>within</i></strong>.', 'A **thing *within***.'],
  ['H<sub>2</sub>O on 3 m<SUP>2</SUP>.', 'H~2~O on 3 m^2^.'],
  ['Not <s>this</s> <span style="color: red">that</span>.', 'Not ~~this~~ that.'],
  ['One<br>two <br/>\nthree<br />four.', 'One\\\ntwo\\\nthree\\\nfour.'],
])('a simple tag is put as Markdown by its fix: %s', async (typed, expected) => {
  expect(await fixed(typed)).toBe(expected)
  expect(remarks(await readBody(await fixed(typed)))).toEqual([])
})

it.each([
  'A word<b>!</b>then.',
  'A <b> spaced </b> one.',
  'A <b>never closed one.',
  'x<sup>as they say</sup>.',
  'One<br>- two.',
  'One<br>1. two.',
  'One<br>a) two.',
  '## One<br>two',
  'Is it <u>not</u>?',
  'It was <del>not</del> <ins>so</ins>.',
  'See <a href="https://example.org">this</a>.',
  '<div>Words</div>',
])('is left to a person where Markdown would read it otherwise: %s', async (typed) => {
  expect(await fixed(typed)).toBe(typed)
  expect(remarks(await readBody(typed)).some((line) => line.includes('raw-html'))).toBe(true)
})
