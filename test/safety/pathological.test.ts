import { describe, expect, it } from 'vitest'
import { gatherFiles } from '../../src/pipeline.js'
import { meetingYaml, note } from './folder.js'
import { pathological } from './pathological.js'

const CHARACTERS = 12_000

describe('Markdown made to hang parsers', () => {
  it('safety 5: is read, or its bound is named for that note, and the other notes are still read', async () => {
    const cases = Object.entries(pathological)
    const sessions = [...cases.keys(), 'plain'].map((key) => `s-${key}`)
    const files: Record<string, string> = {
      'meeting.yaml': meetingYaml(sessions),
      'notes/s-plain.md': note('s-plain', 'Plain words.\n'),
    }
    for (const [index, [, make]] of cases.entries()) files[`notes/s-${index}.md`] = note(`s-${index}`, make(CHARACTERS))
    const gathered = await gatherFiles(files)
    expect(gathered.notes.map(({ file }) => file)).toContain('notes/s-plain.md')
    const bounded = new Set(
      gathered.observations.filter(({ rule }) => rule === 'limit').map(({ violation }) => violation.place.file),
    )
    const read = new Set(gathered.notes.map(({ file }) => file))
    const lost = cases.filter((_, index) => !read.has(`notes/s-${index}.md`) && !bounded.has(`notes/s-${index}.md`))
    expect(lost.map(([name]) => name)).toEqual([])
    expect(cases.length).toBeGreaterThan(30)
  }, 300_000)
})
