import { describe, expect, it } from 'vitest'
import { createMemory } from '../src/memory.js'
import { examine, makePage, type Examination } from '../src/pipeline.js'
import { memoryWorkspace } from '../src/workspace.js'
import { filesOf } from './whole/meeting-folder.js'

async function pageOf(examination: Examination): Promise<string> {
  const { rendered } = await makePage(examination, {
    edition: 'internal',
    status: 'draft',
    allowGaps: true,
    builtAt: new Date(0),
  })
  return rendered.html
}

describe('a memory of earlier readings', () => {
  it('changes nothing of what is said and shown, whatever was read before', async () => {
    const files = filesOf('report')
    const memory = createMemory()
    const first = await examine(memoryWorkspace(files), { memory })
    await pageOf(first)
    const note = String(files['notes/session-2.md'])
    const edits: Record<string, string>[] = [
      { 'notes/session-2.md': note.replace('## Q4', '## Q9') },
      { 'notes/session-2.md': note },
      { 'meeting.yaml': String(files['meeting.yaml']).replace('title: Criminal use', 'title: A criminal use') },
      { 'notes/session-2.md': `${note}\n- Finding: The member states agreed.\n` },
    ]
    for (const edit of edits) {
      Object.assign(files, edit)
      const again = await examine(memoryWorkspace(files), { memory })
      const fresh = await examine(memoryWorkspace(files))
      expect(again.result.diagnostics).toEqual(fresh.result.diagnostics)
      expect(again.result.coverage).toEqual(fresh.result.coverage)
      expect(await pageOf(again)).toBe(await pageOf(fresh))
    }
  })

  it('reads again only the note that has changed', async () => {
    const files = filesOf('report')
    const memory = createMemory()
    const first = await examine(memoryWorkspace(files), { memory })
    files['notes/session-2.md'] = `${String(files['notes/session-2.md'])}\n`
    const again = await examine(memoryWorkspace(files), { memory })
    const kept = again.gathered?.notes.filter((note) => first.gathered?.notes.includes(note))
    expect(kept?.map(({ file }) => file)).toEqual(
      first.gathered?.notes.map(({ file }) => file).filter((file) => file !== 'notes/session-2.md'),
    )
  })
})
