import { describe, expect, it } from 'vitest'
import type { PdfFacts } from '../../src/gate/in-worker/read-facts.js'
import { pdfPieces } from '../../src/gate/pdf-pieces.js'

const parts = new Map([
  ['part--introduction', 'report'],
  ['room-1', 'room-1'],
  ['room-2', 'room-2'],
  ['part--annexes', 'report'],
])

interface Page {
  scope: string
  text: string
}

/** Whose each page is, and whose what goes over from one to the next; five pages, whose words are their numbers. */
async function pagesWith(destinations: PdfFacts['destinations']): Promise<{ pages: Page[]; bridges: Page[] }> {
  const facts: PdfFacts = { pages: 5, outline: [], metadata: [], destinations, attachments: [] }
  const body = ['one', 'two', 'three', 'four', 'five']
  const text = { body, running: body.map((words) => `head of ${words}`) }
  const context = { parts, isSession: (id: string) => id.startsWith('room'), known: new Set<string>(), text }
  const pieces = await pdfPieces('report.pdf', new Uint8Array(), facts, context)
  expect(pieces.filter((piece) => piece.text.startsWith('head')).map(({ scope }) => scope)).toEqual(
    Array<string>(5).fill('report'),
  )
  const words = pieces.filter((piece) => !piece.text.startsWith('head'))
  const isBridge = (piece: Page): boolean => piece.text.includes('\n')
  return { pages: words.filter((piece) => !isBridge(piece)), bridges: words.filter(isBridge) }
}

describe('a page of the PDF belongs to the session', () => {
  it.each<[string, PdfFacts['destinations'], string[], string[]]>([
    [
      'that begins at its top, and so do those up to the next part',
      [
        ['part--introduction', 1, true],
        ['room-1', 2, true],
        ['part--annexes', 5, true],
      ],
      ['report', 'room-1', 'room-1', 'room-1', 'report'],
      ['report', 'room-1', 'room-1', 'report'],
    ],
    [
      'up to the end of the document',
      [['room-1', 4, true]],
      ['report', 'report', 'report', 'room-1', 'room-1'],
      ['report', 'report', 'report', 'room-1'],
    ],
    [
      'and is no one’s where another part begins on it',
      [
        ['room-1', 1, true],
        ['room-2', 3, false],
        ['part--annexes', 5, true],
      ],
      ['room-1', 'room-1', 'report', 'report', 'report'],
      ['room-1', 'report', 'report', 'report'],
    ],
    [
      'of two that follow each other each to its own, whatever the order in which they are named',
      [
        ['room-2', 4, true],
        ['room-1', 2, true],
      ],
      ['report', 'room-1', 'room-1', 'room-2', 'room-2'],
      ['report', 'room-1', 'report', 'room-2'],
    ],
    [
      'and to none where both begin on one page',
      [
        ['room-1', 2, true],
        ['room-2', 2, false],
        ['part--annexes', 3, true],
      ],
      ['report', 'report', 'report', 'report', 'report'],
      ['report', 'report', 'report', 'report'],
    ],
  ])('%s', async (_, destinations, ofPages, ofBridges) => {
    const { pages, bridges } = await pagesWith(destinations)
    expect(pages.map(({ scope }) => scope)).toEqual(ofPages)
    expect(bridges.map(({ scope }) => scope)).toEqual(ofBridges)
    expect(bridges.map(({ text }) => text)).toEqual(['one\ntwo', 'two\nthree', 'three\nfour', 'four\nfive'])
  })
})
