import { expect, it } from 'vitest'
import { takeOutDecorations } from '../../../src/print/mend/decorations.js'
import type { PageContent } from '../../../src/print/mend/page-contents.js'
import { find, shown, tree } from './tree.js'

/** Sequences of a page from 0, by whether each shows words. */
const page = (...says: boolean[]): PageContent => ({
  bytes: new Uint8Array(),
  marks: says.map((one, mcid) => ({ mcid, from: 0, to: 0, says: one })),
  unmarked: [],
})

it('lines and areas are taken out of the tree, but in a picture, and so is what no element has', () => {
  const root = tree('Document(P(0:0 0:1) Figure(Span(0:2)) Figure(0:4) Table(TR(TD(1:0) TD(1:1))))')
  find(root, 'Figure').alt = 'A plan'
  const decorations = takeOutDecorations(root, [page(true, false, false, true, false), page(false, true)])
  expect(shown(root)).toBe('Document(P(0:0) Figure(Span(0:2)) Figure Table(TR(TD TD(1:1))))')
  expect(decorations.map((one) => [...one])).toEqual([[1, 3, 4], [0]])
})
