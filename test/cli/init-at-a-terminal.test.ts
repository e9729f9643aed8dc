import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { atTerminal, hasTerminal, untried } from './at-terminal.js'

let folder: string
let meeting: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-init-'))
})
beforeEach(() => {
  meeting = join(folder, 'meeting')
  rmSync(meeting, { recursive: true, force: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasTerminal)(`init at a terminal${untried}`, () => {
  it('asks what the options leave open, and again where an answer cannot be', async () => {
    const terminal = atTerminal(['init', meeting, '--place', 'Tbilisi'])
    const answers: [RegExp, string][] = [
      [/Title of the meeting: /, '\r'],
      [/needs a title[^]*Title of the meeting: /, 'Rivers\r'],
      [/Language of the report \[en\]: /, 'English\r'],
      [/"English" is no tag[^]*Language of the report \[en\]: /, '\r'],
      [/First day \(YYYY-MM-DD\): /, '31.2.2026\r'],
      [/"31\.2\.2026" is no date[^]*First day/, '2026-03-02\r'],
      [/Last day \(YYYY-MM-DD\) \[2026-03-02\]: /, '2026-03-01\r'],
      [/is before the first day[^]*Last day/, '2026-03-03\r'],
      [/Guiding question 1 \(empty: no more\): /, 'Shared rivers\r'],
      [/Guiding question 2/, '\r'],
      [/Title of session 1/, 'Data\r'],
      [/Title of session 2/, 'Warning\r'],
      [/Title of session 3/, '\r'],
      [/Speaker \(name, role, affiliation\) 1/, 'Anna Beispiel, Head, a service, of a city\r'],
      [/Speaker \(name, role, affiliation\) 2/, '\r'],
      [/Addressee of recommendations \(with its level in brackets\) 1/, 'participating States (national)\r'],
      [/Addressee of recommendations \(with its level in brackets\) 2/, '\r'],
    ]
    for (const [shown, keys] of answers) {
      await terminal.shows(shown)
      terminal.type(keys)
    }
    const { status, shown } = await terminal.ended
    expect(shown).toContain('is ready')
    expect(shown).not.toContain('Place:')
    expect(status).toBe(0)
    const yaml = readFileSync(join(meeting, 'meeting.yaml'), 'utf8')
    expect(yaml).toContain('title: Rivers\nlanguage: en\n')
    expect(yaml).toContain('start: 2026-03-02\n  end: 2026-03-03\nplace: Tbilisi\n')
    expect(yaml).toContain('title: Warning')
    expect(yaml).toContain('affiliation: a service, of a city')
    expect(yaml).toContain('id: participating-states\n    name: participating States\n    level: national')
  }, 60_000)

  it.each([
    ['the end of the input', '\u0004', 2],
    ['Ctrl-C', '\u0003', 130],
  ])(
    'writes nothing on %s',
    async (_, keys, expected) => {
      const terminal = atTerminal(['init', meeting, '--title', 'Rivers'])
      await terminal.shows(/Language of the report/)
      terminal.type(keys)
      const { status, shown } = await terminal.ended
      expect(status).toBe(expected)
      expect(shown).not.toMatch(/ at .*\.js:|Warning/)
      expect(existsSync(meeting)).toBe(false)
    },
    60_000,
  )
})
