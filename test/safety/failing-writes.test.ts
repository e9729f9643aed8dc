import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildDocx, p, r } from '../word/build-docx.js'
import { expectNoStack, rapporteur, type Ran } from './command.js'
import { meetingYaml, note, scratch, write } from './folder.js'

let folder: string
let outside: string
let remove: () => void

beforeEach(() => {
  const made = scratch()
  remove = made.remove
  folder = join(made.folder, 'meeting')
  outside = join(made.folder, 'outside')
  mkdirSync(outside)
  write(folder, {
    'meeting.yaml': meetingYaml(['s-1', 's-2']),
    'notes/s-1.md': note('s-1', '## Q1\n\nWords.\n'),
    'new.docx': buildDocx({ body: p(r('Other words.')) }),
  })
})
afterEach(() => remove())

/** Every file below a folder, with its bytes; folders without any file are nothing. */
function filesIn(of: string): Record<string, string> {
  const names = readdirSync(of, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter((name) => statSync(join(of, name)).isFile() && !name.endsWith('.gitignore'))
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(of, name), 'base64')]))
}

/** One paragraph, status 3, and nothing changed or left behind, here and outside. */
async function writesNothing(args: string[], words: RegExp, fails?: string): Promise<void> {
  const before = [filesIn(folder), filesIn(outside)]
  const ran: Ran = await rapporteur([args[0] ?? '', ...args.slice(1), folder], {
    ...(fails === undefined
      ? {}
      : {
          preload: [join(import.meta.dirname, 'failing-disk.mjs')],
          env: { RAPPORTEUR_FAILS_BELOW: folder, RAPPORTEUR_FAILS_WITH: fails },
        }),
  })
  expectNoStack(ran)
  expect(ran.err).toMatch(words)
  expect(ran.err.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  expect(ran.status).toBe(3)
  expect([filesIn(folder), filesIn(outside)]).toEqual(before)
}

const word = (): string => join(folder, 'new.docx')
const importNew = (): string[] => ['import', '--session', 's-2', word()]
const update = (): string[] => ['import', '--session', 's-1', '--update', '--yes', word()]

describe.each([
  ['a folder that may not be written', 'EACCES', /may not/],
  ['a full disk', 'ENOSPC', /the disk is full/],
])('%s', (_name, code, words) => {
  it('import, note and its form', async () => {
    await writesNothing(importNew(), words, code)
    await writesNothing(['note', 's-2'], words, code)
    await writesNothing(['note', '--to', 'docx', 's-2'], words, code)
  })

  it('import --update and undo', async () => {
    await writesNothing(update(), words, code)
    expect((await rapporteur([...update(), folder])).status).toBe(0)
    await writesNothing(['undo'], words, code)
    expect((await rapporteur(['undo', folder])).status).toBe(0)
    expect(readFileSync(join(folder, 'notes/s-1.md'), 'utf8')).toContain('\nWords.\n')
  })
})

describe('a link out of the meeting folder is not written through', () => {
  it('in the place of notes/ and forms/', async () => {
    renameSync(join(folder, 'notes'), join(outside, 'notes'))
    symlinkSync(join(outside, 'notes'), join(folder, 'notes'))
    symlinkSync(outside, join(folder, 'forms'))
    await writesNothing(importNew(), /leads out of the meeting folder/)
    await writesNothing(update(), /leads out of the meeting folder/)
    await writesNothing(['note', 's-2'], /out/)
    await writesNothing(['note', '--to', 'docx', 's-2'], /leads out of the meeting folder/)
  })

  it('in the place of a note', async () => {
    writeFileSync(join(outside, 'mine.md'), note('s-1', 'Mine.\n'))
    rmSync(join(folder, 'notes/s-1.md'))
    symlinkSync(join(outside, 'mine.md'), join(folder, 'notes/s-1.md'))
    await writesNothing(update(), /leads out of the meeting folder/)
  })

  it('in the place of what is kept for undo', async () => {
    expect((await rapporteur([...update(), folder])).status).toBe(0)
    renameSync(join(folder, '.rapporteur'), join(outside, 'kept'))
    symlinkSync(join(outside, 'kept'), join(folder, '.rapporteur'))
    await writesNothing(['undo'], /leads out of the meeting folder/)
    writeFileSync(join(folder, 'notes/s-1.md'), note('s-1', 'Words again.\n'))
    await writesNothing(update(), /\.rapporteur/)
  })
})
