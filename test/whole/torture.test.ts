import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examine } from '../../src/pipeline.js'
import { memoryWorkspace } from '../../src/workspace.js'
import { tortureMeeting } from '../tools/torture/torture-meeting.js'

const folder = join(import.meta.dirname, '../fixtures/meetings/torture')
const files = tortureMeeting()

describe('the torture meeting', () => {
  it.each(Object.keys(files))('%s is what its generator writes', (path) => {
    const wanted = Buffer.from(files[path] ?? '')
    const file = join(folder, path)
    if (process.env['UPDATE_TORTURE']) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, wanted)
    }
    expect(readFileSync(file).equals(wanted)).toBe(true)
  })

  it('has no error', async () => {
    const { result } = await examine(memoryWorkspace(files))
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('has about 200 footnotes, one of 300 words, and an answer of 3,000', () => {
    const notes = Object.entries(files).filter(([path]) => path.startsWith('notes/'))
    const definitions = notes.flatMap(([, text]) => text.toString().match(/^\[\^\d+\]: .*$/gm) ?? [])
    expect(definitions.length).toBeGreaterThan(180)
    expect(definitions.length).toBeLessThan(260)
    expect(Math.max(...definitions.map((text) => text.split(' ').length))).toBeGreaterThan(300)
    const long = files['notes/3-long.md']?.toString().split(/^\[\^1\]:/m)[0] ?? ''
    expect(long.split(/\s+/).length).toBeGreaterThan(3000)
    expect(long.match(/^#/gm)).toHaveLength(1)
  })
})
