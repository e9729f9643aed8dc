import fc from 'fast-check'
import { expect } from 'vitest'
import { examine, makeReport } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { meetingYaml, note } from './folder.js'
import { generatedNote, type GeneratedNote } from './generated-blocks.js'

const SESSIONS = Array.from({ length: 10 }, (_, index) => `s${String(index)}`)

/** What a build for circulation writes, marked gaps allowed, as text. */
async function circulated(notes: readonly GeneratedNote[]): Promise<string> {
  const sessions = SESSIONS.slice(0, notes.length)
  const files = Object.fromEntries(sessions.map((id, index) => [`notes/${id}.md`, note(id, notes[index]?.body ?? '')]))
  const examination = await examine(memoryWorkspace({ 'meeting.yaml': meetingYaml(sessions), ...files }))
  const outputs = await makeReport(examination, {
    edition: 'circulation',
    status: 'draft',
    builtAt: new Date(0),
    allowGaps: true,
    formats: ['html', 'json', 'csv'],
    log: () => undefined,
  })
  return outputs.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n')
}

/** Builds meetings of ten notes each, and looks for every word that somebody would call internal. */
export async function findNoInternalWord(meetings: number, seed: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.array(generatedNote, { minLength: SESSIONS.length, maxLength: SESSIONS.length }),
      async (makers) => {
        const notes = makers.map((make, index) => make(String.fromCharCode(97 + index)))
        const text = await circulated(notes)
        // Said with the note, which shrinks to a small one.
        const leaks = notes.filter(({ secret }) => secret.some((word) => text.includes(word)))
        expect(leaks.map(({ body }) => body)).toEqual([])
      },
    ),
    { numRuns: meetings, seed, endOnFailure: true },
  )
}
