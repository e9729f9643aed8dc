import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contents, copyOf, rapporteur } from './run.js'

let empty: string
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'rapporteur-empty-'))
})
afterAll(() => rmSync(empty, { recursive: true, force: true }))

describe('wrong usage gives one clear message and exit status 2', () => {
  it.each([
    ['an unknown option', ['check', '--nonsense'], "rapporteur: unknown option '--nonsense'"],
    ['an unknown command', ['chek'], "rapporteur: unknown command 'chek'"],
    ['an unknown format', ['check', '--format', 'xml'], "option '--format <name>' argument 'xml' is invalid"],
    ['an unknown rule', ['explain', 'quetion-silent'], 'Did you mean "question-silent"?'],
    ['an unknown rule for check', ['check', 'report', '--rule', 'note-mising'], 'Did you mean "note-missing"?'],
    ['an unknown output', ['build', 'report', '--to', 'odt'], '--to: there is no format "odt"'],
    ['an unknown schema', ['schema', 'minutes'], 'There is no schema "minutes"'],
    ['an unknown session', ['note', 'sesion-1', 'report'], 'Did you mean "session-1"?'],
    ['a note that is there', ['note', 'session-1', 'report'], 'is there already, and stays as it is'],
    [
      'errors allowed in a final report',
      ['build', 'report', '--allow-errors', '--status', 'final'],
      '--allow-errors is for drafts',
    ],
    ['a day of no calendar', ['build', 'report', '--date', '2019-02-30'], 'There is no such day.'],
    ['a date of no calendar', ['build', 'report', '--date', '2019-13-45'], 'There is no such day.'],
    ['a new meeting without a title', ['init', 'nowhere'], 'A new meeting needs a title and a first day'],
  ])('%s', (_, args, message) => {
    const { status, out, err } = rapporteur(args)
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out).toBe('')
    expect(status).toBe(2)
  })

  it.each(['99999999999999', '-1', 'today'])('SOURCE_DATE_EPOCH=%s', (epoch) => {
    const { status, out, err } = rapporteur(['check', 'report'], { env: { SOURCE_DATE_EPOCH: epoch } })
    expect(err).toContain(`SOURCE_DATE_EPOCH is "${epoch}", which is no moment`)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out).toBe('')
    expect(status).toBe(2)
  })

  it('a folder without a meeting', () => {
    for (const args of [['check'], ['check', '.'], ['build']]) {
      const { status, err } = rapporteur(args, { cwd: empty })
      expect(err).toMatch(/no meeting/)
      expect(status).toBe(2)
    }
  })
})

describe('check', () => {
  it('finds nothing in the clean meetings', () => {
    for (const folder of ['report', 'test/fixtures/meetings/harbours']) {
      const { status, out } = rapporteur(['check', folder, '--strict'])
      expect(out).toContain('0 errors, 0 warnings, 0 remarks')
      expect(status).toBe(0)
    }
  })

  it('finds the meeting upward from a folder inside it', () => {
    const { status, out } = rapporteur(['check', '--format', 'json'], {
      cwd: join(import.meta.dirname, '../../report/notes'),
    })
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      diagnostics: [],
      counts: { error: 0, warning: 0, info: 0, waived: 0 },
    })
    expect(status).toBe(0)
  })

  it('prints one JSON object when meeting.yaml cannot be used', () => {
    const { folder, remove } = copyOf('report')
    try {
      writeFileSync(join(folder, 'meeting.yaml'), 'title: "never closed\nlanguage: en\n')
      const { status, out } = rapporteur(['check', folder, '--format', 'json'])
      expect(JSON.parse(out)).toMatchObject({
        version: 1,
        diagnostics: [{ rule: 'meeting-schema', file: 'meeting.yaml' }],
        coverage: [],
      })
      expect(status).toBe(1)
    } finally {
      remove()
    }
  })

  it('gives 1 for an error, and for a warning only with --strict', () => {
    const { folder, remove } = copyOf('report')
    try {
      const note = join(folder, 'notes/session-1.md')
      appendFileSync(note, '\n### Left open\n')
      expect(rapporteur(['check', folder]).status).toBe(0)
      expect(rapporteur(['check', folder, '--strict']).status).toBe(1)
      appendFileSync(note, '\nSaid by @nobody-here.\n')
      const { status, out } = rapporteur(['check', folder])
      expect(out.split('\n')[0]).toMatch(/^One thing remains/)
      expect(out).toContain('mention-unknown')
      expect(status).toBe(1)
    } finally {
      remove()
    }
  })
})

interface Found {
  diagnostics: { rule: string; file: string }[]
  coverage: { session: string; question: string; state: string }[]
}

describe('init and note', () => {
  it('make a meeting that can be checked at once, and never overwrite', () => {
    const folder = join(empty, 'workshop')
    const made = rapporteur([
      'init',
      folder,
      '--title',
      'A workshop: on "quotes"',
      '--start',
      '2024-05-06',
      '--question',
      'What works?',
      'What does not?',
      '--session',
      'Morning',
      'Afternoon',
    ])
    expect(made).toMatchObject({ status: 0, err: '' })
    expect(rapporteur(['init', folder, '--title', 'Again', '--start', '2024-05-06']).status).toBe(2)

    const missing = JSON.parse(rapporteur(['check', folder, '--format', 'json']).out) as Found
    expect(missing.diagnostics.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'editor/disclaimer.md placeholder',
      'editor/executive-summary.md placeholder',
      'editor/executive-summary.md placeholder',
      'editor/introduction.md placeholder',
      'meeting.yaml note-missing',
      'meeting.yaml note-missing',
    ])

    const note = rapporteur(['note', 'session-1', folder])
    expect(note).toMatchObject({ status: 0, out: `${join(folder, 'notes/session-1.md')}\n` })
    const text = readFileSync(join(folder, 'notes/session-1.md'), 'utf8')
    expect(text).toContain('session: session-1')
    expect(text).toContain('## Q1. What works?')
    const result = JSON.parse(rapporteur(['check', folder, '--format', 'json']).out) as Found
    const rules = result.diagnostics.filter(({ file }) => file.startsWith('notes/')).map(({ rule }) => rule)
    expect(new Set(rules)).toEqual(new Set(['placeholder']))
    // What the template asks for is no answer.
    expect(result.coverage.map(({ session, question, state }) => `${session} ${question} ${state}`)).toEqual([
      'session-1 q1 missing',
      'session-1 q2 missing',
      'session-2 q1 missing',
      'session-2 q2 missing',
    ])
  })

  it('give opening and closing their kinds, and what is printed next can be typed', () => {
    const folder = join(empty, 'a meeting')
    const titles = ['Formal opening', 'Rivers', 'Side event: a walk', 'Seas', 'Closing']
    const given = [
      '--title',
      'T',
      '--start',
      '2024-05-06',
      '--person',
      'Ana Vzor, Head, a service',
      '--addressee',
      'States (national)',
    ]
    const made = rapporteur(['init', folder, ...given, '--session', ...titles], { env: { npm_command: 'exec' } })
    expect(made.out).toContain(`Next: npx rapporteur note session-1 "${folder}"`)
    const yaml = readFileSync(join(folder, 'meeting.yaml'), 'utf8')
    const agenda = [...yaml.matchAll(/- id: (\S+)\n {4}kind: (\S+)[^]*?asks:(.*)/g)].map(([, ...facts]) =>
      facts.join(' '),
    )
    expect(agenda).toEqual([
      'opening opening  {}',
      'session-1 session ',
      'side-event side-event  {}',
      'session-2 session ',
      'closing closing  {}',
    ])
    expect(rapporteur(['note', 'session-1', folder])).toMatchObject({ status: 0, err: '' })
    const note = readFileSync(join(folder, 'notes/session-1.md'), 'utf8')
    for (const words of [
      '@speaker-1 (Ana Vzor)',
      'States (national)',
      'Levels: national, regional',
      'Who spoke is named',
      ':::internal',
    ])
      expect(note).toContain(words)
  })

  it('copy the worked example, which is complete', () => {
    const folder = join(empty, 'example')
    expect(
      rapporteur(['init', '--example', folder], { env: { npm_command: '', npm_lifecycle_event: '' } }).out,
    ).toContain(`Next: rapporteur check ${folder}`)
    expect(rapporteur(['check', folder]).out).toContain('Nothing remains to be done: the notes are complete.')
  })

  it.each([
    ['a day that is none', ['--start', '2024-02-30'], '--start: "2024-02-30" is no date'],
    ['an end before the start', ['--start', '2024-05-06', '--end', '2024-05-05'], '--end: 2024-05-05 is before'],
    ['a house that is none', ['--start', '2024-05-06', '--house', 'un'], '--house: there is no house "un"'],
    ['a language that is none', ['--start', '2024-05-06', '--language', 'English'], 'A language is a tag such as "en"'],
  ])('init refuses %s, and writes nothing', (_, given, says) => {
    const folder = join(empty, 'refused')
    const { status, err } = rapporteur(['init', folder, '--title', 'T', ...given])
    expect(err).toContain(says)
    expect(status).toBe(2)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('init', () => {
  it('writes nothing where one of its files is there', () => {
    const folder = join(empty, 'begun')
    mkdirSync(join(folder, 'editor'), { recursive: true })
    writeFileSync(join(folder, 'editor/introduction.md'), 'Mine.\n')
    const { status, err } = rapporteur(['init', folder, '--title', 'T', '--start', '2024-05-06'])
    expect(err).toContain(`${join(folder, 'editor/introduction.md')} is there already, and stays as it is`)
    expect(status).toBe(2)
    expect(readdirSync(folder)).toEqual(['editor'])
    expect(readdirSync(join(folder, 'editor'))).toEqual(['introduction.md'])
    expect(readFileSync(join(folder, 'editor/introduction.md'), 'utf8')).toBe('Mine.\n')
  })
})

describe('build refuses without touching what is there', () => {
  it.each([
    ['a missing note', (folder: string) => rmSync(join(folder, 'notes/day2-morning.md')), 1],
    ['bad YAML', (folder: string) => writeFileSync(join(folder, 'meeting.yaml'), 'title: [\n'), 1],
    ['an unknown option', () => undefined, 2],
    ['a browser that is not there', () => undefined, 4],
    [
      'an output that is a folder',
      (folder: string) => mkdirSync(join(folder, 'out/report.html'), { recursive: true }),
      3,
    ],
  ])('%s', (name, spoil, expected) => {
    const { folder, remove } = copyOf('test/fixtures/meetings/harbours')
    try {
      const out = join(folder, 'out')
      mkdirSync(out)
      writeFileSync(join(out, 'report.pdf'), 'earlier')
      spoil(folder)
      const before = name === 'an output that is a folder' ? {} : contents(out)
      const extra =
        name === 'an unknown option'
          ? ['--nonsense']
          : name.startsWith('a browser')
            ? ['--browser', '/no/such/browser']
            : []
      const { status, out: said, err } = rapporteur(['build', folder, ...extra])
      expect(status).toBe(expected)
      expect(`${said}${err}`.trim()).not.toBe('')
      expect(`${said}${err}`).not.toMatch(/\n\s+at /)
      if (name !== 'an output that is a folder') expect(contents(out)).toEqual(before)
    } finally {
      remove()
    }
  })

  it('says what stands against a final report', () => {
    const { status, err } = rapporteur([
      'build',
      'report',
      '--status',
      'final',
      '--to',
      'html',
      '--out',
      join(empty, 'final'),
    ])
    expect(err).toContain('a symbol')
    expect(status).toBe(1)
    expect(contents(join(empty, 'final'))).toEqual({})
  })

  it('offers a draft with its gaps marked only where one can be had', () => {
    const offer = 'can be had with --allow-errors'
    const after = (spoil: (folder: string) => void): string => {
      const { folder, remove } = copyOf('test/fixtures/meetings/harbours')
      try {
        spoil(folder)
        const { status, err } = rapporteur(['build', folder, '--to', 'html', '--status', 'draft'])
        expect(status).toBe(1)
        return err
      } finally {
        remove()
      }
    }
    expect(after((folder) => rmSync(join(folder, 'notes/day2-morning.md')))).toContain(offer)
    expect(after((folder) => writeFileSync(join(folder, 'meeting.yaml'), 'title: [\n'))).not.toContain(offer)
    const leaking = (folder: string): void => {
      const file = join(folder, 'meeting.yaml')
      const text = readFileSync(file, 'utf8').replace(/^participants:.*\n/m, '')
      writeFileSync(file, `${text.replace(/attribution: \w+/, 'attribution: chatham')}\nparticipants: list\n`)
    }
    expect(after(leaking)).not.toContain(offer)
  })

  it('builds a draft with its gaps marked when asked to', () => {
    const { folder, remove } = copyOf('report')
    try {
      rmSync(join(folder, 'notes/session-2.md'))
      const { status } = rapporteur(['build', folder, '--to', 'html,json,html', '--allow-errors'])
      expect(status).toBe(0)
      expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toMatch(/outstanding/i)
      expect(Object.keys(contents(join(folder, 'out'))).sort()).toEqual(['manifest.json', 'report.html', 'report.json'])
    } finally {
      remove()
    }
  })
})

describe('schema and explain', () => {
  it.each(['meeting', 'note', 'recipients', 'report'])('schema %s prints JSON Schema', (name) => {
    const { status, out } = rapporteur(['schema', name])
    expect(JSON.parse(out)).toMatchObject({
      $schema: expect.stringContaining('json-schema.org') as string,
      type: name === 'recipients' ? 'array' : 'object',
    })
    expect(status).toBe(0)
  })

  it('explain lists every rule on a line that begins with its id', () => {
    const { out, status } = rapporteur(['explain'])
    const ids = out
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(/\s/)[0])
    expect(ids).toContain('question-unanswered')
    expect(new Set(ids).size).toBe(ids.length)
    expect(status).toBe(0)
  })

  it('explain recipients says what the list of recipients is', () => {
    const { out, status } = rapporteur(['explain', 'recipients'])
    expect(out).toMatch(/^address +One address/m)
    expect(status).toBe(0)
  })
})

describe('waivers', () => {
  it('end on their last day, by SOURCE_DATE_EPOCH where it is set', () => {
    const { folder, remove } = copyOf('report')
    try {
      appendFileSync(join(folder, 'notes/session-1.md'), '\nThe officers were advised by a policeman.\n')
      appendFileSync(
        join(folder, 'meeting.yaml'),
        '\nwaivers:\n  - { rule: gendered-term, where: notes/session-1.md, why: a title, until: 2020-06-30 }\n',
      )
      const on = (day: string): string[] => {
        const { out } = rapporteur(['check', folder, '--format', 'json'], {
          env: { SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
        })
        return (JSON.parse(out) as { diagnostics: { rule: string }[] }).diagnostics.map(({ rule }) => rule).sort()
      }
      expect(on('2020-06-30')).toEqual([])
      const shown = rapporteur(['check', folder, '--show-waived'], { env: { SOURCE_DATE_EPOCH: '1593475200' } })
      expect(shown.out).toMatch(/Waived:\n {2}notes\/session-1\.md:\d+:\d+ {2}gendered-term .*\n {4}waived: a title/)
      expect(on('2020-07-01')).toEqual(['gendered-term', 'waiver-expired'])
    } finally {
      remove()
    }
  })
})
