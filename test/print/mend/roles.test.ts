import { expect, it } from 'vitest'
import { rolesIn } from '../../../src/print/mend/roles.js'
import { tree } from './tree.js'

it('standard types have no role', () => {
  expect(
    rolesIn(tree('Document(Sect(H1(0:0) P(Span(0:1))) Table(TBody(TR(TH TD))) L(LI(Lbl LBody)) Note Figure)')),
  ).toEqual({})
})

it('types of later standards have the nearest one, at any depth', () => {
  expect(rolesIn(tree('DocumentFragment(Title(0:0) Aside(P(Em(0:1) Strong(Sub(0:2)))) FENote(P(0:3)))'))).toEqual({
    DocumentFragment: 'Div',
    Title: 'P',
    Aside: 'Div',
    Em: 'Span',
    Strong: 'Span',
    Sub: 'Span',
    FENote: 'Note',
  })
})

it('a type that nobody knows is a Div where paragraphs are in it, and else a Span; the first of them decides', () => {
  expect(rolesIn(tree('Document(Box(P(0:0)) P(Blink(0:1)) Marquee(Blink(P(0:2))))'))).toEqual({
    Box: 'Div',
    Blink: 'Span',
    Marquee: 'Span',
  })
})
