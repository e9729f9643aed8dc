import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gatherFiles } from '../../src/pipeline.js'
import { outline } from './outline.js'

const folder = join(import.meta.dirname, '../fixtures/extract')
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('extracting a note', () => {
  for (const { name } of cases) {
    it(`reads ${name} as expected.txt says`, async () => {
      const gathered = await gatherFiles({
        'meeting.yaml': readFileSync(join(folder, 'meeting.yaml')),
        'notes/s1.md': readFileSync(join(folder, name, 'note.md')),
      })
      const note = gathered.notes[0]
      if (!note) throw new Error('no note was read')
      await expect(outline(note)).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
    })
  }
})
