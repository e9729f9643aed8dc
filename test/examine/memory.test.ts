import { describe, expect, it } from 'vitest'
import { createMemory, type Memory } from '../../src/examine/memory.js'
import { examine, makePage, type Examination } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { filesOf } from '../whole/meeting-folder.js'

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

/** A memory whose values cannot be written to: whoever tries throws. */
function frozenMemory(): Memory {
  const memory = createMemory()
  return {
    recall: (key, inputs) => memory.recall(key, inputs),
    keep: (key, inputs, value) => memory.keep(key, inputs, freeze(value)),
  }
}

function freeze<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return value
  seen.add(value)
  if (value instanceof Map || value instanceof Set) {
    const refuse = (): never => {
      throw new TypeError('Nothing is written into what memory keeps')
    }
    Object.assign(value, { set: refuse, add: refuse, delete: refuse, clear: refuse })
    for (const one of value.values()) freeze(one, seen)
  }
  for (const one of Object.values(value)) freeze(one, seen)
  return Object.freeze(value)
}

describe('what memory keeps', () => {
  it.each(['report', 'test/fixtures/meetings/harbours', 'test/fixtures/meetings/torture'])(
    'is written to by nobody: %s',
    async (folder) => {
      const workspace = memoryWorkspace(filesOf(folder))
      const memory = frozenMemory()
      for (const status of ['comment', undefined, 'final'] as const) {
        const options = status === undefined ? {} : { status }
        const remembered = await examine(workspace, { memory, ...options })
        const anew = await examine(workspace, options)
        expect(remembered.result).toEqual(anew.result)
        expect(remembered.gathered?.meeting.status).toBe(anew.gathered?.meeting.status)
        if (!remembered.result.diagnostics.some(({ severity }) => severity === 'error'))
          expect(await pageOf(remembered)).toBe(await pageOf(anew))
      }
    },
  )
})
