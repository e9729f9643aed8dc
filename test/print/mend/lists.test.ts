import { expect, it } from 'vitest'
import { mendLists } from '../../../src/print/mend/lists.js'
import { shown, tree } from './tree.js'

it.each([
  ['L(LI(Lbl(0:0) P(0:1)))', 'L(LI(Lbl(0:0) LBody(P(0:1))))'],
  ['L(LI(P(0:1) Lbl(0:0) P(0:2)))', 'L(LI(Lbl(0:0) LBody(P(0:1) P(0:2))))'],
  ['L(LI(0:1))', 'L(LI(LBody(0:1)))'],
  ['L(LI(Lbl(0:0)) LI)', 'L(LI(Lbl(0:0)) LI)'],
  ['L(LI(Lbl(0:0) P(0:1) L(LI(Lbl(0:2) 0:3))))', 'L(LI(Lbl(0:0) LBody(P(0:1) L(LI(Lbl(0:2) LBody(0:3))))))'],
])('%s', (given, mended) => {
  const root = tree(`Document(P(0:9) ${given})`)
  mendLists(root)
  expect(shown(root)).toBe(`Document(P(0:9) ${mended})`)
})
