import { expect, it } from 'vitest'
import { mendFigures } from '../../../src/print/mend/figures.js'
import { find, shown, tree } from './tree.js'

it('a figure with a picture and a caption is a group, and the picture alone has the words', () => {
  const root = tree('Document(Figure(Figure(0:0) Caption(0:1)) P(0:2))')
  find(root, 'Figure', 1).alt = 'A desk'
  mendFigures(root)
  expect(shown(root)).toBe('Document(Div(Figure(0:0) Caption(0:1)) P(0:2))')
  expect(find(root, 'Figure').alt).toBe('A desk')
})

it.each(['', ' '])('a picture with %j for words is a fault', (alt) => {
  const root = tree('Document(Figure(0:0))')
  find(root, 'Figure').alt = alt
  expect(() => mendFigures(root)).toThrow('A picture of the PDF has no alternative text')
})
