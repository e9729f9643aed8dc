import { describe, expect, it } from 'vitest'
import { mendNotes } from '../../../src/print/mend/notes.js'
import { tagsIn, type Tag } from '../../../src/print/mend/structure.js'
import { mark, shown, tree } from './tree.js'

/** Gives the calls and notes of an outline, which are named `Call1` and `Note1` there, their marks. */
function marked(outline: string): Tag {
  const root = tree(outline)
  for (const element of [...tagsIn(root)]) {
    const [, type, id = ''] = /^(Call|Note|Notes)(\w*)$/.exec(element.type) ?? []
    if (type === 'Call') mark(element, 'note-call', { href: `#n${id}`, description: `footnote ${id}` })
    if (type === 'Note') mark(element, id === 's' ? 'notes' : 'note', { id: `n${id}` })
    if (type !== undefined) element.type = type === 'Call' ? 'Link' : id === 's' ? 'Div' : 'Note'
  }
  return root
}

function mended(outline: string): string {
  const root = marked(outline)
  mendNotes(root)
  return shown(root)
}

describe('notes', () => {
  it.each([
    [
      'behind the paragraph that calls',
      'D(P(0:0 Call1(0:1)) P(0:2) Notes(Note1(0:3)))',
      'D(P(0:0 Reference(Link(0:1))) Note(0:3) P(0:2))',
    ],
    ['behind a heading', 'D(H2(Call1(0:1)) P(0:2) Note1(0:3))', 'D(H2(Reference(Link(0:1))) Note(0:3) P(0:2))'],
    [
      'in the order of the calls',
      'D(P(Call2(0:0) Call1(0:1)) Note1(0:2) Note2(0:3))',
      'D(P(Reference(Link(0:0)) Reference(Link(0:1))) Note(0:3) Note(0:2))',
    ],
    [
      'once, behind the first of two calls',
      'D(P(Call1(0:0)) P(Call1(0:1)) Note1(0:2))',
      'D(P(Reference(Link(0:0))) Note(0:2) P(Reference(Link(0:1))))',
    ],
    [
      'in the cell, and not behind the table',
      'D(Table(TR(TD(0:0 Call1(0:1)) TD(0:2))) Note1(0:3))',
      'D(Table(TR(TD(0:0 Reference(Link(0:1)) Note(0:3)) TD(0:2))))',
    ],
    [
      'behind lines, and before the block that follows them',
      'D(LI(LBody(0:0 Em(Call1(0:1)) L(LI(0:2)))) Note1(0:3))',
      'D(LI(LBody(0:0 Em(Reference(Link(0:1))) Note(0:3) L(LI(0:2)))))',
    ],
    [
      'that call notes themselves',
      'D(P(Call1(0:0)) P(0:1) Notes(Note1(P(0:2 Call2(0:3))) Note2(P(0:4))))',
      'D(P(Reference(Link(0:0))) Note(P(0:2 Reference(Link(0:3))) Note(P(0:4))) P(0:1))',
    ],
    [
      'that go on at the foot of the next page',
      'D(P(Call1(0:0)) Notes(Note1(0:1)) P(1:0) Notes(Note1(1:1)))',
      'D(P(Reference(Link(0:0))) Note(0:1 1:1) P(1:0))',
    ],
  ])('stand %s', (_, given, outline) => {
    expect(mended(given)).toBe(outline)
  })

  it('have ids by their order, and calls say what they are', () => {
    const root = marked('D(P(Call2(0:0) Call1(0:1)) Note1(0:2) Note2(0:3))')
    mendNotes(root)
    const all = [...tagsIn(root)]
    expect(all.flatMap(({ type, id }) => (type === 'Note' ? [id] : []))).toEqual(['note-2', 'note-1'])
    expect(all.flatMap(({ type, alt }) => (type === 'Link' ? [alt] : []))).toEqual(['footnote 2', 'footnote 1'])
  })

  it('that nobody calls are a fault', () => {
    expect(() => mended('D(P(0:0) Note1(0:1))')).toThrow('has the note n1, but no call of it')
  })

  it('are found by an address with percent signs, well written or not', () => {
    for (const [href, id] of [
      ['#n%C3%A9', 'né'],
      ['#n%', 'n%'],
    ]) {
      const root = marked('D(P(Call1(0:0)) Note1(0:1))')
      for (const { element } of tagsIn(root)) {
        if (element?.kind === 'note-call') element.href = href ?? ''
        if (element?.kind === 'note') element.id = id ?? ''
      }
      mendNotes(root)
      expect(shown(root)).toBe('D(P(Reference(Link(0:0))) Note(0:1))')
    }
  })
})
