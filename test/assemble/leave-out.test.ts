import type { ListItem, Paragraph } from 'mdast'
import { describe, expect, it } from 'vitest'
import { assembleReport } from '../../src/assemble/assemble-report.js'
import { leaveOutUnclosed } from '../../src/assemble/leave-out.js'
import type { Block, Internal } from '../../src/model/mdast.js'
import type { Section } from '../../src/model/note.js'
import { everything, gather, outline, said, session } from './assemble.js'

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
const internal = (unclosed: boolean, ...children: Internal['children']): Internal => ({
  type: 'internal',
  unclosed,
  children,
})
const item = (...children: ListItem['children']): ListItem => ({ type: 'listItem', children })

function sectionsOf(...parts: Block[][]): Section[] {
  return [
    { kind: 'other', parts: parts.map((blocks) => ({ blocks, notDiscussed: false })) },
    { kind: 'other', parts: [{ blocks: [paragraph('next section')], notDiscussed: false }] },
  ]
}

function left(...parts: Block[][]): string[] {
  return leaveOutUnclosed(sectionsOf(...parts)).map((section) =>
    section.parts.map(({ blocks }) => said(blocks)).join(' | '),
  )
}

describe('an internal block that nothing closes', () => {
  it('takes along all that follows in its section, further parts included', () => {
    const parts = [[paragraph('a'), internal(true, paragraph('b')), paragraph('c')], [paragraph('d')]]
    expect(left(...parts)).toEqual(['a', 'next section'])
  })

  it('does so from within a list, and from within a block that is closed', () => {
    const list: Block = {
      type: 'list',
      children: [item(paragraph('a'), internal(true, paragraph('b'))), item(paragraph('c'))],
    }
    expect(left([list, paragraph('d')], [paragraph('e')])).toEqual(['[a]', 'next section'])
    const nested = internal(false, paragraph('a'), internal(true, paragraph('b')), paragraph('c'))
    expect(left([nested, paragraph('d')])).toEqual(['{a}', 'next section'])
  })

  it('leaves a closed one where it is', () => {
    expect(left([internal(false, paragraph('a')), paragraph('b')], [paragraph('c')])).toEqual([
      '{a} b | c',
      'next section',
    ])
  })
})

describe('what an internal block defines', () => {
  it('is known in the internal edition alone', async () => {
    const words = 'Called.[^1] A [link][x].\n\n[^1]: SECRET words.\n\n[x]: https://example.org/SECRET\n'
    const gathered = await gather({ 'notes/session-1.md': words })
    for (const { parts } of gathered.notes[0]?.sections ?? []) {
      for (const part of parts) {
        part.blocks = part.blocks.map((block) =>
          block.type === 'footnoteDefinition' || block.type === 'definition' ? internal(false, block) : block,
        )
      }
    }
    const circulation = assembleReport(gathered, { edition: 'circulation', allowGaps: false })
    expect(everything(circulation)).not.toContain('SECRET')
    expect(outline(session(circulation, 'session-1').items)[0]).toMatch(/^\d+ Called\. A link\.$/)
    const inside = session(assembleReport(gathered, { edition: 'internal', allowGaps: false }), 'session-1')
    expect(inside.footnotes.map(({ children }) => said(children))).toEqual(['SECRET words.'])
    expect(JSON.stringify(inside.items)).toContain('https://example.org/SECRET')
  })
})
