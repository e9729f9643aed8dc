import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyOf, rapporteur } from './run.js'

let folder: string
let remove: () => void

beforeEach(() => {
  ;({ folder, remove } = copyOf('report'))
  mkdirSync(join(folder, 'forum'))
  writeFileSync(join(folder, 'forum/house.yaml'), 'name: the Forum\n')
  writeFileSync(
    join(folder, 'forum/rules.yaml'),
    '- { id: plain-words, summary: Plain words are used., why: Others say no more., find: [commence], use: begin,\n' +
      '    bad: They commence., good: They begin. }\n',
  )
  const yaml = join(folder, 'meeting.yaml')
  writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^house: osce.*$/m, 'house: ./forum'))
})
afterEach(() => remove())

describe('a house of the meeting folder', () => {
  it('is listed and explained with all rules', () => {
    expect(rapporteur(['explain', '--meeting', folder]).out).toMatch(/^plain-words +Plain words are used\.$/m)
    const { out, status } = rapporteur(['explain', 'plain-words'], { cwd: folder })
    expect(out).toContain('Others say no more.')
    expect(out).toContain('They commence.')
    expect(status).toBe(0)
    expect(rapporteur(['explain', 'plain-words']).status).toBe(2)
  })

  it('is checked by name, and fixed', () => {
    const note = join(folder, 'notes/session-1.md')
    writeFileSync(note, `${readFileSync(note, 'utf8')}\n## Other matters\n\nThey commence.\n`)
    const { out } = rapporteur(['check', folder, '--rule', 'plain-words', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ rule: 'plain-words', hint: 'Write "begin"' }] })
    rapporteur(['check', folder, '--fix'])
    expect(readFileSync(note, 'utf8')).toContain('They begin.')
  })

  it('runs no code of the meeting folder', () => {
    writeFileSync(join(folder, 'forum/rules.js'), 'throw new Error("run")')
    writeFileSync(join(folder, 'forum/terms.yaml'), 'terms: !!js/function "function () {}"\n')
    const { out, err, status } = rapporteur(['check', folder])
    expect(out).toContain('forum/terms.yaml')
    expect(err).not.toContain('at ')
    expect(status).toBe(1)
  })
})
