import { describe, expect, it } from 'vitest'
import { PDFArray, PDFDocument, PDFName, PDFString } from '../../../src/pdf/pdf-library.js'
import { mendTables } from '../../../src/print/mend/tables.js'
import { find, shown, tree } from './tree.js'
import type { Tag } from '../../../src/print/mend/structure.js'

const { context } = await PDFDocument.create()

function mended(root: Tag): { outline: string; decorations: number[][] } {
  const decorations = [new Set<number>(), new Set<number>(), new Set<number>()]
  mendTables(root, decorations, context)
  return { outline: shown(root), decorations: decorations.map((page) => [...page]) }
}

describe('tables', () => {
  it.each([
    ['TR(TH(0:0)) TR(TD(0:1))', 'THead(TR(TH(0:0))) TBody(TR(TD(0:1)))'],
    ['TR(TD(0:0)) TR(TD(0:1))', 'TBody(TR(TD(0:0)) TR(TD(0:1)))'],
    ['TR(TH(0:0)) TR(TH(0:1)) TR(TH(0:2) TD(0:3))', 'THead(TR(TH(0:0)) TR(TH(0:1))) TBody(TR(TH(0:2) TD(0:3)))'],
    // Within the body a row of head cells stays where it is.
    ['TR(TD(0:0)) TR(TH(0:1))', 'TBody(TR(TD(0:0)) TR(TH(0:1)))'],
    ['TR(TH(0:0)) TR(TD(0:1)) Caption(0:2)', 'Caption(0:2) THead(TR(TH(0:0))) TBody(TR(TD(0:1)))'],
    // A head without a word does not print, and a cell without one does.
    ['TR(TH) TR(TD(0:1) TD)', 'TBody(TR(TD(0:1) TD))'],
    ['TR(TH(0:0))', 'THead(TR(TH(0:0)))'],
    ['0:7 TR(TD(0:0))', 'TBody(TR(TD(0:0)))'],
  ])('%s', (given, outline) => {
    expect(mended(tree(`Document(Table(${given}))`))).toEqual({
      outline: `Document(Table(${outline}))`,
      decorations: [[], [], []],
    })
  })

  it('read a head once that is on every page, wherever its first page is', () => {
    const { outline, decorations } = mended(
      tree('Document(Table(TR(TH(P(1:0 2:4)) TH(2:5 1:1)) TR(TD(1:2)) TR(TD(2:6))))'),
    )
    expect(outline).toBe('Document(Table(THead(TR(TH(P(1:0)) TH(1:1))) TBody(TR(TD(1:2)) TR(TD(2:6)))))')
    expect(decorations).toEqual([[], [], [4, 5]])
  })

  it('take the heads of rows alone for no head of the table', () => {
    const root = tree('Document(Table(TR(TH(0:0)) TR(TD(0:1))))')
    find(root, 'TH').attributes = { Table: { Scope: PDFName.of('Row') } }
    expect(mended(root).outline).toBe('Document(Table(TBody(TR(TH(0:0)) TR(TD(0:1)))))')
  })

  it('number their head cells through the document, and name them anew where they are named', () => {
    const root = tree('Document(Table(TR(TH(0:0) TH(0:1)) TR(TD(0:2) TD(0:3))) Table(TR(TH(0:4))))')
    for (const [nth, id] of ['node7', 'node9', 'node3'].entries()) find(root, 'TH', nth).id = id
    const headers = (...ids: string[]): PDFArray => {
      const array = PDFArray.withContext(context)
      for (const id of ids) array.push(PDFString.of(id))
      return array
    }
    find(root, 'TD').attributes = { Table: { Headers: headers('node9', 'gone', 'node7') } }
    find(root, 'TD', 1).attributes = { Table: { Headers: headers('gone') } }
    mended(root)
    expect([0, 1, 2].map((nth) => find(root, 'TH', nth).id)).toEqual(['header-1', 'header-2', 'header-3'])
    expect(String(find(root, 'TD').attributes['Table']?.['Headers'])).toBe('[ (header-2) (header-1) ]')
    expect(find(root, 'TD', 1).attributes).toEqual({ Table: {} })
  })
})
