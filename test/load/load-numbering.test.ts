import { describe, expect, it } from 'vitest'
import { loadNumbering } from '../../src/load/load-numbering.js'
import type { NumberingRecord } from '../../src/model/numbering-record.js'
import { memoryWorkspace } from '../../src/workspace.js'

/** A record as a release writes it; of its paragraphs only the numbers matter here. */
function record(date: string, numbers: (number | string)[], names: string[] = ['1']): NumberingRecord {
  return {
    version: 1,
    revisions: names.map((revision) => ({ revision, date, status: 'comment', reason: '' })),
    paragraphs: numbers.map((number) => ({ number, part: 's1', hash: '0123456789ab', words: 'some words' })),
  }
}

async function chosen(records: Record<string, NumberingRecord>): Promise<NumberingRecord | undefined> {
  const files = Object.entries(records).flatMap(([folder, one]): [string, string][] => [
    [`releases/${folder}/numbering.json`, JSON.stringify(one)],
    [`releases/${folder}/release.json`, '{}'],
  ])
  const { earlier, observations } = await loadNumbering(memoryWorkspace(Object.fromEntries(files)))
  expect(observations).toEqual([])
  return earlier
}

describe('the numbers of the last release', () => {
  it('are those of the record that knows of most releases', async () => {
    const more = record('2019-10-01', [1, 2], ['1', 'Rev.1'])
    expect(await chosen({ 'a/Rev.1': more, 'b/1': record('2019-11-01', [1, 2, 3]) })).toEqual(more)
  })

  it('are those of the later date, whatever the folders are called', async () => {
    const later = record('2019-11-01', [1, '1 bis', 2])
    const before = record('2019-10-01', [1, 2])
    expect(await chosen({ 'sec-doc-1-19/1': later, 'small-meeting/1': before })).toEqual(later)
    expect(await chosen({ 'a-meeting/1': before, 'sec-doc-1-19/1': later })).toEqual(later)
  })

  it('of the same day are those of the record that has more of them', async () => {
    const later = record('2019-11-01', [1, '1 bis', 2])
    const before = record('2019-11-01', [1, 2])
    expect(await chosen({ 'sec-doc-1-19/1': later, 'small-meeting/1': before })).toEqual(later)
    expect(await chosen({ 'a-meeting/1': before, 'sec-doc-1-19/1': later })).toEqual(later)
  })

  it('are never those of a folder that a killed release left, or that is no release', async () => {
    const last = record('2019-10-01', [1, 2])
    const unfinished = record('2019-12-01', [1, 2, 3], ['1', 'Rev.1'])
    for (const folder of ['.rapporteur-999999.tmp', '1 (copy)', 'Rev.1.old', 'Rev.0', 'backup'])
      expect(await chosen({ 'a/1': last, [`a/${folder}`]: unfinished })).toEqual(last)
    const files = {
      'releases/a/Rev.1/numbering.json': JSON.stringify(unfinished),
      'releases/a/.rapporteur-1.tmp/numbering.json': '{ half',
    }
    const { earlier, observations } = await loadNumbering(memoryWorkspace(files))
    expect(earlier).toBeUndefined()
    expect(observations.map(({ violation }) => violation.message)).toEqual([
      'releases/a/Rev.1/numbering.json stands in a folder without release.json',
    ])
  })
})
