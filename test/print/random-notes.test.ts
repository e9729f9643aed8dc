import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf, type Files } from '../whole/meeting-folder.js'
import { printMeeting } from './print-meeting.js'
import { faultsOfNotes, notesOf } from './read-printed.js'
import { makeWords } from './sample-document.js'

/** A block of text: what it is, its words, and the words of the notes that it calls. */
interface Block {
  kind: 'text' | 'list' | 'quote' | 'heading' | 'point' | 'table'
  words: number
  notes: number[]
}

const noteLength = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 3, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 40, max: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 400, max: 1500 }) },
)
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('text', 'text', 'text', 'list', 'quote', 'heading', 'point', 'table'),
  words: fc.integer({ min: 5, max: 120 }),
  notes: fc.array(noteLength, { maxLength: 2 }),
})

function meetingOf(blocks: readonly Block[]): Files {
  const words = makeWords(blocks.length)
  const definitions: string[] = []
  const callOf = (length: number): string => {
    const name = `n${definitions.length + 1}`
    definitions.push(`[^${name}]: The note ${name} says ${words(length)}.`)
    return `[^${name}]`
  }
  const written = blocks.map(({ kind, words: count, notes }) => {
    const [one = '', other = ''] = notes.map(callOf)
    if (kind === 'heading') return `### A heading of ${words(3)}${one}\n\n${words(count)}.${other}`
    if (kind === 'list') return `- ${words(count)}.${one}\n- ${words(9)}\n  - ${words(count)}.${other}`
    if (kind === 'quote') return `> ${words(count)}.${one}\n>\n> ${words(20)}.${other}`
    if (kind === 'point') return `- Finding: ${words(count)}.${one}\n- Risk${other}: ${words(12)}.`
    if (kind === 'table')
      return `Table: Uses${one}\n\n| Name | Use |\n|---|---|\n| ${words(2)} | ${words(9)} |\n| ${words(2)} | ${words(9)}${other} |\n| ${words(2)} | ${words(count)} |`
    return `${words(count)},${one} ${words(30)}.${other}`
  })
  const files = filesOf('test/fixtures/meetings/harbours')
  const at = Object.keys(files).find((name) => /^notes\/.*1.*\.md$/.test(name)) ?? ''
  return { ...files, [at]: `${files[at] as string}\n\n${[...written, ...definitions].join('\n\n')}\n` }
}

describe('footnotes of any lengths, called from anywhere', () => {
  it('begin at the foot of the page that calls them; none is lost, none stands twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 30, maxLength: 90 }), async (blocks) => {
        const { html, printed, log } = await printMeeting(memoryWorkspace(meetingOf(blocks)))
        expect(log).toEqual([])
        expect(faultsOfNotes(printed, notesOf(html)).faults).toEqual([])
      }),
      { numRuns: 2, endOnFailure: true, seed: 20_190_923 },
    )
  })
})
