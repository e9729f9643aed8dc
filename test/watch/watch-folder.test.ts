import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { watchFolder } from '../../src/watch/watch-folder.js'

it('tells also what follows within milliseconds of a change, as the words that go into an emptied file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  const note = join(folder, 'notes/session-1.md')
  mkdirSync(join(folder, 'notes'))
  writeFileSync(note, 'one')
  const seen: string[] = []
  let last = (): void => undefined
  const told = new Promise<void>((resolve) => (last = resolve))
  const close = await watchFolder(folder, async () => {
    const text = readFileSync(note, 'utf8')
    seen.push(text)
    if (text === 'two') {
      // An editor empties the file first.
      writeFileSync(note, '')
      await new Promise((resolve) => setTimeout(resolve, 3))
    } else if (text === '') writeFileSync(note, 'three')
    else last()
  })
  try {
    writeFileSync(note, 'two')
    await told
    expect(seen.at(-1)).toBe('three')
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
})
