import { expect, it } from 'vitest'
import { mendContents } from '../../../src/print/mend/contents.js'
import { find, mark, shown, tree } from './tree.js'

it('the list of a table of contents is one, with references; other lists are not', () => {
  const root = tree('Document(Div(H2(0:0) L(LI(LBody(Link(0:1) L(LI(P(Link(0:2))))))  LI(0:3))) L(LI(Link(0:4))))')
  mark(find(root, 'Div'), 'contents')
  mendContents(root)
  expect(shown(root)).toBe(
    'Document(TOC(TOCI(Reference(Link(0:1)) TOC(TOCI(Reference(Link(0:2))))) TOCI(P(0:3))) L(LI(Link(0:4))))',
  )
})
