import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What a command that goes on has printed, and waiting for more of it. */
class Printed {
  text = ''
  #looking: { words: RegExp; found: () => void } | undefined

  constructor(child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => this.#take(String(data)))
  }

  /** All that was printed since the last call, once it matches. */
  async until(words: RegExp): Promise<string> {
    if (!words.test(this.text)) await new Promise<void>((found) => (this.#looking = { words, found }))
    const { text } = this
    this.text = ''
    return text
  }

  #take(more: string): void {
    this.text += more
    if (this.#looking?.words.test(this.text)) this.#looking.found()
  }
}

describe('check --watch', () => {
  const end = /\d+ remarks?\n/
  let scratch: string
  let child: ChildProcess
  let printed: Printed
  let note: string
  let text: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'rapporteur-'))
    await cp(join(root, 'report'), scratch, { recursive: true })
    note = join(scratch, 'notes/session-2.md')
    text = await readFile(note, 'utf8')
    child = spawn(process.execPath, [join(root, 'bin/rapporteur.js'), 'check', scratch, '--watch'])
    printed = new Printed(child)
    const first = await printed.until(/Watching/)
    expect(first).toContain('Nothing remains to be done')
  })

  afterAll(async () => {
    child.kill('SIGKILL')
    await rm(scratch, { recursive: true, force: true })
  })

  it('prints what a change brings, what the next one mends, and nothing else', async () => {
    await writeFile(note, `${text}\nWords of @nobody-at-all.\n`)
    const brought = await printed.until(end)
    expect(brought).toMatch(/^\nnotes\/session-2\.md\n\n\s+\d+:10 {2}error/)
    expect(brought).toContain('One thing remains before session-2 is complete')
    await writeFile(note, `A line above.\n${text}`.replace('A line above.\n---', '---'))
    const mended = await printed.until(end)
    expect(mended).toMatch(/^\n {2}mended\s+notes\/session-2\.md: .*nobody-at-all/)
    expect(mended).toContain('Nothing remains to be done')
    expect(mended).not.toContain('error  ')
  })

  it('goes on when meeting.yaml is away for a moment, and ends with 130', async () => {
    const meeting = join(scratch, 'meeting.yaml')
    const words = await readFile(meeting, 'utf8')
    await rm(meeting)
    await printed.until(/meeting\.yaml is not there/)
    await writeFile(meeting, words)
    await printed.until(end)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  })
})
