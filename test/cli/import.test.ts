import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildDocx, p, r, styled, tracked } from '../word/build-docx.js'
import { copyOf, rapporteur } from './run.js'

let folder: string
let remove: () => void

beforeEach(() => {
  ;({ folder, remove } = copyOf('report'))
  rmSync(join(folder, 'notes/session-1.md'))
})
afterEach(() => remove())

function word(name: string, body: string, properties?: Record<string, string>): string {
  const path = join(folder, name)
  writeFileSync(path, buildDocx({ body, ...(properties ? { properties } : {}) }))
  return path
}

describe('rapporteur import', () => {
  it('makes the note of the session that the file names, and says what it did', () => {
    const file = word(
      'Session 1 notes.docx',
      styled('Heading1', 'Q1. Police work and structures') +
        p(r('Words ') + tracked('ins', r('new ')) + tracked('del', r('old ')) + r('hidden', '<w:vanish/>')),
    )
    const { status, out, err } = rapporteur(['import', file, folder])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('notes/session-1.md is the note of session-1, from 2 paragraphs of Word.')
    expect(out).toContain('2 tracked changes accepted: 2 by Ministry.')
    expect(out).toContain('Word paragraph 2: deletion accepted: "old"')
    expect(out).toContain('Hidden text was left out: 1 stretch, in Word paragraph 2.')
    expect(readFileSync(join(folder, 'notes/session-1.md'), 'utf8')).toContain(
      '## Q1. Police work and structures\n\nWords new\n',
    )
  })

  it('takes the session from the hidden property of the form before the name of the file', () => {
    const file = word('session-2.docx', p('Words.'), { 'rapporteur-session': 'session-1' })
    expect(rapporteur(['import', file, folder]).status).toBe(0)
    expect(existsSync(join(folder, 'notes/session-1.md'))).toBe(true)
  })

  it('writes nothing over a note that stands', () => {
    const before = readFileSync(join(folder, 'notes/session-2.md'), 'utf8')
    const file = word('x.docx', p('Words.'))
    const { status, err } = rapporteur(['import', file, folder, '--session', 'session-2'])
    expect(status).toBe(2)
    expect(err).toContain('is there already')
    expect(readFileSync(join(folder, 'notes/session-2.md'), 'utf8')).toBe(before)
    expect(existsSync(join(folder, 'notes/.session-2.import.json'))).toBe(false)
  })

  it('takes the place of a note with --update, shows the change, and undo returns what stood there', () => {
    const note = join(folder, 'notes/session-2.md')
    const before = readFileSync(note, 'utf8')
    const file = word('x.docx', p('Other words.'))
    const asked = rapporteur(['import', file, folder, '--session', 'session-2', '--update'])
    expect(asked.status).toBe(2)
    expect(asked.out).toContain('+Other words.')
    expect(asked.err).toContain('nobody is there to ask')
    expect(readFileSync(note, 'utf8')).toBe(before)
    expect(rapporteur(['import', file, folder, '--session', 'session-2', '--update', '--yes']).status).toBe(0)
    expect(readFileSync(note, 'utf8')).toContain('Other words.')
    expect(rapporteur(['undo', folder]).status).toBe(0)
    expect(readFileSync(note, 'utf8')).toBe(before)
  })

  it.each([
    ['no session is said', ['x.docx'], 2, 'says of which session it is'],
    ['the session is none', ['x.docx', '--session', 'sesion-1'], 2, 'Did you mean "session-1"?'],
    ['changes are refused', ['x.docx', '--session', 'session-1', '--changes', 'refuse'], 1, 'tracked change'],
    ['the file is not there', ['y.docx'], 3, 'there is no such file'],
    ['the file is no Word file', ['meeting.yaml'], 1, 'is no Word file'],
  ])('%s', (_name, [file = '', ...options], status, message) => {
    word('x.docx', p(tracked('ins', r('Words.'))))
    const ran = rapporteur(['import', join(folder, file), folder, ...options])
    expect(ran.status).toBe(status)
    expect(ran.err).toContain(message)
    expect(ran.err).not.toMatch(/\n\s+at /)
    expect(existsSync(join(folder, 'notes/session-1.md'))).toBe(false)
  })

  it('lets check say where a line of the note stands in Word, while the note is as it was imported', () => {
    const file = word('x.docx', styled('Heading1', 'Q1') + p('Somebody spoke: @nobody-known there.'))
    rapporteur(['import', file, folder, '--session', 'session-1'])
    const found = (): string => rapporteur(['check', folder, '--rule', 'mention-unknown']).out
    expect(found()).toContain('Word paragraph 2: "Somebody spoke: @nobody-known there."')
    const note = join(folder, 'notes/session-1.md')
    writeFileSync(note, readFileSync(note, 'utf8').replace('Somebody', 'Anybody'))
    expect(found()).not.toContain('Word paragraph')
  })
})
