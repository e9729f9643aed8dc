import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'

const FILE = 'notes/session-2.md'

async function told(words: string): Promise<string[]> {
  const body = `---\nsession: session-2\nstatus: submitted\n---\n\n## Q2\n\n${words}\n`
  const diagnostics = check(await gatherFiles({ ...exampleMeeting, [FILE]: body }), { today: '2019-11-01' })
  return diagnostics
    .filter(({ place, rule }) => place.file === FILE && rule === 'mention-unknown')
    .map(({ place }) => `${place.line}:${place.column}-${place.endColumn}`)
}

describe('a mention that a word stands right before', () => {
  it.each([
    ['The tester showed footage@speaker-1.', '8:26-36'],
    ['The tester showed footage@SPEAKER-1 of it.', '8:26-36'],
    ['The room had 30@speaker-1 people.', '8:16-26'],
    ['The **footage@speaker-1** was shown.', '8:14-24'],
    ['Съёмка@speaker-1 была показана.', '8:7-17'],
  ])('is told at its characters: %s', async (words, place) => {
    expect(await told(words)).toEqual([place])
  })

  it.each([
    'The tester showed footage. @speaker-1',
    'Write to desk@example.org or to a.b@speaker-1.example.org.',
    'Write to desk@speaker-1.org.',
    'The address was <desk@example.org>.',
    'See `footage@speaker-1`.',
    'A sign, footage\\@nobody-listed, is text.',
    'The command is user@host:path.',
  ])('is not %s', async (words) => {
    expect(await told(words)).toEqual([])
  })
})
