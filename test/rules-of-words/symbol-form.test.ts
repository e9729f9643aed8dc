import { describe, expect, it } from 'vitest'
import { find, textsOf } from './find.js'

const osce = { meeting: 'house: osce\n' }

describe('symbol-form', () => {
  it.each([
    ['PC.DEC.1049', 'Write "PC.DEC/1049"'],
    ['PC.DEC1049', 'Write "PC.DEC/1049"'],
    ['PC/DEC/1049', 'Write "PC.DEC/1049"'],
    ['PC DEC/1049', 'Write "PC.DEC/1049"'],
    ['pc.dec/1049', 'Write "PC.DEC/1049"'],
    ['PC.DEC No. 1049', 'Write "PC.DEC/1049"'],
    ['SEC.DEL/12/2019', 'Write "SEC.DEL/12/19"'],
    ['SEC.DOC/1/17/rev1', 'Write "SEC.DOC/1/17/Rev.1"'],
    ['MC(9)DEC/9', 'Write "MC(9).DEC/9"'],
    ['MC (9).DEC/9', 'Write "MC(9).DEC/9"'],
    ['PC.DEC/10A', 'A symbol reads like "PC.DEC/1049" or "SEC.DOC/1/17/Rev.1"'],
    ['PC.DEC/…', undefined],
    ['MC.DOC/', 'A symbol reads like "PC.DEC/1049" or "SEC.DOC/1/17/Rev.1"'],
    ['COM.DEC/x', 'A symbol reads like "PC.DEC/1049" or "SEC.DOC/1/17/Rev.1"'],
  ])('finds %j', async (symbol, hint) => {
    const found = await find('symbol-form', `It stands in ${symbol}, as we saw.`, osce)
    expect(found.map(({ text }) => text)).toEqual([symbol.replace('…', '')])
    if (hint) expect(found[0]?.hint).toBe(hint)
  })

  it.each([
    'SEC.DOC/1/17/Rev.1, PC.DEL/732/19 OSCE+, CIO.GAL/105/15, CIO.GAL/83/12/Corr.1*), SEC.DAYS/5/20, MC(9).DEC/9 and PC.DEC/1049',
    '(PC.DEC/1049). See MC(9).DEC/9; see PC.DEC/1049: and "PC.DEC/1049".',
    'A/RES/70/1, E/CN.4/2005/1, CCPR/C/GC/36, COM(2021) 206 and S/PRV/12',
    'the PC.DEC series; minutes.doc; readme.doc/1; https://www.osce.org/pc.dec.1049; a sec, the dec',
    '`PC.DEC.1049` is code',
    'PC.JOUR/1200, Agenda item 2',
    'Decision No. 1049 of the Permanent Council',
  ])('finds nothing in %j', async (words) => {
    expect(await textsOf('symbol-form', words, osce)).toEqual([])
  })

  it('finds it in the words of a link, a cell and a footnote', async () => {
    const note = '[PC.DEC.1049](https://example.org)[^1]\n\n| a |\n|---|\n| PC.DEC.1050 |\n\n[^1]: See PC.DEC.1051.\n'
    expect(await textsOf('symbol-form', note, osce)).toEqual(['PC.DEC.1049', 'PC.DEC.1050', 'PC.DEC.1051'])
  })

  it("finds the meeting's own, its mandate and its documents", async () => {
    const meeting =
      'house: osce\nsymbol: SEC.DOC/1/2019\nmandate:\n  - { symbol: PC.DEC.1049, text: a }\n  - { symbol: A/RES/70/1, text: b }\n' +
      'documents:\n  - { symbol: "PC.DEL/7/19 OSCE+", title: c }\n  - { symbol: PC.DEL-7-19, title: d }\n'
    const found = await find('symbol-form', 'Nothing.', { meeting })
    expect(found.map(({ file, message }) => [file, message.split(' has')[0]])).toEqual([
      ['meeting.yaml', '"SEC.DOC/1/2019"'],
      ['meeting.yaml', '"PC.DEC.1049"'],
      ['meeting.yaml', '"PC.DEL-7-19"'],
    ])
    expect(await textsOf('symbol-form', 'PC.DEC.1049', { meeting: 'symbol: x\n' })).toEqual([])
  })
})
