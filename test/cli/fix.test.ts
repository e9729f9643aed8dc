import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyOf, rapporteur } from './run.js'

const TIME = { SOURCE_DATE_EPOCH: '1572602400' }

let folder: string
let remove: () => void
let note: string
let clean: string

beforeEach(() => {
  ;({ folder, remove } = copyOf('report'))
  note = join(folder, 'notes/session-1.md')
  clean = readFileSync(note, 'utf8')
})
afterEach(() => remove())

function write(text: string | Uint8Array): void {
  writeFileSync(note, text)
}
const read = (): string => readFileSync(note, 'utf8')
const withWords = (words: string): string => `${clean}\n## Other matters\n\n${words}\n`

describe('check --fix', () => {
  it('fixes, says what, keeps what stood there, and undo returns it to the byte', () => {
    const before = withWords('The cooperation of chairmen.')
    write(before)
    const { out, status } = rapporteur(['check', folder, '--fix', '--strict'], { env: TIME })
    expect(read()).toBe(withWords('The co-operation of chairpersons.'))
    expect(out).toContain('Fixed 2 things in 1 file:\n  notes/session-1.md:')
    expect(out).toContain('house-term  Write "co-operation"')
    expect(out).toContain(
      `What stood there is kept in .rapporteur/before/2019-11-01T10-00-00Z; "rapporteur undo ${folder}" returns it.`,
    )
    expect(out).toContain('0 errors, 0 warnings, 0 remarks')
    expect(status).toBe(0)
    const kept = join(folder, '.rapporteur/before/2019-11-01T10-00-00Z')
    expect(readFileSync(join(kept, 'files/notes/session-1.md'), 'utf8')).toBe(before)
    expect(readFileSync(join(folder, '.rapporteur/.gitignore'), 'utf8')).toBe('*\n')

    const undone = rapporteur(['undo', folder], { env: TIME })
    expect(undone.out).toContain('Undid "rapporteur check --fix" of 2019-11-01 10:00 UTC:\n  notes/session-1.md  is as')
    expect(read()).toBe(before)
    const again = rapporteur(['undo', folder])
    expect(again.err).toContain('There is nothing to return')
    expect(again.status).toBe(2)
  })

  it('changes nothing the second time', () => {
    write(withWords('• Fidning: The cooperation of chairmen'))
    rapporteur(['check', folder, '--fix'])
    const [first, times] = [read(), readdirSync(join(folder, '.rapporteur/before')).length]
    const { out } = rapporteur(['check', folder, '--fix'])
    expect(out).toContain('There is nothing to fix without you.')
    expect(read()).toBe(first)
    expect(readdirSync(join(folder, '.rapporteur/before'))).toHaveLength(times)
  })

  it('gives the exit status of what is left', () => {
    write(withWords('The cooperation. Said by @speaker-99.'))
    const { status, out } = rapporteur(['check', folder, '--fix'])
    expect(status).toBe(1)
    expect(out).toContain('mention-unknown')
  })

  it('leaves whom the report names to a person, who can ask for it', () => {
    write(withWords('Said so by @innovation-haed, and cooperation.'))
    const { out } = rapporteur(['check', folder, '--fix'])
    expect(read()).toContain('@innovation-haed, and co-operation')
    const proposed = /1 fix is for you to choose, with --rule: mention-unknown\./.exec(out)
    expect(proposed).not.toBeNull()
    expect(rapporteur(['check', folder, '--fix', '--rule', 'mention-unknown']).status).toBe(0)
    expect(read()).toContain('@innovation-head, and co-operation')
  })

  it('shows with --dry-run a diff that git applies, and writes nothing', () => {
    const before = withWords('The cooperation of chairmen.')
    write(before)
    const { out, err, status } = rapporteur(['check', folder, '--fix', '--dry-run'])
    expect(out).toContain('--- a/notes/session-1.md')
    expect(out).toContain('-The cooperation of chairmen.\n+The co-operation of chairpersons.\n')
    expect(err).toContain('This would fix 2 things in 1 file; nothing was written.')
    expect(status).toBe(0)
    expect(read()).toBe(before)
    expect(existsSync(join(folder, '.rapporteur'))).toBe(false)
    execFileSync('git', ['apply', '-'], { cwd: folder, input: out })
    expect(read()).toBe(withWords('The co-operation of chairpersons.'))
  })

  it('prints JSON alone for programs, with the fixes that are left', () => {
    write(withWords('The cooperation. Said by @speaker-1aa.'))
    const { out, err } = rapporteur(['check', folder, '--fix', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ rule: 'mention-unknown' }] })
    expect(err).toContain('Fixed 1 thing in 1 file')
  })

  it('gives code hosts the same fixes', () => {
    write(withWords('The cooperation.'))
    const { out } = rapporteur(['check', folder, '--format', 'sarif'])
    const line = withWords('').split('\n').length - 1
    expect(JSON.parse(out)).toMatchObject({
      runs: [
        {
          results: [
            {
              fixes: [
                {
                  description: { text: 'Write "co-operation"' },
                  artifactChanges: [
                    {
                      replacements: [
                        {
                          deletedRegion: { startLine: line, startColumn: 5, endLine: line, endColumn: 16 },
                          insertedContent: { text: 'co-operation' },
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('puts a value of meeting.yaml that a comma ends between quotation marks', () => {
    const path = join(folder, 'meeting.yaml')
    const yaml = readFileSync(path, 'utf8')
    const issuer = /^issuer:[^]*?\n(?=\w)/m.exec(yaml)?.[0] ?? ''
    writeFileSync(path, yaml.replace(issuer, 'issuer: { chair: A Chair, organizer: X International, Committee 39 }\n'))
    const told = rapporteur(['check', folder])
    expect(told.out.replace(/\s+/g, ' ')).toContain(
      'A comma between braces ends the value of "organizer": "Committee 39" is read as a key',
    )
    expect(told.status).toBe(1)
    expect(rapporteur(['check', folder, '--fix']).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain(
      'issuer: { chair: A Chair, organizer: "X International, Committee 39" }\n',
    )
  })

  it('reads a file of another encoding as what it is', () => {
    const words = withWords('Gespräche in Zürich – “so”.')
    write(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]))
    expect(rapporteur(['check', folder, '--fix']).out).toContain('Read it as UTF-16 (little-endian)')
    expect(read()).toBe(words)
    const western = Buffer.from(withWords('Gespräche in Zürich').replace(/[^\x00-\xFF]/g, '-'), 'latin1')
    write(western)
    const told = rapporteur(['check', folder])
    expect(told.out).toContain('The file is Windows-1252, not UTF-8')
    expect(told.status).toBe(1)
    rapporteur(['check', folder, '--fix'])
    expect(read()).toBe(western.toString('latin1'))
    rapporteur(['undo', folder])
    expect(readFileSync(note)).toEqual(western)
  })

  it('keeps links, rights and other files as they are', () => {
    mkdirSync(join(folder, 'elsewhere'))
    writeFileSync(join(folder, 'elsewhere/real.md'), withWords('The cooperation.'))
    chmodSync(join(folder, 'elsewhere/real.md'), 0o640)
    execFileSync('rm', [note])
    symlinkSync('../elsewhere/real.md', note)
    rapporteur(['check', folder, '--fix'])
    expect(readFileSync(join(folder, 'elsewhere/real.md'), 'utf8')).toBe(withWords('The co-operation.'))
    expect(statSync(join(folder, 'elsewhere/real.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(folder, 'notes')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it.each([
    [['--dry-run'], '--dry-run is for --fix'],
    [['--fix', '--watch'], '--fix and --watch do not go together'],
    [['--fix', '--dry-run', '--format', 'json'], '--dry-run prints a diff, and no json'],
    [['--fix', '--rule', 'no-rule'], 'There is no rule "no-rule"'],
  ])('refuses %j', (args, message) => {
    const { err, status } = rapporteur(['check', folder, ...args])
    expect(err).toContain(message)
    expect(status).toBe(2)
  })
})

describe('undo', () => {
  it('returns the last first, also of two in one second, and refuses what was changed since', () => {
    const [one, two] = [withWords('The cooperation.'), withWords('The co-operation of a chairman.')]
    write(one)
    rapporteur(['check', folder, '--fix'], { env: TIME })
    write(two)
    rapporteur(['check', folder, '--fix'], { env: TIME })
    expect(readdirSync(join(folder, '.rapporteur/before')).sort()).toEqual([
      '2019-11-01T10-00-00Z',
      '2019-11-01T10-00-00Z-2',
    ])
    rapporteur(['undo', folder])
    expect(read()).toBe(two)
    const refused = rapporteur(['undo', folder])
    expect(refused.err).toContain('notes/session-1.md changed since "rapporteur check --fix"; nothing was returned')
    expect(refused.status).toBe(1)
    expect(read()).toBe(two)
    const { out } = rapporteur(['undo', folder, '--force'])
    expect(read()).toBe(one)
    const kept = /What stood there until now is kept in (\S+)\.\n/.exec(out)?.[1] ?? ''
    expect(readFileSync(join(folder, kept, 'notes/session-1.md'), 'utf8')).toBe(two)
  })

  it('does not follow a record that leads out of the folder', () => {
    write(withWords('The cooperation.'))
    rapporteur(['check', folder, '--fix'], { env: TIME })
    const path = join(folder, '.rapporteur/before/2019-11-01T10-00-00Z/record.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('notes/session-1.md', '../outside.md'))
    expect(rapporteur(['undo', folder]).status).toBe(2)
  })
})
