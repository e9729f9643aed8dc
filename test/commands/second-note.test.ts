import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gatherFiles } from '../../src/pipeline.js'
import { exampleMeeting } from '../../src/rules/example-meeting.js'
import { rapporteur } from '../cli/run.js'

describe('a second note of a session', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-note-'))
    mkdirSync(join(folder, 'notes'))
    writeFileSync(join(folder, 'meeting.yaml'), exampleMeeting['meeting.yaml'] as string)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['by its front matter', 'monday.md', '---\nsession: session-1\n---\n\nWords.\n'],
    ['in capitals', 'monday.md', '---\nsession: SESSION-1\n---\n\nWords.\n'],
  ])('is refused, and the one that is there named: %s', (_name, file, text) => {
    writeFileSync(join(folder, 'notes', file), text)
    const ran = rapporteur(['note', 'session-1', folder])
    expect(ran.status).toBe(2)
    expect(ran.err).toContain(`notes/${file} is the note of session-1 already`)
    expect(readdirSync(join(folder, 'notes'))).toEqual([file])
  })

  it('is no file whose name begins with a dot', () => {
    writeFileSync(join(folder, 'notes', '._session-1.md'), '---\nsession: session-1\n---\n\nWords.\n')
    expect(rapporteur(['note', 'session-1', folder])).toMatchObject({ status: 0, err: '' })
  })
})

describe('files whose names begin with a dot', () => {
  it.each(['notes/._session-1.md', 'notes/.#session-1.md', 'notes/.trash/session-1.md', 'editor/._introduction.md'])(
    'are never read: %s',
    async (path) => {
      const gathered = await gatherFiles({ ...exampleMeeting, [path]: '---\nsession: session-1\n---\n\nWords.\n' })
      expect([...gathered.notes, ...gathered.editor].map(({ file }) => file)).not.toContain(path)
      expect(gathered.notes.filter(({ session }) => session === 'session-1')).toHaveLength(1)
    },
  )
})
