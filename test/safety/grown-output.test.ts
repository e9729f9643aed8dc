import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asLines, check, type Checked } from './command.js'
import { BODY_LINE, meetingYaml, note, scratch, write } from './folder.js'

const { folder, remove } = scratch()
afterAll(remove)

const COLUMNS = 1_100
/** 9 KB, and over a million cells, for short rows are filled up. */
const table = `${'|a'.repeat(COLUMNS)}|\n${'|-'.repeat(COLUMNS)}|\n${'|b|\n'.repeat(COLUMNS)}`

describe('little source that makes much output', () => {
  let checked: Checked
  beforeAll(async () => {
    write(folder, {
      'meeting.yaml': meetingYaml(['table', 'calls', 'calm']),
      'notes/table.md': note('table', `Words before it.\n\n${table}`),
      'notes/calls.md': note('calls', `Words.\n\n${'x[^1] '.repeat(20_000)}\n\n[^1]: Here.`),
      'notes/calm.md': note('calm', 'Said by @nobody.'),
    })
    checked = await check(folder)
  })

  it.each([
    ['a table of 9 KB', `notes/table.md:${BODY_LINE + 2}:1 limit: cells: at most 5000`],
    ['a footnote called 20,000 times', `notes/calls.md:${BODY_LINE + 2}:6002 limit: footnote-calls: at most 1000`],
  ])('safety 6: %s is bounded at its line, and other notes are still read', (_, expected) => {
    const lines = asLines(checked.diagnostics)
    expect(lines).toContainEqual(expect.stringContaining(expected))
    expect(lines).toContainEqual(expect.stringMatching(/^notes\/calm\.md:\d+:\d+ mention-unknown/))
    expect(checked.status).toBe(1)
  })

  it('safety 6: in less than 1 GB of memory', () => {
    expect(checked.megabytes).toBeLessThan(1_000)
  })
})
