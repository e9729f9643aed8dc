import { describe, expect, it } from 'vitest'
import { check } from '../../src/examine/check.js'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'

const SECOND = 'notes/session-2.md'
const HEAD =
  '---\nsession: session-2\nstatus: submitted\n---\n\n## Q2\n\n' +
  'Visits between services were the form of learning that speakers named first and praised.\n\n'

/** The rules that speak of typing and code in the note, with line and column. */
async function spoken(body: string): Promise<string[]> {
  const files = { ...exampleMeeting, [SECOND]: HEAD + body }
  return check(await gatherFiles(files), { today: '2019-11-01' })
    .filter(({ place, rule }) => place.file === SECOND && /typing|code/.test(rule))
    .map(({ place, rule }) => `${place.line}:${place.column} ${rule}`)
}

describe('code in a note', () => {
  it('within a line is not the beginning of code over several: what is below is mended', async () => {
    expect(await spoken('```run``` starts it.\n\n• An item.\n\n##Other matters\n\nWords.\n')).toEqual([
      '12:1 typing-mended',
      '14:1 typing-mended',
    ])
  })

  it.each([
    ['with backticks', '```\nrun\n\n## Other\n\nWords.\n', '10:1'],
    ['with tildes', '~~~ sh\nrun\n', '10:1'],
    ['closed by too few', '````\nrun\n```\n', '10:1'],
    ['in a list', '- An item\n\n  ```\n  run\n', '12:3'],
    ['at the very end', 'Words.\n\n```\n', '12:1'],
  ])('that is never closed is said at its first line: %s', async (_name, body, at) => {
    expect(await spoken(body)).toEqual([`${at} code-accidental`])
  })

  it.each([
    ['```\nrun\n```\n'],
    ['````\n```\n````\n'],
    ['~~~ sh\nrun\n~~~~\n'],
    ['- An item\n\n  ```\n  run\n  ```\n'],
    ['> ```\n> run\n> ```\n'],
    ['```\nrun\n   ```   \n'],
  ])('that is closed is not: %j', async (body) => {
    expect(await spoken(body)).toEqual([])
  })
})
