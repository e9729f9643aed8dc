import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf, rapporteur, type Ran } from './run.js'

let folder: string
let remove: () => void
beforeAll(() => {
  ;({ folder, remove } = copyOf('report'))
  appendFileSync(join(folder, 'notes/session-1.md'), '\nTBC\n')
  appendFileSync(join(folder, 'notes/session-2.md'), '\nTBC\n')
  rmSync(join(folder, 'notes/session-3.md'))
})
afterAll(() => remove())

const first = ({ out }: Ran): string => out.slice(0, out.indexOf('\n\n')).replaceAll('\n', ' ')
const SESSION_1 = /^One thing remains before session-1 is complete: line \d+ is still to be filled in\.$/

describe('a check of one note speaks of it alone', () => {
  it.each([
    ['its path', ['notes/session-1.md'], '.'],
    ['its path without the ending', ['notes/session-1'], '.'],
    ['its name, in notes/', ['session-1.md'], 'notes'],
    ['its session', ['session-1'], '.'],
    ['its session in capitals', ['SESSION-1'], 'notes'],
  ])('by %s', (_, given, where) => {
    const ran = rapporteur(['check', ...given], { cwd: join(folder, where) })
    expect(first(ran)).toMatch(SESSION_1)
    expect(ran.out).not.toContain('session-2')
    expect(ran.status).toBe(1)
  })

  it('from elsewhere, and where nothing remains', () => {
    const ran = rapporteur(['check', join(folder, 'notes/opening.md')])
    expect(ran).toMatchObject({ status: 0, err: '' })
    expect(first(ran)).toBe('Nothing remains to be done: opening is complete.')
  })

  it('of a session whose note is missing', () => {
    const { out, status } = rapporteur(['check', 'session-3', '--format', 'json'], { cwd: folder })
    const { diagnostics, coverage } = JSON.parse(out) as {
      diagnostics: { rule: string }[]
      coverage: { session: string }[]
    }
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['note-missing'])
    expect(new Set(coverage.map(({ session }) => session))).toEqual(new Set(['session-3']))
    expect(status).toBe(1)
  })

  it('and says which sessions there are where it knows none of the name', () => {
    expect(rapporteur(['check', 'sesion-1'], { cwd: folder })).toMatchObject({
      status: 2,
      err: 'rapporteur: "sesion-1" is no meeting folder, no note and no session\nDid you mean "session-1"?\n',
    })
  })

  it('mends that note alone', () => {
    for (const note of ['session-1', 'session-2'])
      writeFileSync(
        join(folder, `notes/${note}.md`),
        `---\nsession: ${note}\nstatus: draft\n---\n\n##Q1\n\n• Finding: One.\n`,
      )
    const { out } = rapporteur(['check', 'session-2', '--fix', '--dry-run'], { cwd: folder })
    expect(out).toContain('notes/session-2.md')
    expect(out).not.toContain('notes/session-1.md')
  })
})
