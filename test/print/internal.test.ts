import { describe, expect, it } from 'vitest'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf } from '../whole/meeting-folder.js'
import { printMeeting } from './print-meeting.js'
import { letters } from './read-printed.js'
import { makeWords } from './sample-document.js'

/** So that blocks begin at many places of a page, with footnotes below some. */
function noteOf(blocks: number): string {
  const words = makeWords(blocks)
  const pieces = Array.from({ length: blocks }, (_, index) => {
    const call = index % 3 === 0 ? `[^n${index}]` : ''
    return `${words(20 + ((index * 17) % 60))}.${call}\n\n:::internal\nFor the editor: ${words(14 + (index % 12))}.\n:::`
  })
  const notes = Array.from({ length: blocks }, (_, index) => (index % 3 ? [] : [`[^n${index}]: ${words(12)}.`])).flat()
  return [...pieces, ...notes].join('\n\n')
}

describe('an internal block', () => {
  it('stands whole where it is short: its mark never ends a page alone', async () => {
    const files = filesOf('test/fixtures/meetings/harbours')
    const at = Object.keys(files).find((name) => /^notes\/.*1.*\.md$/.test(name)) ?? ''
    const workspace = memoryWorkspace({ ...files, [at]: `${files[at] as string}\n\n${noteOf(60)}\n` })
    const { printed } = await printMeeting(workspace, undefined, 'internal')
    // The cover bears the mark too, at its foot.
    const marks = printed.pages.slice(1).flatMap(({ rows }) => {
      const lines = rows.map(({ text }) => letters(text))
      return lines.flatMap((line, index) => (line.startsWith('Internalnotforcirculation') ? [lines[index + 1]] : []))
    })
    expect(marks.length).toBeGreaterThan(50)
    expect(marks.filter((next) => !/^(?:Fortheeditor|Thecaseofthedeckcrew)/.test(next ?? ''))).toEqual([])
  })
})
