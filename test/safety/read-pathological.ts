import { expect } from 'vitest'
import { gatherFiles } from '../../src/pipeline.js'
import { meetingYaml, note } from './folder.js'
import { pathological } from './pathological.js'

/**
 * Reads every pathological case in one meeting, with an ordinary note after them, and expects of each that it was
 * read or that a bound is named for it.
 *
 * @param characters about how long each note is
 * @param limits lines for meeting.yaml
 */
export async function readPathological(characters: number, limits: string): Promise<void> {
  const cases = Object.entries(pathological)
  const sessions = [...cases.keys(), 'plain'].map((key) => `s-${key}`)
  const files: Record<string, string> = {
    'meeting.yaml': meetingYaml(sessions, limits),
    'notes/s-plain.md': note('s-plain', 'Plain words.\n'),
  }
  for (const [index, [, make]] of cases.entries()) files[`notes/s-${index}.md`] = note(`s-${index}`, make(characters))
  const gathered = await gatherFiles(files)
  const read = new Set(gathered.notes.map(({ file }) => file))
  expect(read).toContain('notes/s-plain.md')
  const bounded = new Set(
    gathered.observations.filter(({ rule }) => rule === 'limit').map(({ violation }) => violation.place.file),
  )
  const lost = cases.filter((_, index) => !read.has(`notes/s-${index}.md`) && !bounded.has(`notes/s-${index}.md`))
  expect(lost.map(([name]) => name)).toEqual([])
  expect(cases.length).toBeGreaterThan(30)
}
